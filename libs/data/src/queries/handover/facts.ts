import type { DeadlineKind } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { instant, json, uuid } from '../sql-type.js';
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
interface DeadlineSince {
  id: string;
  title: string;
  kind: DeadlineKind;
  dueAt: string;
  zone: string;
  what: 'added' | 'changed' | 'cancelled';
}

/** What the whole campaign knows of: drafts, deadlines, acts on the treaty. */
export const handoverFacts = defineQuery({
  name: 'handover.facts',
  text: `select
    coalesce((select json_agg(json_build_object('id', t.id, 'key', t.key, 'title', t.title, 'symbol', t.symbol,
        'ordinal', t.ordinal, 'circulatedOn', t.circulated_on, 'confirmedAt', ${exactText('t.confirmed_at')})
        order by t.ordinal)
      from text_version t where t.campaign_id = $1 and t.state = 'confirmed' and t.confirmed_at > $2), '[]'::json) as texts,
    coalesce((select json_agg(json_build_object('id', d.id, 'title', d.title, 'kind', d.kind,
        'dueAt', ${exactText('d.due_at')}, 'zone', d.zone, 'what', case when d.state = 'cancelled' then 'cancelled'
          when d.created_at > $2 then 'added' else 'changed' end) order by d.due_at, d.id)
      from deadline d where d.campaign_id = $1 and d.changed_at > $2), '[]'::json) as deadlines,
    coalesce((select json_agg(${treatyActJson('a')} order by a.known_on, coalesce(a.done_on, a.known_on), a.kind = 'withdrawal', a.id)
      from treaty_action a join treaty t on t.campaign_id = a.campaign_id
      where a.campaign_id = $1 and a.undone_at is null and a.recorded_at > $2
        and a.known_on <= (clock_now() at time zone t.zone)::date), '[]'::json) as "treatyActions"`,
  parameters: { campaignId: uuid, since: instant },
  row: {
    texts: json<TextSince[]>(),
    deadlines: json<DeadlineSince[]>(),
    treatyActions: json<TreatyActInList[]>(),
  },
});
export type HandoverFactsRow = RowOf<typeof handoverFacts>;
