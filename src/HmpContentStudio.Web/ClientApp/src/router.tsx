import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken, Lost } from './app/Lost';
import { Shell } from './app/Shell';
import { Home } from './home/Home';
import { Bones } from './states/Bones';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The workspace keeps only a 56 px rail of the navigation. */
    rail?: boolean;
  }
  interface HistoryState {
    /** The page only got its address; the focus stays where it is. */
    keepFocus?: boolean;
  }
  interface Register {
    router: typeof router;
  }
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const root = createRootRoute({ component: Shell, notFoundComponent: Lost });
const under = { getParentRoute: () => root };

const home = createRoute({ ...under, path: '/', component: Home });

const taxonomy = createRoute({
  ...under,
  path: '/taxonomy',
  validateSearch: (search: Record<string, unknown>): { q?: string; tab?: 'roles'; skill?: string; role?: string; edit?: true } => ({
    q: text(search.q), tab: search.tab === 'roles' ? 'roles' : undefined, skill: text(search.skill), role: text(search.role), edit: search.edit === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./taxonomy/Taxonomy'), 'Taxonomy'),
});

const briefs = createRoute({
  ...under,
  path: '/briefs',
  validateSearch: (search: Record<string, unknown>): { q?: string; state?: string } => ({ q: text(search.q), state: text(search.state) }),
  component: lazyRouteComponent(() => import('./briefs/Briefs'), 'Briefs'),
});
/** `new` is the brief that does not exist yet; it keeps its page when the server has given it an id. */
const brief = createRoute({
  ...under,
  path: '/briefs/$id',
  validateSearch: (search: Record<string, unknown>): { skill?: string } => ({ skill: text(search.skill) }),
  component: lazyRouteComponent(() => import('./briefs/BriefPage'), 'BriefPage'),
});

const drafts = createRoute({
  ...under,
  path: '/drafts',
  validateSearch: (search: Record<string, unknown>): { state?: string } => ({ state: text(search.state) }),
  component: lazyRouteComponent(() => import('./drafting/Drafts'), 'Drafts'),
});
/** `operation` names the run to watch; without it the draft itself is read. */
const draft = createRoute({
  ...under,
  path: '/drafts/$id',
  validateSearch: (search: Record<string, unknown>): { operation?: string } => ({ operation: text(search.operation) }),
  component: lazyRouteComponent(() => import('./drafting/DraftPage'), 'DraftPage'),
});

const reviews = createRoute({
  ...under,
  path: '/reviews',
  validateSearch: (search: Record<string, unknown>): { whose?: string; risk?: string; format?: string; skill?: string; due?: string; q?: string; state?: string } => ({
    whose: text(search.whose), risk: text(search.risk), format: text(search.format), skill: text(search.skill), due: text(search.due), q: text(search.q), state: text(search.state),
  }),
  component: lazyRouteComponent(() => import('./review/Queue'), 'Queue'),
});
const review = createRoute({ ...under, path: '/reviews/$id', staticData: { rail: true }, component: lazyRouteComponent(() => import('./review/Workspace'), 'Workspace') });

const library = createRoute({
  ...under,
  path: '/library',
  validateSearch: (search: Record<string, unknown>): { q?: string; skill?: string; state?: string } => ({ q: text(search.q), skill: text(search.skill), state: text(search.state) }),
  component: lazyRouteComponent(() => import('./library/Library'), 'Library'),
});
const version = createRoute({
  ...under,
  path: '/library/$id',
  validateSearch: (search: Record<string, unknown>): { to?: string; view?: 'changes' | 'content' } => ({ to: text(search.to), view: search.view === 'content' || search.view === 'changes' ? search.view : undefined }),
  component: lazyRouteComponent(() => import('./library/VersionPage'), 'VersionPage'),
});
const publish = createRoute({ ...under, path: '/library/$id/publish', component: lazyRouteComponent(() => import('./publishing/Publish'), 'Publish') });

const routes = [home, taxonomy, briefs, brief, drafts, draft, reviews, review, library, version, publish];
/** The pattern sheet exists while developing only. */
const patterns = import.meta.env.DEV
  ? [createRoute({ ...under, path: '/_patterns', component: lazyRouteComponent(() => import('./patterns/Patterns'), 'Patterns') })]
  : [];

export const router = createRouter({
  routeTree: root.addChildren([...routes, ...patterns] as typeof routes),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingComponent: () => <main className="page" id="main" tabIndex={-1}><Bones /></main>,
  defaultErrorComponent: ({ error }) => <Broken error={error} />,
  scrollRestoration: true,
});
