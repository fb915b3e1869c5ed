import type { ChangeCause, EvidenceGrade, PositionCause, Said, Stance, Voice } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { instant, json, nullable, text, textOf, uuid } from '../sql-type.js';
import { changeCause, positionCause, putRight } from '../positions/put-right.js';

interface Act {
  zone: string;
  recordedAt: string;
  authorId: string;
  author: string | null;
  statementId: string | null;
  statement: string | null;
}

export interface SaidAct extends Act {
  id: string;
  /** Why it was written: said, or of what had been recorded before. */
  cause: PositionCause;
  voice: Voice;
  said: Said;
  grade: EvidenceGrade;
  note: string;
  occurredAt: string;
  organisation: string;
  importId: string | null;
  file: string | null;
}

const SINCE = { known: (column: string) => `${column} <= $2`, done: () => 'true' };

/**
 * The cells in which something else counts now than at an instant, as the reader sees it, with the act that made it so:
 * the position that counts now or, where that is an old one, what was taken back. Only cells that were written to since
 * are compared; what was wrong is put right on both sides, so that a correction is no move.
 */
export const handoverShifts = defineQuery({
  name: 'handover.shifts',
  text: `with recursive fresh as materialized (
    select ask_id, delegation_code from position_event where campaign_id = $1 and recorded_at > $2
  ),
  taken_back as materialized (
    select distinct on (e.ask_id, e.delegation_code) e.ask_id, e.delegation_code, e.zone, r.retracted_by, r.recorded_at,
      r.reason, e.statement_id
    from retraction r join position_event e on e.id = r.event_id
    where r.campaign_id = $1 and r.recorded_at > $2
    order by e.ask_id, e.delegation_code, r.recorded_at desc, e.id
  ),
  touched as materialized (
    select ask_id, delegation_code from fresh union select ask_id, delegation_code from taken_back
  ),
  history as materialized (
    select p.id, p.ask_id, p.delegation_code, p.stance, p.corrects_id, p.voice, p.recorded_at, p.occurred_at,
      p.first_recorded_at, p.first_id, r.recorded_at as retracted_at, r.cause as retraction_cause
    from touched t
      join position_event p on p.campaign_id = $1 and p.delegation_code = t.delegation_code and p.ask_id = t.ask_id
      left join retraction r on r.event_id = p.id
  ),
  ${putRight(SINCE)}
  select t.ask_id as "askId", t.delegation_code as "delegationCode", b.stance as "from", c.stance as "to",
    ${changeCause({ shown: 'f.id', baseline: 'b.id', counts: 'c.event_id' })} as cause,
    case when f.stance is distinct from b.stance then f.stance end as corrected,
    case when n.id is not null then json_build_object('id', n.id, 'cause', ${positionCause('x', 'y')}, 'voice', n.voice, 'said', n.said, 'grade', n.grade,
      'note', n.note, 'zone', coalesce(i.zone, n.zone), 'occurredAt', ${exactText('n.occurred_at')},
      'recordedAt', ${exactText('n.recorded_at')}, 'authorId', n.author_id, 'author', a.name,
      'organisation', coalesce(o.short_name, o.name), 'statementId', n.statement_id, 'statement', s.title,
      'importId', n.import_id, 'file', m.file_name) end as said,
    case when k.ask_id is not null then json_build_object('zone', k.zone, 'recordedAt', ${exactText('k.recorded_at')},
      'authorId', k.retracted_by, 'author', w.name, 'reason', k.reason, 'statementId', k.statement_id,
      'statement', l.title) end as "takenBack"
  from touched t
    left join shown f using (ask_id, delegation_code)
    left join baseline b using (ask_id, delegation_code)
    left join current_position c on c.campaign_id = $1 and c.delegation_code = t.delegation_code
      and c.ask_id = t.ask_id and c.ask_id = any(array(select ask_id from touched))
    left join position_event n on n.id = c.event_id and n.recorded_at > $2
    left join position_event x on x.id = n.corrects_id
    left join retraction y on y.event_id = x.id
    left join user_account a on a.id = n.author_id
    left join known_organisation o on o.id = n.organisation_id
    left join interaction i on i.id = n.interaction_id
    left join statement s on s.id = n.statement_id
    left join sheet_import m on m.id = n.import_id
    left join taken_back k on k.ask_id = t.ask_id and k.delegation_code = t.delegation_code
    left join user_account w on w.id = k.retracted_by
    left join statement l on l.id = k.statement_id
  where f.id is distinct from c.event_id
  order by coalesce(n.recorded_at, k.recorded_at), t.delegation_code, t.ask_id`,
  parameters: { campaignId: uuid, since: instant },
  row: {
    askId: uuid,
    delegationCode: text,
    from: nullable(textOf<Stance>()),
    to: nullable(textOf<Stance>()),
    cause: textOf<ChangeCause>(),
    /** What counted at the instant and was wrong; `from` is what is right. */
    corrected: nullable(textOf<Stance>()),
    /** What counts now, if it was recorded since. */
    said: nullable(json<SaidAct>()),
    /** What was taken back there since, the last of it. */
    takenBack: nullable(json<Act & { reason: string }>()),
  },
});
export type ShiftRow = RowOf<typeof handoverShifts>;
