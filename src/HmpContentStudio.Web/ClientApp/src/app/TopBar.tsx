import { Link } from '@tanstack/react-router';
import { Keyboard, LogOut, Menu as Burger, Monitor, Moon, Search, Sun } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { antiforgery } from '../api/antiforgery';
import { useSession } from '../api/session';
import { IconButton } from '../controls/Button';
import { Menu, type MenuAction } from '../controls/Menu';
import { useCurrentCrumbs } from './crumbs';
import { setTheme, useTheme, type Theme } from './theme';

const themes: { theme: Theme; icon: typeof Sun }[] = [{ theme: 'light', icon: Sun }, { theme: 'dark', icon: Moon }, { theme: 'system', icon: Monitor }];

function initials(name: string): string {
  const parts = name.split(/[\s@.]+/).filter(Boolean);
  return ((parts[0]?.[0] ?? '?') + (parts[1]?.[0] ?? '')).toUpperCase();
}

/** Signing out changes state, so it is a POST form with its token, never a link. */
async function signOut() {
  const { token } = await antiforgery();
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/sign-out';
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = '__RequestVerificationToken';
  field.value = token;
  form.append(field);
  document.body.append(form);
  form.submit();
}

function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const theme = useTheme();
  const name = session?.name ?? session?.email ?? '';
  const actions: MenuAction[] = [
    ...themes.filter((entry) => entry.theme !== theme).map((entry) => ({
      id: entry.theme, label: t(`theme_${entry.theme}`), icon: entry.icon, onAction: () => setTheme(entry.theme),
    })),
    { id: 'keys', label: t('keys'), icon: Keyboard, keys: '?', onAction: onHelp },
    { id: 'out', label: t('signOut'), icon: LogOut, onAction: () => void signOut() },
  ];
  return (
    <Menu
      label={t('account', { name })}
      trigger={<IconButton label={t('account', { name })}><span className="face" aria-hidden="true">{initials(name)}</span></IconButton>}
      actions={actions}
    />
  );
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
      <AccountMenu onHelp={onHelp} />
    </header>
  );
}
