import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import { messagesOfDesk, restOfMessages } from '../kernel/i18n/index.js';
import { Broken } from './broken.js';
import { DemoBar } from './demo-place.js';
import { CampaignLayout } from './campaign-layout.js';
import { OutsideFrame } from './outside-frame.js';
import { Start } from './start.js';
import { NotFound } from './not-found.js';
import type { SeldomScreens } from './seldom-screens.js';
import { Nowhere } from './nowhere.js';

/** What an address says beside its path; each screen reads its own names from it (`useAddress`). */
type Search = Record<string, string | undefined>;

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: Nowhere,
  validateSearch: (search: Search): Search => search,
});

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });
/** Before one is in a campaign, the demo's bar stands by itself. */
const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  component: () => (
    <>
      <DemoBar />
      <Outlet />
    </>
  ),
});
const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../features/sign-in/index.js'), 'SignIn'),
});
const campaign = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug',
  component: CampaignLayout,
  notFoundComponent: NotFound,
});

type Load<Name extends string> = () => Promise<Record<Name, RouteComponent>>;

/** A screen of the campaign that speaks with the words of the first load. */
const first = <const Path extends string, Name extends string>(path: Path, load: Load<Name>, name: Name) =>
  createRoute({
    getParentRoute: () => campaign,
    path,
    component: lazyRouteComponent(async (): Promise<{ default: RouteComponent }> => {
      return { default: (await load())[name] };
    }),
  });

/** Any other screen: its words come beside its code. */
const below = <const Path extends string, Name extends string>(path: Path, load: Load<Name>, name: Name) =>
  first(path, async () => (await Promise.all([load(), restOfMessages()]))[0], name);

/** One that is of no use without a network. Its feature is in `globIgnores` of the build, its areas are in `DESK_AREAS`. */
const atDesk = <const Path extends string, Name extends string>(path: Path, load: Load<Name>, name: Name) =>
  first(path, async () => (await Promise.all([load(), messagesOfDesk()]))[0], name);

/** The same for one that is seldom opened: the first load knows its address alone. */
const seldom = <const Path extends string>(path: Path, name: keyof SeldomScreens) => {
  const load = async (): Promise<Record<string, RouteComponent>> =>
    (await import('./seldom-screens.js')).seldomScreens[name]();
  return atDesk(path, load, name);
};

const campaignScreens = [
  below('/war-room', () => import('../features/war-room/index.js'), 'WarRoom'),
  first('/log', () => import('../features/interactions/index.js'), 'QuickLog'),
  first('/waiting', () => import('../features/outbox/index.js'), 'Waiting'),
  first('/day', () => import('../features/tasks/my-day.js'), 'MyDay'),
  atDesk('/tasks', () => import('../features/all-tasks/index.js'), 'AllTasks'),
  below('/tasks/$taskId', () => import('../features/tasks/one.js'), 'TaskPage'),
  below('/handover', () => import('../features/handover/index.js'), 'Handover'),
  below('/matrix', () => import('../features/matrix/index.js'), 'Matrix'),
  below('/count', () => import('../features/counts/index.js'), 'Counts'),
  below('/count/$askId', () => import('../features/counts/ask.js'), 'CountOfAsk'),
  atDesk('/amendments', () => import('../features/amendments/index.js'), 'Amendments'),
  atDesk('/amendments/$amendmentId', () => import('../features/amendments/one.js'), 'AmendmentPage'),
  atDesk('/votes', () => import('../features/votes/index.js'), 'Votes'),
  below('/votes/record', () => import('../features/vote-board/index.js'), 'RecordVote'),
  atDesk('/votes/paste', () => import('../features/votes/paste.js'), 'PasteVote'),
  atDesk('/votes/$voteId', () => import('../features/votes/one.js'), 'VotePage'),
  below('/delegations', () => import('../features/delegations/index.js'), 'Delegations'),
  below('/delegations/$code', () => import('../features/delegations/one.js'), 'DelegationPage'),
  atDesk('/delegates', () => import('../features/delegates/index.js'), 'Delegates'),
  atDesk('/delegates/duplicates', () => import('../features/delegates/duplicates.js'), 'Duplicates'),
  seldom('/delegates/import', 'ImportDelegates'),
  atDesk('/delegates/$delegateId', () => import('../features/delegates/one.js'), 'DelegatePage'),
  atDesk('/meetings', () => import('../features/meetings/index.js'), 'Meetings'),
  atDesk('/meetings/$meetingId', () => import('../features/meetings/one.js'), 'MeetingPage'),
  below('/statements', () => import('../features/statements/index.js'), 'Statements'),
  below('/statements/new', () => import('../features/statements/record.js'), 'RecordStatement'),
  below('/statements/$statementId', () => import('../features/statements/one.js'), 'StatementPage'),
  below('/asks', () => import('../features/asks/index.js'), 'Asks'),
  below('/asks/$askId', () => import('../features/asks/one.js'), 'AskPage'),
  seldom('/provisions', 'Provisions'),
  seldom('/texts/compare', 'CompareTexts'),
  seldom('/texts/load', 'LoadText'),
  seldom('/texts/$textId', 'TextPage'),
  below('/sessions', () => import('../features/sessions/index.js'), 'Sessions'),
  seldom('/sessions/$sessionId', 'TakingPart'),
  below('/sessions/$sessionId/move', () => import('../features/sessions/move.js'), 'MoveSession'),
  seldom('/treaty', 'TreatyPage'),
  seldom('/treaty/table', 'StatusTablePage'),
  below('/deadlines/$deadlineId', () => import('../features/sessions/deadline.js'), 'DeadlinePage'),
  seldom('/deliveries', 'Deliveries'),
  seldom('/digest', 'DigestPreview'),
  seldom('/letters/$letterId/import', 'ImportSignatories'),
  seldom('/imports', 'Imports'),
  seldom('/imports/$importId', 'ImportPage'),
  seldom('/room', 'Room'),
  seldom('/campaign', 'CampaignPage'),
  seldom('/public', 'PublicationPage'),
  atDesk('/organisations', () => import('../features/organisations/index.js'), 'Organisations'),
  atDesk('/organisations/duplicates', () => import('../features/organisations/duplicates.js'), 'Duplicates'),
  atDesk(
    '/organisations/$organisationId',
    () => import('../features/organisations/one.js'),
    'OrganisationPage',
  ),
  seldom('/coalitions', 'Coalitions'),
  seldom('/mailings', 'Mailings'),
  seldom('/mailings/$mailingId', 'MailingPage'),
  seldom('/letters', 'Letters'),
  seldom('/letters/$letterId', 'LetterPage'),
  atDesk('/people', () => import('../features/people/index.js'), 'People'),
  atDesk('/settings', () => import('../features/settings/index.js'), 'Settings'),
  below('/help', () => import('../features/help/index.js'), 'Help'),
  first('/more', () => import('../features/more/index.js'), 'More'),
];

/** Of no campaign, for whoever is signed in. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: () => (
    <OutsideFrame>
      <Outlet />
    </OutsideFrame>
  ),
});
const installation = createRoute({
  getParentRoute: () => framed,
  path: '/installation',
  component: lazyRouteComponent(
    async () => (await Promise.all([import('../features/installation/index.js'), messagesOfDesk()]))[0],
    'Installation',
  ),
});
const openCampaign = createRoute({
  getParentRoute: () => framed,
  path: '/installation/open',
  component: lazyRouteComponent(
    async () => (await Promise.all([import('../features/installation/open.js'), messagesOfDesk()]))[0],
    'OpenCampaign',
  ),
});

const toSettings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: () => <Start to="settings" />,
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    outside.addChildren([signIn]),
    framed.addChildren([installation, openCampaign]),
    toSettings,
    campaign.addChildren(campaignScreens),
  ]),
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
