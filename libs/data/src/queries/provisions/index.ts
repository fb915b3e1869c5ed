import type { Shelf } from '#libs/domain';
import { Provision } from '../../tables/asks.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

interface AskOnProvision {
  id: string;
  title: string;
}

const PROVISION = `select p.id, p.key, p.title, p.version, ${removedMark('p')} as removed,
    (select coalesce(json_object_agg(t.key, n.number order by t.ordinal), '{}'::json) from text_article n
      join text_version t on t.id = n.text_version_id
      where n.provision_id = p.id and t.state = 'confirmed') as numbers,
    coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title) order by a.priority, a.key)
      from ask_provision x join ask a on a.id = x.ask_id where x.provision_id = p.id), '[]'::json) as asks
  from provision p where p.campaign_id = $1`;

const row = {
  ...columns(Provision, 'id', 'key', 'title', 'version'),
  removed: nullable(json<RemovedMark>()),
  /** Its number by the key of each confirmed draft. */
  numbers: json<Record<string, string>>(),
  asks: json<AskOnProvision[]>(),
};

/** Those of one shelf, by key. */
export const provisionsPage = defineQuery({
  name: 'provision.page',
  text: `${PROVISION} and ${onShelf('$3::text', 'p', { archived: false })} and ($2::text is null or p.key > $2)
    order by p.key, p.id limit $4`,
  parameters: {
    campaignId: uuid,
    afterKey: nullable(text),
    shelf: nullable(textOf<Shelf>()),
    limit,
  },
  row,
  prepared: false,
});
export type ProvisionRow = RowOf<typeof provisionsPage>;

export const provisionById = defineQuery({
  name: 'provision.byId',
  text: `${PROVISION} and p.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});

/** What hangs on a provision, of what the reader sees: one row. */
export const usesOfProvision = defineQuery({
  name: 'provision.uses',
  text: `select
    (select count(*)::int from text_article n join text_version t on t.id = n.text_version_id
      where n.campaign_id = $1 and n.provision_id = $2) as article,
    (select count(*)::int from amendment m where m.campaign_id = $1 and m.provision_id = $2) as amendment,
    (select count(*)::int from ask_provision x join ask a on a.id = x.ask_id
      where x.campaign_id = $1 and x.provision_id = $2) as ask`,
  parameters: { campaignId: uuid, provisionId: uuid },
  row: { article: nullable(int), amendment: nullable(int), ask: nullable(int) },
});
