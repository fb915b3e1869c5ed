import { defineQuery } from '../define-query.js';
import { int, nullable, uuid } from '../sql-type.js';

const OF_SESSION = 'campaign_id = $1 and session_id = $2';

/** What hangs on a session: one row. */
export const usesOfSession = defineQuery({
  name: 'session.uses',
  text: `select
    (select count(*)::int from meeting where ${OF_SESSION}) as meeting,
    (select count(*)::int from deadline where ${OF_SESSION} and schedule = 'relative') as following_deadline,
    (select count(*)::int from deadline where ${OF_SESSION} and schedule = 'absolute') as deadline,
    (select count(*)::int from accreditation where ${OF_SESSION}) as accreditation,
    (select count(distinct delegate_id)::int from delegate_role where ${OF_SESSION}) as delegate`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: {
    meeting: nullable(int),
    following_deadline: nullable(int),
    deadline: nullable(int),
    accreditation: nullable(int),
    delegate: nullable(int),
  },
});

/** The deadlines that follow a session stay at their present times, whatever becomes of it. */
export const fixDeadlinesOfSession = defineQuery({
  name: 'session.fixDeadlines',
  text: `update deadline set schedule = 'absolute', anchor = null, offset_days = 0, at_time = null, offset_minutes = 0,
      version = version + 1
    where ${OF_SESSION} and schedule = 'relative' returning id`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: { id: uuid },
});

/** Removes the deadlines that follow a session at the instant of the transaction, which is the session's, too. */
export const removeDeadlinesOfSession = defineQuery({
  name: 'session.removeDeadlines',
  text: `update deadline set removed_at = clock_now(), removed_by = $3, cancelled_by_removal = state = 'open',
      state = 'cancelled', version = version + 1
    where ${OF_SESSION} and schedule = 'relative' and removed_at is null returning id`,
  parameters: { campaignId: uuid, sessionId: uuid, userId: uuid },
  row: { id: uuid },
});

/** Removes its meetings with it. */
export const removeMeetingsOfSession = defineQuery({
  name: 'session.removeMeetings',
  text: `update meeting set removed_at = clock_now(), removed_by = $3 where ${OF_SESSION} and removed_at is null`,
  parameters: { campaignId: uuid, sessionId: uuid, userId: uuid },
  row: {},
});

/** Puts back what was removed together with a session; to be asked while the session is removed itself. */
export const restoreMeetingsOfSession = defineQuery({
  name: 'session.restoreMeetings',
  text: `update meeting m set removed_at = null, removed_by = null from session s
    where s.campaign_id = $1 and s.id = $2 and m.session_id = s.id and m.removed_at = s.removed_at`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: {},
});

/** The same for deadlines that followed it: open again are those that were open. */
export const restoreDeadlinesOfSession = defineQuery({
  name: 'session.restoreDeadlines',
  text: `update deadline l set removed_at = null, removed_by = null, version = l.version + 1,
      state = case when l.cancelled_by_removal then 'open' else l.state end, cancelled_by_removal = false
    from session s where s.campaign_id = $1 and s.id = $2 and l.session_id = s.id and l.removed_at = s.removed_at
    returning l.id`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: { id: uuid },
});
