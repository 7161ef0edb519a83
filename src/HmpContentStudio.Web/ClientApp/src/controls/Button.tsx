import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';
const classOf = (look: Look = 'plain', small?: boolean, extra?: string) =>
  ['btn', look === 'plain' ? '' : look, small ? 'sm' : '', extra ?? ''].filter(Boolean).join(' ');

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'isDisabled'> {
  look?: Look;
  small?: boolean;
  /** Set when the action is not possible now: the id of the element that says why. The button stays reachable. */
  blockedBy?: string;
  className?: string;
  children: ReactNode;
}

/** The verb on it names the effect. A blocked button stays in the tab order and points at its reason. */
export function Button({ look, small, blockedBy, className, onPress, children, ...rest }: ButtonProps) {
  const blocked = blockedBy !== undefined;
  return (
    <AriaButton
      {...rest}
      className={classOf(look, small, className)}
      aria-disabled={blocked || undefined}
      aria-describedby={blocked ? blockedBy : rest['aria-describedby']}
      onPress={blocked ? undefined : onPress}
    >
      {children}
    </AriaButton>
  );
}

/** A button without words; its name is required. */
export function IconButton({ label, className, children, ...rest }: Omit<AriaButtonProps, 'className' | 'style'> & { label: string; className?: string; children: ReactNode }) {
  return (
    <AriaButton {...rest} aria-label={label} className={`icon ${className ?? ''}`}>
      {children}
    </AriaButton>
  );
}

type LinkButtonProps = LinkProps & { look?: Look; small?: boolean; className?: string; children: ReactNode; 'aria-label'?: string };

/** Looks like a button and goes somewhere. */
export function LinkButton({ look, small, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...(rest as LinkProps)} className={classOf(look, small, className)}>
      {children}
    </Link>
  );
}
