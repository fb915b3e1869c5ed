import { DelegationGroup } from '../../tables/delegations.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { ofCampaign } from '../rooms/scope.js';
import { arrayOf, columns, int, json, nullable, text, uuid } from '../sql-type.js';

/** For the migrator alone: of the facts, never of what a campaign keeps. */
export const deleteOtherGroupMemberships = defineQuery({
  name: 'group.deleteOtherMemberships',
  text: 'delete from group_membership where campaign_id is null and id <> all($1::uuid[])',
  parameters: { ids: arrayOf(uuid) },
  row: {},
  prepared: false,
});

/** Calendar days, both included; null: without end on that side. */
export interface MemberOfOwnGroup {
  code: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
}

/** The groups that a campaign made for itself, all or one, with all their members whatever the day; by name. */
export const ownGroups = defineQuery({
  name: 'group.own',
  text: `select g.code, g.name, g.version, g.author_id as "authorId", u.name as author, ${removedMark('g')} as removed,
    coalesce((select json_agg(json_build_object('code', d.code, 'name', d.short_name, 'validFrom', m.valid_from,
        'validTo', m.valid_to) order by d.short_name, d.code, m.valid_from nulls first, m.id)
      from group_membership m join delegation d on d.code = m.delegation_code where m.group_code = g.code), '[]'::json) as members
  from delegation_group g left join user_account u on u.id = g.author_id
  where g.campaign_id = $1 and ($2::text is null or g.code = $2)
  order by g.removed_at is not null, g.name, g.code`,
  parameters: { campaignId: uuid, code: nullable(text) },
  row: {
    ...columns(DelegationGroup, 'code', 'name', 'version'),
    authorId: nullable(uuid),
    author: nullable(text),
    removed: nullable(json<RemovedMark>()),
    members: json<MemberOfOwnGroup[]>(),
  },
  prepared: false,
});
export type OwnGroupRow = RowOf<typeof ownGroups>;

/** What hangs on a group of the campaign's own, as far as the reader sees it. */
export const usesOfGroup = defineQuery({
  name: 'group.uses',
  text: `select (select count(*)::int from statement s
    where s.campaign_id = $1 and s.group_code = $2 and s.removed_at is null) as statement`,
  parameters: { campaignId: uuid, code: text },
  row: { statement: int },
  prepared: false,
});

/** A row where the campaign knows such a group; with `tx.withRemoved()` also of one that was removed. */
export const groupKnown = defineQuery({
  name: 'group.known',
  text: `select g.code from delegation_group g where g.code = $2 and ${ofCampaign('g')}`,
  parameters: { campaignId: uuid, code: text },
  row: { code: text },
  prepared: false,
});

/** What a new or changed group may name, and whether another goes by its name. */
export const groupCheck = defineQuery({
  name: 'group.check',
  text: `select
    array(select d.code from delegation d where d.code = any($2::text[]) and ${ofCampaign('d')})::text[] as codes,
    (select json_build_object('code', g.code, 'name', g.name, 'own', g.campaign_id is not null) from delegation_group g
      where ${ofCampaign('g')} and g.removed_at is null and g.name_key = $3 and g.code is distinct from $4
      order by g.code limit 1) as same`,
  parameters: { campaignId: uuid, codes: arrayOf(text), nameKey: nullable(text), code: nullable(text) },
  row: {
    codes: arrayOf(text),
    same: nullable(json<{ code: string; name: string; own: boolean }>()),
  },
  prepared: false,
});
