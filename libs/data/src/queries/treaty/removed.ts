import { Treaty, TreatyAction } from '../../tables/treaty.js';
import { defineQuery } from '../define-query.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { columns, int, json, nullable, uuid } from '../sql-type.js';

/** What rests on the terms: acts that were not taken back, and of what capitals say as much as the reader sees. */
export const usesOfTreaty = defineQuery({
  name: 'treaty.uses',
  text: `select
      (select count(*)::int from treaty_action a where a.campaign_id = $1 and a.undone_at is null) as treaty_act,
      (select count(*)::int from treaty_intention i where i.campaign_id = $1 and i.removed_at is null) as treaty_intention`,
  parameters: { campaignId: uuid },
  row: { treaty_act: int, treaty_intention: int },
});

/** The terms that were removed, by whom and when. */
export const removedTerms = defineQuery({
  name: 'treaty.removedTerms',
  text: `select t.campaign_id as id, t.name, ${removedMark('t')} as removed
    from treaty t where t.campaign_id = $1 and t.removed_at is not null`,
  parameters: { campaignId: uuid },
  row: { id: uuid, ...columns(Treaty, 'name'), removed: nullable(json<RemovedMark>()) },
});

/** Acts that a person took back, the last first. What a status table took back comes back with that table alone. */
export const removedTreatyActs = defineQuery({
  name: 'treaty.removedActs',
  text: `select id, delegation_code as "delegationCode", kind, done_on::text as "doneOn", known_on::text as "knownOn",
      effective_on::text as "effectiveOn", confirmed, source, note, declaration, version,
      ${removedMark('a', 'undone')} as removed
    from treaty_action a where campaign_id = $1 and undone_at is not null and undone_by_table is null
    order by undone_at desc, id desc`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(
      TreatyAction,
      ...([
        'id',
        'delegationCode',
        'kind',
        'doneOn',
        'knownOn',
        'effectiveOn',
        'confirmed',
        'source',
      ] as const),
      ...(['note', 'declaration', 'version'] as const),
    ),
    removed: nullable(json<RemovedMark>()),
  },
});
