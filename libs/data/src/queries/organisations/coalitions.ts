import { Coalition } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { TODAY } from '../rooms/scope.js';
import { columns, json, limit, nullable, text, uuid } from '../sql-type.js';

export interface CoalitionMemberRow {
  organisationId: string;
  organisation: string;
  shortName: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  /** Whether it belongs today. */
  current: boolean;
}

/** SQL for whether a membership of a coalition holds today; `$1` is the campaign. */
export const CURRENT = (
  alias: string,
) => `(${alias}.joined_on is null or ${alias}.joined_on <= (select ${TODAY}))
        and (${alias}.left_on is null or ${alias}.left_on >= (select ${TODAY}))`;

/** Who is shown as one organisation belongs once for the same days. */
const MEMBERS_OF = `coalesce((select json_agg(x.member order by x.name, x.joined_on, x.id) from (
      select distinct on (k.name, k.shown_id, m.joined_on, m.left_on) k.name, m.joined_on, m.id,
        json_build_object('organisationId', k.shown_id, 'organisation', k.name, 'shortName', k.short_name,
          'joinedOn', m.joined_on, 'leftOn', m.left_on, 'current', ${CURRENT('m')}) as member
      from coalition_member m join known_organisation k on k.id = m.organisation_id
        join organisation o on o.id = k.shown_id and o.removed_at is null
      where m.coalition_id = c.id order by k.name, k.shown_id, m.joined_on, m.left_on, m.id) x), '[]'::json)`;

const COALITION = `select c.id, c.name, ${MEMBERS_OF} as members, ${removedMark('c')} as removed, c.version from coalition c`;

const row = {
  ...columns(Coalition, 'id', 'name'),
  members: json<CoalitionMemberRow[]>(),
  removed: nullable(json<RemovedMark>()),
  ...columns(Coalition, 'version'),
};

/** By name, of a shelf. */
export const coalitionsPage = defineQuery({
  name: 'coalition.page',
  text: `${COALITION} where c.campaign_id = $1 and ${onShelf('$5::text', 'c', { archived: false })}
      and ($2::text is null or (c.name, c.id::text) > ($2, $3::text)) order by c.name, c.id::text limit $4`,
  parameters: {
    campaignId: uuid,
    afterName: nullable(text),
    afterId: nullable(text),
    limit,
    shelf: nullable(text),
  },
  row,
  prepared: false,
});
export type CoalitionRow = RowOf<typeof coalitionsPage>;

export const coalitionById = defineQuery({
  name: 'coalition.byId',
  text: `${COALITION} where c.campaign_id = $1 and c.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});

/** What a coalition's list of members shows, row by row: what is kept, goes or comes when the list is changed. */
export const coalitionMemberRows = defineQuery({
  name: 'coalition.memberRows',
  text: `select m.id, k.shown_id as "organisationId", m.joined_on::text as "joinedOn", m.left_on::text as "leftOn"
    from coalition_member m join known_organisation k on k.id = m.organisation_id
      join organisation o on o.id = k.shown_id and o.removed_at is null
    where m.campaign_id = $1 and m.coalition_id = $2 order by m.id`,
  parameters: { campaignId: uuid, coalitionId: uuid },
  row: { id: uuid, organisationId: uuid, joinedOn: nullable(text), leftOn: nullable(text) },
});
