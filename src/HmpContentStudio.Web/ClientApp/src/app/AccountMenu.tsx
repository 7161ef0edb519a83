import { Keyboard, LogOut, Monitor, Moon, Sun, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antiforgery } from '../api/antiforgery';
import { useMay, useSession } from '../api/session';
import { Menu, type MenuAction } from '../controls/Menu';
import { setTheme, useTheme, type Theme } from './theme';

const themes: { theme: Theme; icon: typeof Sun }[] = [{ theme: 'light', icon: Sun }, { theme: 'dark', icon: Moon }, { theme: 'system', icon: Monitor }];

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

export default function AccountMenu({ face, onHelp }: { face: ReactNode; onHelp: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const administrator = useMay('administrator');
  const theme = useTheme();
  const actions: MenuAction[] = [
    ...themes.filter((entry) => entry.theme !== theme).map((entry) => ({
      id: entry.theme, label: t(`theme_${entry.theme}`), icon: entry.icon, onAction: () => setTheme(entry.theme),
    })),
    ...(administrator ? [{ id: 'accounts', label: t('accounts'), icon: Users, onAction: () => window.location.assign('/admin/accounts') }] : []),
    { id: 'keys', label: t('keys'), icon: Keyboard, keys: '?', onAction: onHelp },
    { id: 'out', label: t('signOut'), icon: LogOut, onAction: () => void signOut() },
  ];
  return <Menu label={t('account', { name: session?.name ?? '' })} triggerClass="icon" trigger={face} actions={actions} openAtOnce />;
}
