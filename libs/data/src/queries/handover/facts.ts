import type { DeadlineKind, RewordingCause } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { instant, json, uuid } from '../sql-type.js';
import { MOVED_SESSIONS } from '../mails/digest-content.js';
import { thereAgain } from '../mails/digest-parts.js';
import { ROOM_NEWS, type DigestRoomRow } from '../mails/digest-room.js';
import { treatyActJson, type TreatyActInList } from '../treaty/act-json.js';

interface TextSince {
  id: string;
  key: string;
  title: string;
  symbol: string | null;
  ordinal: number;
  circulatedOn: string;
  confirmedAt: string;
}
/** Since when another draft than before is the last that changed an ask: the first time, and by what in all. */
export interface RewordedSince {
  askId: string;
  wasOrdinal: number | null;
  wasCirculatedOn: string | null;
  reasons: {
    cause: RewordingCause;
    number: string | null;
    textVersionId: string | null;
    draft: string | null;
    at: string;
  }[];
}
interface DeadlineSince {
  id: string;
  title: string;
  kind: DeadlineKind;
  dueAt: string;
  zone: string;
  what: 'added' | 'changed' | 'cancelled';
}
/** As it is at the moment of asking, beside what it was at the one before. Instants as JSON has them. */
interface SessionSince {
  id: string;
  name: string;
  city: string;
  zone: string;
  opensAt: string;
  closesAt: string;
  wasCity: string;
  wasZone: string;
  wasOpensAt: string;
  wasClosesAt: string;
  again: boolean;
}
export type ActNews = 'recorded' | 'taken_back' | 'restored' | 'confirmed' | 'corrected';

/** What became since of an act `a`; null where nothing did. One that came and went since is no news. */
const ACT_NEWS = `case when a.undone_at is not null then case when a.undone_at > $2 and a.recorded_at <= $2 then 'taken_back' end
    when a.recorded_at > $2 then 'recorded' when ${thereAgain('a', 'undone_at')} then 'restored'
    when a.confirmed and a.confirmed_at > $2 then 'confirmed' when a.changed_at > $2 and (a.confirmed or a.confirmed_at is null or a.confirmed_at <= $2) then 'corrected' end`;

/** What the whole campaign knows of: drafts, deadlines, sessions, the room, acts on the treaty, asks that were shelved. */
export const handoverFacts = defineQuery({
  name: 'handover.facts',
  text: `select
    coalesce((select json_agg(json_build_object('id', t.id, 'key', t.key, 'title', t.title, 'symbol', t.symbol,
        'ordinal', t.ordinal, 'circulatedOn', t.circulated_on, 'confirmedAt', ${exactText('t.confirmed_at')})
        order by t.ordinal)
      from text_version t where t.campaign_id = $1 and t.state = 'confirmed' and t.confirmed_at > $2), '[]'::json) as texts,
    coalesce((select json_agg(x) from (select w.ask_id as "askId", (array_agg(w.was_ordinal order by w.at, w.id))[1] as "wasOrdinal",
        (array_agg(w.was_circulated_on order by w.at, w.id))[1] as "wasCirculatedOn",
        json_agg(json_build_object('cause', w.cause, 'number', w.number, 'textVersionId', v.id, 'draft', v.title,
          'at', ${exactText('w.at')}) order by w.at, w.id) as reasons
      from ask_rewording w left join text_version v on v.id = w.text_version_id
      where w.campaign_id = $1 and w.at > $2 group by w.ask_id order by w.ask_id) x), '[]'::json) as reworded,
    coalesce((select json_agg(json_build_object('id', d.id, 'title', d.title, 'kind', d.kind,
        'dueAt', ${exactText('d.due_at')}, 'zone', d.zone, 'what', case when d.state = 'cancelled' then 'cancelled'
          when d.created_at > $2 then 'added' else 'changed' end) order by d.due_at, d.id)
      from deadline d where d.campaign_id = $1 and d.changed_at > $2), '[]'::json) as deadlines,
    coalesce((select json_agg(x) from (${MOVED_SESSIONS}) x), '[]'::json) as sessions,
    ${ROOM_NEWS} as room,
    coalesce((select json_agg(json_build_object('id', k.id, 'what', case when k.archived_at is not null then 'archived' else 'taken_up' end))
      from ask k where k.campaign_id = $1 and (k.archived_at > $2 and k.created_at <= $2
        or k.archived_at is null and k.created_at <= $2 and ${thereAgain('k', 'archived_at')})), '[]'::json) as shelved,
    coalesce((select json_agg(json_build_object('what', ${ACT_NEWS}, 'act', ${treatyActJson('a')}) order by a.known_on, coalesce(a.done_on, a.known_on), a.kind = 'withdrawal', a.id)
      from treaty_action a join treaty t on t.campaign_id = a.campaign_id
      where a.campaign_id = $1 and (${ACT_NEWS}) is not null
        and a.known_on <= (clock_now() at time zone t.zone)::date), '[]'::json) as "treatyActions"`,
  parameters: { campaignId: uuid, since: instant, until: instant },
  row: {
    texts: json<TextSince[]>(),
    reworded: json<RewordedSince[]>(),
    deadlines: json<DeadlineSince[]>(),
    sessions: json<SessionSince[]>(),
    room: json<DigestRoomRow>(),
    shelved: json<{ id: string; what: 'archived' | 'taken_up' }[]>(),
    treatyActions: json<{ what: ActNews; act: TreatyActInList }[]>(),
  },
});
export type HandoverFactsRow = RowOf<typeof handoverFacts>;
