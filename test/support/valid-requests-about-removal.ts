import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { aDeadline, aReminderRule } from './makers.js';
import { aMeeting, aSession, type Subjects } from './subjects.js';
import { aProposal } from './drafts.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

type Made = (database: TestDatabase, subjects: Subjects) => Promise<Record<string, string>>;

const anAsk: Made = async (database, { id: campaignId }) => {
  const askId = newId();
  const names = { key: unique('ask'), title: unique('An ask') };
  await database.make.ask({ id: askId, campaignId, priority: 9, ...names });
  return { askId };
};
// Of kinds that no rule and no deadline of the other requests has: each of them plans the mail of its whole campaign.
const aDeadlineOfItsKind: Made = async (database, subjects) => ({
  deadlineId: await aDeadline(database, subjects, { kind: 'sign_on', dueAt: '2030-06-01T10:00:00Z' }),
});
let minutes = 5_000;
const aRule: Made = async (database, subjects) => ({
  ruleId: await aReminderRule(database, subjects, { subject: 'signature', minutes: (minutes += 2) }),
});
const aSessionOfItsOwn: Made = async (database, { id, processId }) => ({
  sessionId: await aSession(database, id, processId),
});
const aMeetingThere: Made = async (database, subjects) => {
  const { sessionId = '' } = await aSessionOfItsOwn(database, subjects);
  return { sessionId, meetingId: await aMeeting(database, { ...subjects, sessionId }) };
};

const aDraft: Made = async (database, subjects) => {
  const { textId } = await aProposal(database, subjects);
  await database.admin('update text_version set title = $2 where id = $1', [textId, unique('A draft')]);
  return { textId };
};

const aProvision: Made = async (database, { id: campaignId }) => ({
  provisionId: await database.make.provision({ campaignId, key: unique('provision'), title: 'A provision' }),
});

/** A thing that nothing rests on. */
const present =
  (made: Made, headers: Record<string, string> = {}): Build =>
  async ({ database }, subjects) => ({ params: await made(database, subjects), headers });

/** The same, once it was removed. */
const removed =
  (made: Made, table: string): Build =>
  async ({ database }, subjects) => {
    const params = await made(database, subjects);
    await database.admin(`update ${table} set removed_at = clock_now(), removed_by = $2 where id = $1`, [
      Object.values(params).at(-1),
      subjects.someone.id,
    ]);
    return { params };
  };

/** What removes things and puts them back: by method and path below the campaign. */
export const ABOUT_REMOVAL: Record<string, Build> = {
  'GET /asks/:askId/uses': present(anAsk),
  'DELETE /asks/:askId': present(anAsk, FIRST),
  'POST /asks/:askId/restore': removed(anAsk, 'ask'),
  'GET /deadlines/:deadlineId/uses': present(aDeadlineOfItsKind),
  'DELETE /deadlines/:deadlineId': present(aDeadlineOfItsKind, FIRST),
  'POST /deadlines/:deadlineId/restore': removed(aDeadlineOfItsKind, 'deadline'),
  'GET /reminder-rules/:ruleId/uses': present(aRule),
  'DELETE /reminder-rules/:ruleId': present(aRule, FIRST),
  'POST /reminder-rules/:ruleId/restore': removed(aRule, 'reminder_rule'),
  'PATCH /texts/:textId': async (demarche, subjects) => ({
    ...(await present(aDraft, FIRST)(demarche, subjects)),
    body: { title: unique('Another title'), symbol: 'A/2', language: 'fr' },
  }),
  'GET /texts/:textId/uses': present(aDraft),
  'POST /texts/:textId/restore': removed(aDraft, 'text_version'),
  'GET /provisions': nothing,
  'POST /provisions': () => ({ body: { key: unique('provision'), title: 'A provision' } }),
  'PATCH /provisions/:provisionId': async (demarche, subjects) => ({
    ...(await present(aProvision, FIRST)(demarche, subjects)),
    body: { title: 'Another title' },
  }),
  'GET /provisions/:provisionId/uses': present(aProvision),
  'DELETE /provisions/:provisionId': present(aProvision, FIRST),
  'POST /provisions/:provisionId/restore': removed(aProvision, 'provision'),
  'GET /sessions/:sessionId/uses': present(aSessionOfItsOwn),
  'DELETE /sessions/:sessionId': async (demarche, subjects) => ({
    ...(await present(aSessionOfItsOwn, FIRST)(demarche, subjects)),
    query: '?deadlines=fix',
  }),
  'POST /sessions/:sessionId/restore': removed(aSessionOfItsOwn, 'session'),
  'GET /sessions/:sessionId/removed-meetings': present(aSessionOfItsOwn),
  'DELETE /sessions/:sessionId/meetings/:meetingId': present(aMeetingThere, FIRST),
  'POST /sessions/:sessionId/meetings/:meetingId/restore': removed(aMeetingThere, 'meeting'),
};
