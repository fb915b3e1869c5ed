import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { restOfWords } from '../i18n/index.js';
import { Broken } from './broken.js';
import { CampaignLayout } from './campaign-layout.js';
import { Start } from './start.js';
import { NotFound } from './not-found.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../screens/sign-in/index.js'), 'SignIn'),
});
const campaign = createRoute({ getParentRoute: () => root, path: '/c/$slug', component: CampaignLayout });

type Load = () => Promise<Record<string, unknown>>;

/** A screen that speaks with the words of the first load. */
const first = (path: string, load: Load, name: string) =>
  createRoute({
    getParentRoute: () => campaign,
    path,
    component: lazyRouteComponent(load as never, name) as never,
  });

/** Any other screen: its words come beside its code. */
const below = (path: string, load: Load, name: string) =>
  first(path, async () => (await Promise.all([load(), restOfWords()]))[0], name);

const campaignScreens = [
  below('/war-room', () => import('../screens/war-room/index.js'), 'WarRoom'),
  first('/log', () => import('../screens/log/index.js'), 'QuickLog'),
  first('/waiting', () => import('../screens/waiting/index.js'), 'Waiting'),
  first('/day', () => import('../screens/day/index.js'), 'MyDay'),
  below('/tasks/$taskId', () => import('../screens/task/index.js'), 'TaskPage'),
  below('/handover', () => import('../screens/handover/index.js'), 'Handover'),
  below('/matrix', () => import('../screens/matrix/index.js'), 'Matrix'),
  below('/count', () => import('../screens/count/index.js'), 'Counts'),
  below('/count/$askId', () => import('../screens/count/ask.js'), 'CountOfAsk'),
  below('/delegations', () => import('../screens/delegations/index.js'), 'Delegations'),
  below('/delegations/$code', () => import('../screens/delegation/index.js'), 'DelegationPage'),
  below('/statements', () => import('../screens/statements/index.js'), 'Statements'),
  below('/statements/new', () => import('../screens/statements/record.js'), 'RecordStatement'),
  below('/statements/$statementId', () => import('../screens/statements/one.js'), 'StatementPage'),
  below('/asks', () => import('../screens/asks/index.js'), 'Asks'),
  below('/asks/$askId', () => import('../screens/asks/one.js'), 'AskPage'),
  below('/texts/compare', () => import('../screens/texts/compare.js'), 'CompareTexts'),
  below('/texts/load', () => import('../screens/texts/load.js'), 'LoadText'),
  below('/texts/$textId', () => import('../screens/texts/one.js'), 'TextPage'),
  below('/sessions', () => import('../screens/sessions/index.js'), 'Sessions'),
  below('/sessions/$sessionId/move', () => import('../screens/sessions/move.js'), 'MoveSession'),
  below('/deadlines/$deadlineId', () => import('../screens/sessions/deadline.js'), 'DeadlinePage'),
  below('/deliveries', () => import('../screens/deliveries/index.js'), 'Deliveries'),
  below('/digest', () => import('../screens/digest/index.js'), 'DigestPreview'),
  below('/imports', () => import('../screens/imports/index.js'), 'Imports'),
  below('/imports/$importId', () => import('../screens/imports/one.js'), 'ImportPage'),
  below('/people', () => import('../screens/people/index.js'), 'People'),
  below('/settings', () => import('../screens/settings/index.js'), 'Settings'),
  below('/help', () => import('../screens/help/index.js'), 'Help'),
  first('/more', () => import('../screens/more/index.js'), 'More'),
];

const toSettings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: () => <Start to="settings" />,
});

export const router = createRouter({
  routeTree: root.addChildren([start, signIn, toSettings, campaign.addChildren(campaignScreens)]),
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});
