import { TreatyAction, TreatyTable, type TableCounts } from '../../tables/treaty.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, jsonb, nullable, text, uuid } from '../sql-type.js';

/** Status tables that were applied, or one by its id; the last first. */
export const statusTables = defineQuery({
  name: 'treaty.statusTables',
  text: `select t.id, t.source, u.name as author, t.counts, t.applied_at as "appliedAt", t.undone_at as "undoneAt"
    from treaty_table t join user_account u on u.id = t.author_id
    where t.campaign_id = $1 and ($2::uuid is null or t.id = $2)
    order by t.applied_at desc, t.id desc limit 50`,
  parameters: { campaignId: uuid, id: nullable(uuid) },
  row: {
    ...columns(TreatyTable, 'id', 'source'),
    author: text,
    counts: jsonb<TableCounts>(),
    ...columns(TreatyTable, 'appliedAt', 'undoneAt'),
  },
  prepared: false,
});
export type StatusTableRow = RowOf<typeof statusTables>;

/** Acts that a status table brought, or took back for others or for none. */
export const actsOfTable = defineQuery({
  name: 'treaty.actsOfTable',
  text: `select id, delegation_code as "delegationCode", kind, done_on::text as "doneOn", known_on::text as "knownOn",
      effective_on::text as "effectiveOn", version,
      table_id is not distinct from $2 as brought, undone_at is not null as undone,
      undone_by_table is not distinct from $2 as "takenBack"
    from treaty_action where campaign_id = $1 and (table_id = $2 or undone_by_table = $2) order by id`,
  parameters: { campaignId: uuid, tableId: uuid },
  row: {
    ...columns(TreatyAction, 'id', 'delegationCode', 'kind', 'doneOn', 'knownOn', 'effectiveOn', 'version'),
    brought: boolean,
    undone: boolean,
    takenBack: boolean,
  },
});
