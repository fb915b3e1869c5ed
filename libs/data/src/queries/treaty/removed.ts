import { Treaty } from '../../tables/treaty.js';
import { defineQuery } from '../define-query.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { columns, json, nullable, uuid } from '../sql-type.js';
import { ACT, actRow } from './treaties.js';

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
  text: `select ${ACT}, ${removedMark('a', 'undone')} as removed
    from treaty_action a where campaign_id = $1 and undone_at is not null and undone_by_table is null
    order by undone_at desc, id desc`,
  parameters: { campaignId: uuid },
  row: { ...actRow, removed: nullable(json<RemovedMark>()) },
});
