import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session';
import { Toasts } from '../controls/Toasts';
import { Nav } from './Nav';
import { useShellShortcuts } from './shortcuts';
import { TopBar } from './TopBar';

const Drawer = lazy(() => import('./Drawer'));
const Palette = lazy(() => import('./Palette'));
const Help = lazy(() => import('./Help'));
type Overlay = 'nav' | 'palette' | 'help' | null;

/** A new page takes the focus, so that the next Tab starts in it. */
function useFocusOnNewPage() {
  const at = useRouterState({ select: (state) => state.resolvedLocation });
  const path = at?.pathname;
  const keep = at?.state.keepFocus;
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== undefined && path !== last.current && !keep) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    last.current = path;
  }, [path, keep]);
}

export function Shell() {
  const { t } = useTranslation('app');
  const [overlay, setOverlay] = useState<Overlay>(null);
  const rail = useMatches({ select: (matches) => matches.some((match) => match.staticData.rail) });
  const close = () => setOverlay(null);
  useQuery(sessionQuery);
  useFocusOnNewPage();
  useShellShortcuts([
    { key: 'k', mod: true, label: t('keyPalette'), run: () => setOverlay('palette') },
    { key: '?', label: t('keyHelp'), run: () => setOverlay('help') },
  ]);
  return (
    <>
      <a className="skip" href="#main">{t('skip')}</a>
      <div className={rail ? 'frame bare' : 'frame'}>
        <Nav />
        <div className="body">
          <TopBar onNav={() => setOverlay('nav')} onFind={() => setOverlay('palette')} onHelp={() => setOverlay('help')} />
          <Outlet />
        </div>
      </div>
      <Suspense>
        {overlay === 'nav' && <Drawer onClose={close} />}
        {overlay === 'palette' && <Palette onClose={close} />}
        {overlay === 'help' && <Help onClose={close} />}
      </Suspense>
      <Toasts />
    </>
  );
}
