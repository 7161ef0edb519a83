import { Link } from '@tanstack/react-router';
import { Menu as Burger, Search } from 'lucide-react';
import { Fragment, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { IconButton } from '../controls/Button';
import { useCurrentCrumbs } from './crumbs';

const AccountMenu = lazy(() => import('./AccountMenu'));

function initials(name: string): string {
  const parts = name.split(/[\s@.]+/).filter(Boolean);
  return ((parts[0]?.[0] ?? '') + (parts[1]?.[0] ?? '')).toUpperCase();
}

/** The menu loads with its first press; until then a plain button stands in its place. */
function Account({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const [wanted, setWanted] = useState(false);
  const name = session?.name ?? '';
  const face = <><span className="face" aria-hidden="true">{initials(name)}</span><span className="hide">{t('account', { name })}</span></>;
  const plain = (
    <button type="button" className="icon" aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)}>
      {face}
    </button>
  );
  return wanted ? <Suspense fallback={plain}><AccountMenu face={face} onHelp={onHelp} /></Suspense> : plain;
}

export function TopBar({ onNav, onFind, onHelp }: { onNav: () => void; onFind: () => void; onHelp: () => void }) {
  const { t } = useTranslation('app');
  const crumbs = useCurrentCrumbs();
  return (
    <header className="top">
      <IconButton label={t('openNav')} className="burger" onPress={onNav}><Burger aria-hidden="true" /></IconButton>
      <div className="crumb">
        {crumbs.map((crumb, index) => (
          <Fragment key={`${index}-${crumb.label}`}>
            {index > 0 && <span aria-hidden="true">/</span>}
            {index < crumbs.length - 1 && crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>}
          </Fragment>
        ))}
      </div>
      <button type="button" className="find" onClick={onFind} aria-keyshortcuts="Control+K">
        <Search aria-hidden="true" /><span>{t('find')}</span><kbd>Ctrl K</kbd>
      </button>
      <Account onHelp={onHelp} />
    </header>
  );
}
