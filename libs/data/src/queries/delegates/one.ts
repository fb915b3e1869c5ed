import type { Closeness, ContactPointKind, Tier } from '#libs/domain';
import { Delegate } from '../../tables/delegates.js';
import { Interaction } from '../../tables/interactions.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { exactText } from '../../sql-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, columns, json, limit, nullable, text, uuid } from '../sql-type.js';

export interface RoleRow {
  id: string;
  delegationCode: string;
  delegation: string;
  title: string;
  postId: string | null;
  /** Of the post. */
  city: string | null;
  sessionId: string | null;
  session: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export interface ContactPointRow {
  id: string;
  kind: ContactPointKind;
  value: string;
  tier: Tier;
  authorId: string;
  verifiedOn: string | null;
  verifiedBy: string | null;
  version: number;
}

export interface AcquaintanceRow {
  id: string;
  userId: string;
  name: string;
  closeness: Closeness;
  tier: Tier;
  authorId: string;
}

export interface DelegateNoteRow {
  id: string;
  note: string;
  tier: Tier;
  authorId: string;
  author: string;
  /** To the microsecond. */
  changedAt: string;
  version: number;
}

const MERGED = 'select m.id from delegate m where m.id = d.id or m.root_id = d.id';
const list = (items: string) => `coalesce((${items}), '[]'::json)`;

/**
 * Who has this id, or whoever they were merged into, with all that the reader may see. To be asked with removed rows: a
 * removed person is there for who may bring them back.
 */
export const delegateById = defineQuery({
  name: 'delegate.byId',
  text: `select d.id, d.delegation_code as "delegationCode", f.short_name as delegation, d.name, d.other_names as "otherNames",
    d.title, d.pronouns, d.languages, d.tier, d.author_id as "authorId", u.name as author, d.organisation_id as "organisationId",
    d.version, ${removedMark('d')} as removed, ${exactText('d.erased_at')} as "erasedAt", z.name as "erasedBy",
    ${list(`select json_agg(json_build_object('id', m.id, 'name', m.name, 'tier', m.tier, 'otherNames', m.other_names,
        'direct', m.merged_into_id = d.id, 'version', m.version) order by m.name, m.id) from delegate m where m.root_id = d.id`)} as merged,
    ${list(`select json_agg(json_build_object('id', r.id, 'delegationCode', r.delegation_code, 'delegation', g.short_name,
        'title', r.title, 'postId', r.post_id, 'city', p.city, 'sessionId', r.session_id, 'session', s.name,
        'validFrom', r.valid_from, 'validTo', r.valid_to) order by r.valid_from desc nulls last, r.id)
      from delegate_role r join delegation g on g.code = r.delegation_code left join post p on p.id = r.post_id and p.removed_at is null
        left join session s on s.id = r.session_id where r.delegate_id in (${MERGED})`)} as roles,
    ${list(`select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'value', c.value, 'tier', c.tier, 'authorId', c.author_id,
        'verifiedOn', c.verified_on, 'verifiedBy', v.name, 'version', c.version) order by c.kind, c.value, c.id)
      from contact_point c left join user_account v on v.id = c.verified_by
      where c.delegate_id in (${MERGED})`)} as "contactPoints",
    ${list(`select json_agg(json_build_object('id', a.id, 'userId', a.user_id, 'name', a.name, 'closeness', a.closeness, 'tier', a.tier,
        'authorId', a.author_id) order by a.name, a.user_id)
      from (select distinct on (a.user_id) a.id, a.user_id, w.name, a.closeness, a.tier, a.author_id
        from acquaintance a join user_account w on w.id = a.user_id where a.delegate_id in (${MERGED})
        order by a.user_id, a.author_id <> a.user_id, a.changed_at desc, a.id) a`)} as acquaintances,
    ${list(`select json_agg(json_build_object('id', n.id, 'note', n.note, 'tier', n.tier, 'authorId', n.author_id, 'author', w.name,
        'changedAt', ${exactText('n.changed_at')}, 'version', n.version) order by n.created_at desc, n.id)
      from delegate_note n join user_account w on w.id = n.author_id where n.delegate_id in (${MERGED})`)} as notes,
    (select json_build_object('name', y.pseudonym, 'tier', y.tier) from delegate_pseudonym y
      where y.delegate_id = d.id order by y.id limit 1) as pseudonym
  from delegate asked
    join delegate d on d.id = coalesce((select k.id from delegate k where k.id = asked.root_id), asked.id)
    join delegation f on f.code = d.delegation_code
    join user_account u on u.id = d.author_id
    left join user_account z on z.id = d.erased_by
  where asked.campaign_id = $1 and asked.id = $2 and (d.removed_at is null or d.author_id = (select reader_id())
    or d.campaign_id = any((select reader_coordinates())::uuid[]))`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    ...columns(Delegate, 'id', 'delegationCode'),
    delegation: text,
    ...columns(Delegate, 'name', 'otherNames', 'title', 'pronouns', 'languages', 'tier', 'authorId'),
    author: text,
    ...columns(Delegate, 'organisationId', 'version'),
    removed: nullable(json<RemovedMark>()),
    /** To the microsecond. */
    erasedAt: nullable(text),
    erasedBy: nullable(text),
    merged:
      json<
        { id: string; name: string; tier: Tier; otherNames: string[]; direct: boolean; version: number }[]
      >(),
    roles: json<RoleRow[]>(),
    contactPoints: json<ContactPointRow[]>(),
    acquaintances: json<AcquaintanceRow[]>(),
    notes: json<DelegateNoteRow[]>(),
    pseudonym: nullable(json<{ name: string; tier: Tier }>()),
  },
  prepared: false,
});
export type DelegateRow = RowOf<typeof delegateById>;

/** Somebody of whom the reader may know a pseudonym and nothing else, by its id. */
export const pseudonymById = defineQuery({
  name: 'delegate.pseudonymById',
  text: `select k.id as "delegateId", k.person_id as id, k.name, k.tier, k.author_id as "authorId", u.name as author,
      k.organisation_id as "organisationId", k.delegation_code as "delegationCode", f.short_name as delegation
    from known_delegate k join delegation f on f.code = k.delegation_code join user_account u on u.id = k.author_id
    where k.campaign_id = $1 and k.pseudonymous and k.person_id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    delegateId: uuid,
    ...columns(Delegate, 'id', 'name', 'tier', 'authorId'),
    author: text,
    ...columns(Delegate, 'organisationId', 'delegationCode'),
    delegation: text,
  },
  prepared: false,
});

/** Contacts with a person under any of their ids that the reader may see, the latest first. */
export const meetingsOfDelegate = defineQuery({
  name: 'delegate.meetings',
  text: `select i.id, i.delegation_code as "delegationCode", f.short_name as delegation, i.kind,
      ${exactText('i.occurred_at')} as "occurredAt", i.zone, i.note, i.tier, i.author_id as "authorId", u.name as author,
      i.organisation_id as "organisationId", o.name as organisation
    from interaction i join delegation f on f.code = i.delegation_code join user_account u on u.id = i.author_id
      join known_organisation o on o.id = i.organisation_id
    where i.campaign_id = $1 and i.id in (select x.interaction_id from interaction_delegate x where x.delegate_id = any($2::uuid[]))
    order by i.occurred_at desc, i.id desc limit $3`,
  parameters: { campaignId: uuid, delegateIds: arrayOf(uuid), limit },
  row: {
    ...columns(Interaction, 'id', 'delegationCode'),
    delegation: text,
    kind: columns(Interaction, 'kind').kind,
    /** To the microsecond. */
    occurredAt: text,
    ...columns(Interaction, 'zone', 'note', 'tier', 'authorId'),
    author: text,
    organisationId: uuid,
    organisation: text,
  },
  prepared: false,
});
export type MeetingOfDelegate = RowOf<typeof meetingsOfDelegate>;

/** Of these roles one that the reader may see and not change: on a record of somebody else that was merged into the person. */
export const roleOfOthers = defineQuery({
  name: 'delegate.roleOfOthers',
  text: `select d.name, u.name as author
    from delegate_role r join delegate d on d.id = r.delegate_id join user_account u on u.id = d.author_id
    where r.campaign_id = $1 and r.id = any($2::uuid[]) and d.author_id <> (select reader_id())
      and not d.campaign_id = any((select reader_coordinates())::uuid[])
    order by r.id limit 1`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: { name: text, author: text },
  prepared: false,
});
