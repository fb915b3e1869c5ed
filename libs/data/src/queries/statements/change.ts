import type { Confidence, Stance, Voice } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { StatementChange } from '../../tables/positions.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, int, smallintOf, text, textOf, uuid } from '../sql-type.js';

/** What hangs on a statement, as far as the reader sees it. One row; named after `USE_KINDS`. */
export const usesOfStatement = defineQuery({
  name: 'statement.uses',
  text: `select (select count(*)::int from position_event e where e.campaign_id = $1 and e.statement_id = $2
    and not exists (select from retraction r where r.event_id = e.id)) as position`,
  parameters: { campaignId: uuid, statementId: uuid },
  row: { position: int },
});

/** What was done to a statement since it was recorded, the latest first. */
export const changesOfStatement = defineQuery({
  name: 'statement.changes',
  text: `select c.id, c.act, c.fields, c.changed_by as "byId", u.name as by, ${exactText('c.changed_at')} as "changedAt"
    from statement_change c join user_account u on u.id = c.changed_by
    where c.campaign_id = $1 and c.statement_id = $2 order by c.changed_at desc, c.id desc`,
  parameters: { campaignId: uuid, statementId: uuid },
  row: {
    ...columns(StatementChange, 'id', 'act', 'fields'),
    byId: uuid,
    by: text,
    /** To the microsecond. */
    changedAt: text,
  },
});

/** Tells the open screens of everybody who sees a statement that it changed. To be asked before some of them see it no longer. */
export const tellStatementChanged = defineQuery({
  name: 'statement.tellChanged',
  text: `select tell_audiences('positions', $1,
      event_audiences(s.tier, s.campaign_id, s.organisation_id, s.author_id))::text as sent
    from statement s where s.campaign_id = $1 and s.id = $2`,
  parameters: { campaignId: uuid, statementId: uuid },
  row: { sent: text },
});

/**
 * Records positions of a statement that was corrected, with the time, the evidence and the readers that it has now.
 * `corrects`: the retracted position that each puts right; '' for one that is written for the first time.
 */
export const recordStatementAnew = defineQuery({
  name: 'statement.recordAnew',
  text: `insert into position_event (campaign_id, statement_id, occurred_at, zone, said, grade, source, text_version_id, tier,
      author_id, organisation_id, id, corrects_id, delegation_code, voice, ask_id, stance, confidence)
    select s.campaign_id, s.id, s.occurred_at, s.zone, s.said, s.grade, s.source, s.text_version_id, s.tier, s.author_id,
      s.organisation_id, p.id, nullif(p.corrects, '')::uuid, p.code, p.voice, p.ask_id, p.stance, p.confidence
    from statement s, unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::smallint[])
      as p(id, corrects, code, voice, ask_id, stance, confidence)
    where s.campaign_id = $1 and s.id = $2`,
  parameters: {
    campaignId: uuid,
    statementId: uuid,
    ids: arrayOf(uuid),
    corrects: arrayOf(text),
    codes: arrayOf(text),
    voices: arrayOf(textOf<Voice>()),
    askIds: arrayOf(uuid),
    stances: arrayOf(textOf<Stance>()),
    confidences: arrayOf(smallintOf<Confidence>()),
  },
  row: {},
});
