import type { EvidenceGrade, Said, Stance, Voice } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { instant, json, nullable, text, textOf, uuid } from '../sql-type.js';
import { latestFirst } from '../positions/order.js';

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
  voice: Voice;
  said: Said;
  grade: EvidenceGrade;
  note: string;
  occurredAt: string;
  organisation: string;
  importId: string | null;
  file: string | null;
}

/**
 * The cells in which something else counts now than at an instant, as the reader sees it, with the act that made it so:
 * the position that counts now or, where that is an old one, what was taken back. Only cells that were written to since
 * are compared.
 */
export const handoverShifts = defineQuery({
  name: 'handover.shifts',
  text: `with fresh as materialized (
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
  )
  select t.ask_id as "askId", t.delegation_code as "delegationCode", b.stance as "from", c.stance as "to",
    case when n.id is not null then json_build_object('id', n.id, 'voice', n.voice, 'said', n.said, 'grade', n.grade,
      'note', n.note, 'zone', coalesce(i.zone, n.zone), 'occurredAt', ${exactText('n.occurred_at')},
      'recordedAt', ${exactText('n.recorded_at')}, 'authorId', n.author_id, 'author', a.name,
      'organisation', coalesce(o.short_name, o.name), 'statementId', n.statement_id, 'statement', s.title,
      'importId', n.import_id, 'file', m.file_name) end as said,
    case when k.ask_id is not null then json_build_object('zone', k.zone, 'recordedAt', ${exactText('k.recorded_at')},
      'authorId', k.retracted_by, 'author', w.name, 'reason', k.reason, 'statementId', k.statement_id,
      'statement', l.title) end as "takenBack"
  from touched t
    left join lateral (select p.id, p.stance from position_event p
      where p.campaign_id = $1 and p.delegation_code = t.delegation_code and p.ask_id = t.ask_id and p.recorded_at <= $2
        and not exists (select from retraction r where r.event_id = p.id and r.recorded_at <= $2)
      ${latestFirst('p')} limit 1) b on true
    left join current_position c on c.campaign_id = $1 and c.delegation_code = t.delegation_code
      and c.ask_id = t.ask_id and c.ask_id = any(array(select ask_id from touched))
    left join position_event n on n.id = c.event_id and n.recorded_at > $2
    left join user_account a on a.id = n.author_id
    left join organisation o on o.id = n.organisation_id
    left join interaction i on i.id = n.interaction_id
    left join statement s on s.id = n.statement_id
    left join sheet_import m on m.id = n.import_id
    left join taken_back k on k.ask_id = t.ask_id and k.delegation_code = t.delegation_code
    left join user_account w on w.id = k.retracted_by
    left join statement l on l.id = k.statement_id
  where b.id is distinct from c.event_id
  order by coalesce(n.recorded_at, k.recorded_at), t.delegation_code, t.ask_id`,
  parameters: { campaignId: uuid, since: instant },
  row: {
    askId: uuid,
    delegationCode: text,
    from: nullable(textOf<Stance>()),
    to: nullable(textOf<Stance>()),
    /** What counts now, if it was recorded since. */
    said: nullable(json<SaidAct>()),
    /** What was taken back there since, the last of it. */
    takenBack: nullable(json<Act & { reason: string }>()),
  },
});
export type ShiftRow = RowOf<typeof handoverShifts>;
