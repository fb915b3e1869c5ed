import { newId } from '#libs/platform';
import { aBroughtSheet } from './imports.js';
import { aPerson } from './makers.js';
import { aNotedInteraction } from './notices.js';
import { aSharedView } from './views.js';
import {
  aFreshDeadline,
  aFirstLead,
  aFreshRule,
  aHeldDelivery,
  aMeeting,
  anAmendment,
  aPosition,
  anInteraction,
  anInvitation,
  aRefusedInvitation,
  aSeatRequest,
  aSession,
  aStatement,
  aTask,
  aVote,
  type Subjects,
} from './subjects.js';
import { nothing, unique, type Build } from './valid-request.js';
import { ABOUT_CORRECTIONS } from './valid-requests-about-corrections.js';
import { ABOUT_CAMPAIGNS } from './valid-requests-about-campaigns.js';
import { ABOUT_PUBLICATIONS } from './valid-requests-about-publications.js';
import { ABOUT_REMOVAL } from './valid-requests-about-removal.js';
import { ABOUT_ROOMS } from './valid-requests-about-rooms.js';
import { ABOUT_DELEGATES } from './valid-requests-about-delegates.js';
import { ABOUT_SIGNING } from './valid-requests-about-signing.js';
import { ABOUT_SIGNATORY_IMPORTS } from './valid-requests-about-signatory-imports.js';
import { ABOUT_TASKS } from './valid-requests-about-tasks.js';
import { ABOUT_LETTERS } from './valid-requests-about-letters.js';
import { ABOUT_ACCREDITATIONS } from './valid-requests-about-accreditations.js';
import { ABOUT_REPRESENTATIVES } from './valid-requests-about-representatives.js';
import { ABOUT_MAILINGS } from './valid-requests-about-mailings.js';
import { ABOUT_SPEAKING } from './valid-requests-about-speaking.js';
import { ABOUT_LETTER_LISTS } from './valid-requests-about-letter-lists.js';
import { ABOUT_ORGANISATIONS } from './valid-requests-about-organisations.js';
import { ABOUT_TEXTS } from './valid-requests-about-texts.js';
import { ABOUT_TREATY } from './valid-requests-about-treaty.js';

const FIRST = { 'If-Match': '"1"' };
const widely = (subjects: Subjects) => ({
  authorId: subjects.someone.id,
  organisationId: subjects.organisationId,
  tier: 'public' as const,
});

const statement = ({ askId }: Subjects) => ({
  title: 'A statement',
  speakerCode: 'EUE',
  groupCode: 'eu',
  aligned: ['NOR'],
  excepted: ['MLT'],
  asks: [{ askId, stance: 'support', confidence: 2 }],
  occurredAt: '2024-08-08T11:40:00-04:00',
  zone: 'America/New_York',
  said: 'publicly',
  grade: 'webcast',
  source: 'Webcast',
  note: 'Heard',
  tier: 'coalition',
});

const aSheet: Build = async ({ database }, { id }) => ({
  params: { importId: await aBroughtSheet(database, id) },
});

/** By method and path below the campaign. */
export const IN_CAMPAIGN: Record<string, Build> = {
  ...ABOUT_CORRECTIONS,
  ...ABOUT_CAMPAIGNS,
  ...ABOUT_PUBLICATIONS,
  ...ABOUT_REMOVAL,
  ...ABOUT_ROOMS,
  ...ABOUT_DELEGATES,
  ...ABOUT_SIGNING,
  ...ABOUT_SIGNATORY_IMPORTS,
  ...ABOUT_TASKS,
  ...ABOUT_LETTERS,
  ...ABOUT_LETTER_LISTS,
  ...ABOUT_ORGANISATIONS,
  ...ABOUT_ACCREDITATIONS,
  ...ABOUT_REPRESENTATIVES,
  ...ABOUT_MAILINGS,
  ...ABOUT_SPEAKING,
  ...ABOUT_TEXTS,
  ...ABOUT_TREATY,
  'GET ': nothing,
  'GET /amendments/:amendmentId/count': async ({ database }, subjects) => ({
    params: { amendmentId: await anAmendment(database, subjects) },
    query: '?rule=simple_majority&stale=count',
  }),
  'GET /asks': nothing,
  'GET /asks/:askId': (_, { askId }) => ({ params: { askId } }),
  'GET /asks/:askId/count': (_, { askId }) => ({
    params: { askId },
    query: '?rule=two_thirds&group=eu&yes=FJI&no=PER&abstain=KEN,TUV&absent=NRU&turnout=0.9&maxAgeDays=30',
  }),
  'GET /asks/:askId/next-targets': (_, { askId }) => ({ params: { askId }, query: '?limit=5' }),
  'POST /asks': (_, { provisionId }) => ({
    body: {
      key: unique('ask'),
      title: unique('An ask'),
      summary: 'Why',
      priority: 5,
      redLine: false,
      fallback: 'Less',
      provisionIds: [provisionId],
    },
  }),
  'PATCH /asks/:askId': async ({ database }, { id }) => {
    const askId = newId();
    await database.admin(
      `insert into ask (id, campaign_id, key, title, summary, priority) values ($1, $2, $3, 'An ask', '', 9)`,
      [askId, id, unique('ask')],
    );
    return { params: { askId }, headers: FIRST, body: { title: unique('Another title') } };
  },
  'GET /counts': nothing,
  'GET /contacts': nothing,
  'GET /deadlines': nothing,
  'GET /deadlines/:deadlineId': async ({ database }, subjects) => ({
    params: { deadlineId: await aFreshDeadline(database, subjects) },
  }),
  'POST /deadlines': (_, { sessionId }) => ({
    body: {
      kind: 'own',
      title: 'A deadline',
      zone: 'America/New_York',
      sessionId,
      wall: '2030-07-01T18:00',
      source: 'A page',
    },
  }),
  'PATCH /deadlines/:deadlineId': async ({ database }, subjects) => ({
    params: { deadlineId: await aFreshDeadline(database, subjects) },
    headers: FIRST,
    body: { title: 'Another title' },
  }),
  'GET /delegations': nothing,
  'GET /delegations/:code': () => ({ params: { code: 'FJI' } }),
  'GET /delegations/:code/positions': () => ({ params: { code: 'FJI' } }),
  'GET /delegations/:code/brief': () => ({ params: { code: 'FJI' } }),
  'PUT /delegations/:code/lead': async ({ database }, subjects) => ({
    params: { code: await aFirstLead(database, subjects, 'FJI') },
    headers: FIRST,
    body: { organisationId: subjects.organisationId, userId: subjects.someone.id },
  }),
  'DELETE /delegations/:code/lead': async ({ database }, subjects) => ({
    params: { code: await aFirstLead(database, subjects, 'TUV') },
    headers: FIRST,
  }),
  'POST /delegations/:code/posts': () => ({
    params: { code: 'FJI' },
    body: { city: unique('Vienna'), zone: 'Europe/Vienna' },
  }),
  'POST /delegations/:code/delegates': (_, { postId, sessionId }) => ({
    params: { code: 'FJI' },
    body: {
      name: unique('A. Delegate'),
      tier: 'organisation',
      roles: [
        { title: 'Second Secretary', postId, sessionId, validFrom: '2024-01-01', validTo: '2025-01-01' },
      ],
    },
  }),
  'GET /groups': nothing,
  'GET /deliveries': nothing,
  'GET /deliveries/summary': nothing,
  'POST /deliveries/:deliveryId/resolve': async ({ database }, subjects) => ({
    params: { deliveryId: await aHeldDelivery(database, subjects) },
    body: { as: 'sent' },
  }),
  'GET /search': () => ({ query: '?q=the' }),
  'GET /handover': () => ({ query: '?since=2024-01-01T00:00:00Z' }),
  'PUT /handover/read': () => ({
    body: { from: '2020-01-01T00:00:00Z', until: '2020-01-02T00:00:00Z' },
  }),
  'POST /handover/read/undo': () => ({ body: { until: '2020-01-02T00:00:00Z' } }),
  'POST /exports/positions': () => ({ body: { form: 'wide', format: 'csv' } }),
  'GET /imports': nothing,
  'GET /imports/:importId': aSheet,
  'GET /archive': nothing,
  'POST /archive': nothing,
  'POST /imports': () => ({
    query: `?fileName=sheet.csv&id=${newId()}`,
    raw: 'State,Ask\nFiji,yes\n',
    headers: { 'content-type': 'text/csv' },
  }),
  'PATCH /imports/:importId': async ({ database }, subjects) => ({
    params: { importId: await aBroughtSheet(database, subjects.id) },
    headers: FIRST,
    body: {
      mapping: {
        ...{ encoding: 'utf-8', delimiter: ',', dateOrder: 'day_first' },
        headerRow: 1,
        stateColumn: 'A',
        columns: { B: subjects.askId },
        words: { hm: 'undecided' },
        states: { Korea: 'KOR' },
      },
      options: {
        said: 'publicly',
        grade: 'webcast',
        source: 'Our sheet',
        occurredAt: '2024-07-31T12:00:00-04:00',
        zone: 'America/New_York',
        confidence: 2,
        tier: 'coalition',
      },
    },
  }),
  'POST /imports/:importId/apply': async ({ database }, { id }) => ({
    params: { importId: await aBroughtSheet(database, id) },
    headers: FIRST,
    body: { skipErrors: false },
  }),
  'POST /imports/:importId/undo': async ({ database }, { id }) => ({
    params: { importId: await aBroughtSheet(database, id, { state: 'applied' }) },
    body: { reason: 'By mistake' },
  }),
  'DELETE /imports/:importId': aSheet,
  'GET /interactions': nothing,
  'GET /interactions/:interactionId': async ({ database }, subjects) => ({
    params: { interactionId: await anInteraction(database, subjects, widely(subjects)) },
  }),
  'POST /interactions': (_, { askId, someone }) => ({
    body: {
      delegationCode: 'FJI',
      kind: 'corridor',
      occurredAt: '2024-08-08T11:40:00-04:00',
      zone: 'America/New_York',
      note: 'A note',
      tier: 'coalition',
      contactTier: 'coalition',
      delegateIds: [],
      newDelegates: [{ name: unique('E. Delegate'), role: 'Attaché' }],
      positions: [
        { askId, stance: 'support', confidence: 2, said: 'privately', note: 'Said so', source: 'Own' },
      ],
      task: {
        title: 'A follow-up',
        note: 'Soon',
        assigneeId: someone.id,
        dueLocal: '2030-01-01T10:00',
        zone: 'UTC',
      },
    },
  }),
  'POST /interactions/:interactionId/undo': async ({ database }, subjects) => ({
    params: { interactionId: await aNotedInteraction(database, subjects) },
  }),
  'POST /interactions/:interactionId/withdraw-notice': async ({ database }, subjects) => ({
    params: { interactionId: await aNotedInteraction(database, subjects) },
  }),
  'GET /invitations': nothing,
  'POST /invitations': (_, { organisationId }) => ({
    body: {
      email: `${unique('new')}@example.org`,
      name: unique('A new person'),
      role: 'member',
      coreGroup: false,
      organisationId,
      zone: 'UTC',
      locale: 'en',
    },
  }),
  'PATCH /invitations/:invitationId': async ({ database }, subjects) => ({
    params: { invitationId: await anInvitation(database, subjects) },
    headers: FIRST,
    body: { name: unique('A corrected name') },
  }),
  'POST /invitations/:invitationId/revoke': async ({ database }, subjects) => ({
    params: { invitationId: await anInvitation(database, subjects) },
  }),
  'POST /invitations/:invitationId/send-again': async ({ database }, subjects) => ({
    params: { invitationId: await anInvitation(database, subjects) },
    body: { email: `${unique('right')}@example.org` },
  }),
  'POST /invitations/:invitationId/link': async ({ database }, subjects) => ({
    params: { invitationId: await aRefusedInvitation(database, subjects) },
  }),
  'GET /leads': nothing,
  'GET /live': nothing,
  'GET /matrix': nothing,
  'GET /members': nothing,
  'GET /members/me': nothing,
  'PATCH /members/me': nothing,
  'POST /members/me/leaving': nothing,
  'PATCH /members/:membershipId': async ({ database }, subjects) => ({
    params: { membershipId: (await aPerson(database, subjects)).membershipId },
    headers: FIRST,
    body: { role: 'campaigner' },
  }),
  'GET /members/:membershipId/digest-preview': (_, { someone }) => ({
    params: { membershipId: someone.membershipId },
  }),
  'GET /next-targets': nothing,
  'GET /positions': nothing,
  'POST /positions': (_, { askId }) => ({
    body: {
      askId,
      stance: 'support',
      confidence: 2,
      said: 'publicly',
      grade: 'webcast',
      note: 'Heard',
      source: 'Webcast',
      tier: 'coalition',
      sealed: false,
      zone: 'America/New_York',
      delegationCode: 'FJI',
      occurredAt: '2024-08-08T11:40:00-04:00',
    },
  }),
  'GET /positions/:positionId': async ({ database }, subjects) => ({
    params: { positionId: await aPosition(database, subjects, widely(subjects)) },
  }),
  'POST /positions/:positionId/renew': async ({ database }, subjects) => ({
    params: { positionId: await aPosition(database, subjects, widely(subjects)) },
    body: {
      occurredAt: new Date().toISOString(),
      zone: 'Europe/Vienna',
      stance: 'lean_support',
      confidence: 1,
      said: 'privately',
      grade: 'own_notes',
      note: 'Said so again',
      source: 'Own',
      sealed: false,
      tier: 'coalition',
    },
  }),
  'POST /positions/:positionId/retract': async ({ database }, subjects) => ({
    params: { positionId: await aPosition(database, subjects, widely(subjects)) },
    body: { reason: 'By mistake' },
  }),
  'POST /positions/:positionId/correct': async ({ database }, subjects) => ({
    params: { positionId: await aPosition(database, subjects, widely(subjects)) },
    body: {
      ...{ stance: 'lean_support', confidence: 1, said: 'privately', grade: 'own_notes', tier: 'coalition' },
      ...{ note: 'Heard better', source: 'Own', zone: 'Europe/Vienna' },
      occurredAt: '2024-08-08T11:40:00-04:00',
    },
  }),
  'POST /positions/:positionId/restore': async ({ database }, subjects) => ({
    params: { positionId: await aPosition(database, subjects, widely(subjects)) },
  }),
  'GET /reminder-rules': nothing,
  'POST /reminder-rules': (_, { organisationId }) => ({
    body: {
      subject: 'vote',
      type: 'before',
      minutes: 10 + Math.floor(Math.random() * 5_000_000),
      audience: { roles: ['coordinator'], organisationId },
    },
  }),
  'PATCH /reminder-rules/:ruleId': async ({ database }, subjects) => ({
    params: { ruleId: await aFreshRule(database, subjects) },
    headers: FIRST,
    body: { active: false },
  }),
  'GET /seat-requests': nothing,
  'POST /seat-requests/:requestId/confirm': async ({ database }, subjects) => ({
    params: { requestId: await aSeatRequest(database, subjects) },
  }),
  'POST /seat-requests/:requestId/refuse': async ({ database }, subjects) => ({
    params: { requestId: await aSeatRequest(database, subjects) },
  }),
  'POST /seat-requests/:requestId/withdraw': async ({ database }, subjects) => ({
    params: { requestId: await aSeatRequest(database, subjects) },
  }),
  'GET /seat-news': nothing,
  'POST /seat-news/seen': () => ({ body: { upTo: '2024-08-08T11:40:00-04:00' } }),
  'GET /sessions': nothing,
  'GET /sessions/:sessionId': (_, { sessionId }) => ({ params: { sessionId } }),
  'POST /sessions': (_, { processId }) => ({
    body: {
      processId,
      name: unique('A session'),
      city: 'Vienna',
      zone: 'Europe/Vienna',
      opensWall: '2031-01-13T10:00',
      closesWall: '2031-01-17T18:00',
      source: 'A page',
    },
  }),
  'PATCH /sessions/:sessionId': async ({ database }, { id, processId }) => ({
    params: { sessionId: await aSession(database, id, processId) },
    headers: FIRST,
    body: { name: unique('Another name') },
  }),
  'GET /sessions/:sessionId/move': (_, { sessionId }) => ({ params: { sessionId }, query: '?days=2' }),
  'POST /sessions/:sessionId/move': async ({ database }, { id, processId }) => ({
    params: { sessionId: await aSession(database, id, processId) },
    headers: FIRST,
    body: { days: 2 },
  }),
  'POST /sessions/:sessionId/meetings': (_, { sessionId }) => ({
    params: { sessionId },
    body: { name: 'A meeting', startsWall: '2030-07-31T10:00', endsWall: '2030-07-31T13:00' },
  }),
  'PATCH /sessions/:sessionId/meetings/:meetingId': async ({ database }, subjects) => {
    const sessionId = await aSession(database, subjects.id, subjects.processId);
    const meetingId = await aMeeting(database, { ...subjects, sessionId });
    return { params: { sessionId, meetingId }, headers: FIRST, body: { name: 'Another name' } };
  },
  'GET /statements': nothing,
  'GET /statements/:statementId': async ({ database }, subjects) => ({
    params: { statementId: await aStatement(database, subjects) },
  }),
  'POST /statements': (_, subjects) => ({ body: statement(subjects) }),
  'POST /statements/export': nothing,
  'POST /statements/preview': (_, subjects) => ({ body: statement(subjects) }),
  'GET /tasks': nothing,
  'GET /tasks/by-person': nothing,
  'GET /tasks/news': nothing,
  'POST /tasks/news/seen': () => ({ body: { upTo: '2024-08-05T14:40:00Z' } }),
  'GET /tasks/:taskId': async ({ database }, subjects) => ({
    params: { taskId: await aTask(database, subjects, widely(subjects)) },
  }),
  'POST /tasks': (_, { someone }) => ({
    body: {
      title: 'A task',
      note: 'Soon',
      delegationCode: 'FJI',
      assigneeId: someone.id,
      dueLocal: '2030-01-01T10:00',
      zone: 'UTC',
      tier: 'coalition',
    },
  }),
  'POST /tasks/batch': (_, { someone }) => ({
    body: {
      title: 'The same for two',
      note: 'Soon',
      dueLocal: '2030-01-01T10:00',
      zone: 'UTC',
      tier: 'coalition',
      tasks: [
        { delegationCode: 'FJI', assigneeId: someone.id },
        { id: newId(), delegationCode: 'PER' },
      ],
    },
  }),
  'POST /tasks/export': () => ({ body: { state: 'open' } }),
  'POST /tasks/changes': async ({ database }, subjects) => ({
    body: {
      changes: [
        { id: await aTask(database, subjects, widely(subjects)), version: 1, dueLocal: '2031-01-01T10:00' },
      ],
    },
  }),
  'PATCH /tasks/:taskId': async ({ database }, subjects) => ({
    params: { taskId: await aTask(database, subjects, widely(subjects)) },
    headers: FIRST,
    body: { note: 'Another note' },
  }),
  'GET /views': nothing,
  'POST /views': () => ({
    body: { screen: 'matrix', name: unique('A view'), search: 'group=eu&stance=oppose', shared: true },
  }),
  'POST /views/order': () => ({ body: { ids: [newId()] } }),
  'PUT /views/home': () => ({ body: { place: 'matrix' } }),
  'PATCH /views/:viewId': async ({ database }, subjects) => ({
    params: { viewId: await aSharedView(database, subjects) },
    headers: FIRST,
    body: { name: unique('Another name') },
  }),
  'DELETE /views/:viewId': async ({ database }, subjects) => ({
    params: { viewId: await aSharedView(database, subjects) },
    headers: FIRST,
  }),
  'POST /views/:viewId/restore': async ({ database }, subjects) => ({
    params: { viewId: await aSharedView(database, subjects, true) },
  }),
  'GET /votes': nothing,
  'GET /votes/calibration': nothing,
  'GET /votes/:voteId': async ({ database }, subjects) => ({
    params: { voteId: await aVote(database, subjects) },
  }),
  'POST /votes': (_, { askId }) => ({
    body: {
      title: 'A vote',
      askId,
      effect: 'serves',
      rule: 'simple_majority',
      heldAt: '2024-08-08T17:10:00-04:00',
      zone: 'America/New_York',
      tally: { yes: 79, no: 60, abstained: 33, absent: 21 },
      ballots: [{ delegationCode: 'FJI', choice: 'yes' }],
      grade: 'own_notes',
      source: 'Photo',
    },
  }),
  'POST /votes/export': () => ({ body: {} }),
  'POST /votes/read': () => ({
    query: '?fileName=record.txt',
    raw: 'In favour: Fiji. Against: Peru.',
    headers: { 'content-type': 'text/plain' },
  }),
  'PATCH /votes/:voteId': async ({ database }, subjects) => ({
    params: { voteId: await aVote(database, subjects) },
    headers: FIRST,
    body: { title: 'Another title' },
  }),
  'PUT /votes/:voteId/ballots': async ({ database }, subjects) => ({
    params: { voteId: await aVote(database, subjects) },
    headers: FIRST,
    body: { ballots: [{ delegationCode: 'FJI', choice: 'no' }] },
  }),
  'GET /votes/:voteId/uses': async ({ database }, subjects) => ({
    params: { voteId: await aVote(database, subjects) },
  }),
  'DELETE /votes/:voteId': async ({ database }, subjects) => ({
    params: { voteId: await aVote(database, subjects) },
    headers: FIRST,
  }),
  'POST /votes/:voteId/restore': async ({ database }, subjects) => ({
    params: { voteId: await aVote(database, subjects) },
  }),
};
