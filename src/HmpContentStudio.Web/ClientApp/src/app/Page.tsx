import type { ReactNode } from 'react';
import { useCrumbs, type Crumb } from './crumbs';

interface Props {
  /** Says the situation, not the name of the screen, where there is one. */
  title: ReactNode;
  lead?: ReactNode;
  /** At most two buttons, or one status tag. */
  actions?: ReactNode;
  crumbs: readonly Crumb[];
  children: ReactNode;
}

export function Page({ title, lead, actions, crumbs, children }: Props) {
  useCrumbs(crumbs);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header>
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
