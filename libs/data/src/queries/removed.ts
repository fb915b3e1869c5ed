import { defineQuery } from './define-query.js';
import { boolean, uuid } from './sql-type.js';

/** That a row was removed, when and by whom, as the lists of removed things say it. */
export interface RemovedMark {
  /** An instant of UTC, exact. */
  at: string;
  by: { id: string; name: string } | null;
}

/**
 * SQL for the mark of a removed row; null for one that stands. Type: `nullable(json<RemovedMark>())`.
 * @param said the word of its columns: what was done towards a treaty is undone
 */
export const removedMark = (
  alias: string,
  said: 'removed' | 'undone' = 'removed',
) => `case when ${alias}.${said}_at is not null then json_build_object(
    'at', to_char(${alias}.${said}_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'by', (select json_build_object('id', u.id, 'name', u.name) from user_account u where u.id = ${alias}.${said}_by)) end`;

/** SQL for whether a row stands on a shelf; `archived` where things of this kind can be archived. */
export const onShelf = (shelf: string, alias: string, { archived = true } = {}) =>
  `case coalesce(${shelf}, 'active') when 'removed' then ${alias}.removed_at is not null
    when 'archived' then ${archived ? `${alias}.removed_at is null and ${alias}.archived_at is not null` : 'false'}
    else ${alias}.removed_at is null${archived ? ` and ${alias}.archived_at is null` : ''} end`;

/**
 * Whether what somebody said rests on an ask, a draft or a provision of a campaign that the reader coordinates: also what the
 * reader does not see.
 */
export const testimonyRests = defineQuery({
  name: 'removed.testimonyRests',
  text: 'select testimony_rests($1, $2) as rests',
  parameters: { campaignId: uuid, thing: uuid },
  row: { rests: boolean },
});
