import type { LinkProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../controls/Button';

interface Props { title: string; to: LinkProps; meta: ReactNode; progress?: ReactNode; action: string; actionName: string; primary?: boolean }

/** One thing to do: what it is, how far it is, and the button that goes on with it. */
export function Job({ title, to, meta, progress, action, actionName, primary }: Props) {
  return (
    <article className="job">
      <div>
        <h3><Link {...to}>{title}</Link></h3>
        <div className="meta">{meta}</div>
      </div>
      <div className="prog">{progress}</div>
      <LinkButton {...to} look={primary ? 'primary' : 'plain'} aria-label={actionName}>{action}</LinkButton>
    </article>
  );
}
