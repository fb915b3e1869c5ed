import { newId } from '#libs/platform';
import { aPerson } from './makers.js';
import {
  aFreshDeadline,
  aFreshRule,
  aHeldDelivery,
  aMeeting,
  anInteraction,
  anInvitation,
  aSession,
  aTask,
  type Subjects,
} from './subjects.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };
const widely = (subjects: Subjects) => ({
  authorId: subjects.someone.id,
  organisationId: subjects.organisationId,
  tier: 'public',
});

/** By method and path below the campaign. */
export const IN_CAMPAIGN: Record<string, Build> = {
  'GET ': nothing,
  'GET /asks': nothing,
  'GET /asks/:askId': (_, { askId }) => ({ params: { askId } }),
  'POST /asks': (_, { provisionId }) => ({
    body: {
      key: unique('ask'),
      title: 'An ask',
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
    return { params: { askId }, headers: FIRST, body: { title: 'Another title' } };
  },
  'GET /coalitions': nothing,
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
  'POST /delegations/:code/posts': () => ({
    params: { code: 'FJI' },
    body: { city: 'Vienna', zone: 'Europe/Vienna' },
  }),
  'POST /delegations/:code/delegates': (_, { postId, sessionId }) => ({
    params: { code: 'FJI' },
    body: {
      name: 'A. Delegate',
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
      delegateIds: [],
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
  'GET /invitations': nothing,
  'POST /invitations': (_, { organisationId }) => ({
    body: {
      email: `${unique('new')}@example.org`,
      name: 'A new person',
      role: 'member',
      coreGroup: false,
      organisationId,
      zone: 'UTC',
      locale: 'en',
    },
  }),
  'POST /invitations/:invitationId/revoke': async ({ database }, subjects) => ({
    params: { invitationId: await anInvitation(database, subjects) },
  }),
  'GET /members': nothing,
  'GET /members/me': nothing,
  'PATCH /members/me': nothing,
  'PATCH /members/:membershipId': async ({ database }, subjects) => ({
    params: { membershipId: (await aPerson(database, subjects)).membershipId },
    headers: FIRST,
    body: { role: 'campaigner' },
  }),
  'GET /members/:membershipId/digest-preview': (_, { someone }) => ({
    params: { membershipId: someone.membershipId },
  }),
  'GET /organisations': nothing,
  'POST /organisations': () => ({ body: { name: unique('Organisation'), shortName: 'Short' } }),
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
      delegationCode: 'FJI',
      occurredAt: '2024-08-08T11:40:00-04:00',
    },
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
  'GET /sessions': nothing,
  'GET /sessions/:sessionId': (_, { sessionId }) => ({ params: { sessionId } }),
  'POST /sessions': (_, { processId }) => ({
    body: {
      processId,
      name: 'A session',
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
    body: { name: 'Another name' },
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
  'GET /tasks': nothing,
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
  'PATCH /tasks/:taskId': async ({ database }, subjects) => ({
    params: { taskId: await aTask(database, subjects, widely(subjects)) },
    headers: FIRST,
    body: { note: 'Another note' },
  }),
};
