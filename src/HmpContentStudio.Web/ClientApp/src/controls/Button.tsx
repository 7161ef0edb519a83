import { Link, type LinkProps } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

export type Look = 'plain' | 'primary' | 'quiet' | 'danger';
export const buttonClass = (look: Look = 'plain', small?: boolean, extra?: string) =>
  ['btn', look === 'plain' ? '' : look, small ? 'sm' : '', extra ?? ''].filter(Boolean).join(' ');

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'style'> {
  look?: Look;
  small?: boolean;
  /** Set when the action is not possible now: the id of the element that says why. The button stays reachable. */
  blockedBy?: string;
  /** What pressing does while it is blocked: lead to what is missing. */
  onBlocked?: () => void;
  /** The action is under way; pressing again does nothing. */
  isPending?: boolean;
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** The verb on it names the effect. A blocked button stays in the tab order and points at its reason. */
export function Button({ look, small, blockedBy, onBlocked, isPending, className, onPress, children, type = 'button', ...rest }: ButtonProps) {
  const blocked = blockedBy !== undefined || Boolean(isPending);
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(look, small, className)}
      aria-disabled={blocked || undefined}
      aria-busy={isPending || undefined}
      aria-describedby={blockedBy ?? rest['aria-describedby']}
      onClick={(event) => {
        if (blocked) {
          event.preventDefault();
          if (!isPending) {
            onBlocked?.();
          }
          return;
        }
        onPress?.();
      }}
    >
      {children}
    </button>
  );
}

/** A button without words; its name is required. */
export function IconButton({ label, className, onPress, children, ...rest }: Omit<ButtonProps, 'look' | 'small'> & { label: string }) {
  return (
    <button {...rest} type="button" aria-label={label} className={`icon ${className ?? ''}`} onClick={onPress}>
      {children}
    </button>
  );
}

type LinkButtonProps = LinkProps & { look?: Look; small?: boolean; className?: string; children: ReactNode; 'aria-label'?: string };

/** Looks like a button and goes somewhere. */
export function LinkButton({ look, small, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...(rest as LinkProps)} className={buttonClass(look, small, className)}>
      {children}
    </Link>
  );
}
