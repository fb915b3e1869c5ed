import { exactInstant } from '../http/pages.js';

const ITEM = `i.id, i.file_name as "fileName", i.state, i.done, i.total, i.options,
    ${exactInstant('i.created_at')} as "createdAt", i.applied_at as "appliedAt", i.undone_at as "undoneAt",
    i.report -> 'applied' as applied, i.failure, i.version`;

/** Parameters: campaign, cursor's instant and id or null, how many. */
export const LIST = `select ${ITEM} from sheet_import i
  where i.campaign_id = $1 and ($2::timestamptz is null or (i.created_at, i.id) < ($2, $3::uuid))
  order by i.created_at desc, i.id desc limit $4`;

/** Parameters: campaign, import. */
export const ONE = `select ${ITEM}, i.mapping, i.tier, i.report,
    coalesce((select json_object_agg(a.id, a.title) from ask a where a.campaign_id = $1), '{}'::json) as asks
  from sheet_import i where i.campaign_id = $1 and i.id = $2`;

/** Sheets of one person that were brought and neither applied nor dropped. */
export const MOST_OPEN = 20;

/**
 * No row when the id is taken, or when too many wait already. Parameters: id, campaign, person, organisation, file name,
 * content, fingerprint, options, tier, steps.
 */
export const BRING = `insert into sheet_import (id, campaign_id, author_id, organisation_id, file_name, content, fingerprint,
    options, tier, total)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
  where (select count(*) from sheet_import
    where campaign_id = $2 and author_id = $3 and state in ('reading', 'checked', 'failed')) < ${MOST_OPEN}
  on conflict (id) do nothing returning id`;

/** Parameters: campaign, import, fingerprint. */
export const BROUGHT = `select fingerprint = $3 as same from sheet_import where campaign_id = $1 and id = $2`;

/** What a change refers to, in one row. Parameters: campaign, import, draft or null. */
export const CHANGING = `select i.version, i.state, i.mapping, i.options, clock_now() as now,
    coalesce((i.report #>> '{sheet,columns}')::int, 200) as columns,
    array(select a.id from ask a where a.campaign_id = $1)::text[] as asks,
    (select t.state from text_version t where t.campaign_id = $1 and t.id = $3) as "textState"
  from sheet_import i where i.campaign_id = $1 and i.id = $2`;

/** Parameters: import, version, mapping, options, tier or null, steps. */
export const CHANGE = `update sheet_import set mapping = $3, options = $4, tier = coalesce($5, tier), state = 'reading', done = 0,
    total = $6, failure = null, version = version + 1
  where id = $1 and version = $2 and state in ('reading', 'checked', 'failed') returning id`;

/** Parameters: import, version, whether errors are skipped, steps. */
export const APPLY = `update sheet_import set state = 'applying', done = 0, total = $4, failure = null, version = version + 1,
    options = options || jsonb_build_object('skipErrors', $3::boolean)
  where id = $1 and version = $2 and state = 'checked' returning id`;

/** Parameters: import, reason or null, steps. */
export const UNDO = `update sheet_import set state = 'undoing', done = 0, total = $3, version = version + 1,
    options = options || jsonb_strip_nulls(jsonb_build_object('undoReason', $2::text))
  where id = $1 and state = 'applied' returning id`;

/** Parameter: import. */
export const DROP = `delete from sheet_import where id = $1 and state in ('reading', 'checked', 'failed') returning id`;
