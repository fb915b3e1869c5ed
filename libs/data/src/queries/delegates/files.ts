import { ContactPoint, DelegateNote } from '../../tables/delegates.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, boolean, columns, nullable, text, uuid } from '../sql-type.js';
import { isKnown } from '../rooms/scope.js';

/** Delegations that the campaign knows: code and English name. */
export const delegationsOfCampaign = defineQuery({
  name: 'delegate.delegationsOfCampaign',
  text: `select d.code, d.short_name as name from delegation d where ${isKnown('d.code')} and $1::uuid is not null order by d.code`,
  parameters: { campaignId: uuid },
  row: { code: text, name: text },
});

/** Ways to reach these people, under any of their ids, that the reader may see. */
export const contactPointsOf = defineQuery({
  name: 'delegate.contactPointsOf',
  text: `select k.person_id as "personId", c.delegate_id as "delegateId", c.kind, c.value, c.tier
    from known_delegate k join contact_point c on c.delegate_id = k.id
    where k.campaign_id = $1 and k.person_id = any($2::uuid[]) order by k.person_id, c.kind, c.value, c.id`,
  parameters: { campaignId: uuid, delegateIds: arrayOf(uuid) },
  row: { personId: uuid, delegateId: uuid, ...columns(ContactPoint, 'kind', 'value', 'tier') },
  prepared: false,
});

const BY_OTHERS = (table: string) =>
  `d.id in (select o.delegate_id from ${table} o where o.campaign_id = $1 and o.author_id <> (select reader_id()))`;

/** A way to reach somebody as a file brought it: what was corrected or found to work since is worth more than the file. */
const AS_BROUGHT = '(c.version = 1 and c.verified_on is null)';

/**
 * Whom the reader's files added and who is still there. `builtUpon`: others have added to them since, a way to reach them was
 * corrected or verified, or somebody has met them or named them as a source, as far as the reader sees it.
 */
export const peopleOfImports = defineQuery({
  name: 'delegate.ofImports',
  text: `select d.import_id as "importId", d.id,
      coalesce(${['delegate_note', 'contact_point', 'acquaintance'].map(BY_OTHERS).join(' or ')}
        or d.id in (select c.delegate_id from contact_point c where c.campaign_id = $1 and c.import_id = d.import_id and not ${AS_BROUGHT})
        or d.id in (select r.delegate_id from delegate_role r where r.campaign_id = $1 and r.import_id is null)
        or d.id in (select x.delegate_id from interaction_delegate x where x.campaign_id = $1)
        or d.id in (select coalesce(z.delegate_id, e.delegate_id) from position_event e
          left join sealed_source z on e.sealed and z.event_id = e.id where e.campaign_id = $1), false) as "builtUpon"
    from delegate d where d.campaign_id = $1 and d.import_id = any($2::uuid[]) and d.author_id = (select reader_id())
      and d.removed_at is null
    order by d.id`,
  parameters: { campaignId: uuid, importIds: arrayOf(uuid) },
  row: { importId: nullable(uuid), id: uuid, builtUpon: boolean },
  prepared: false,
});

/** Records that were merged into one that such a file added, of those that the reader sees. */
export const mergedIntoImports = defineQuery({
  name: 'delegate.mergedIntoImports',
  text: `select k.import_id as "importId", k.id as "intoId", d.id from delegate d join delegate k on k.id = d.merged_into_id
    where k.campaign_id = $1 and k.import_id = any($2::uuid[]) order by d.id`,
  parameters: { campaignId: uuid, importIds: arrayOf(uuid) },
  row: { importId: nullable(uuid), intoId: uuid, id: uuid },
  prepared: false,
});

/** What was merged into these people of a file, whoever sees it, is taken out of them. */
export const partFromImport = defineQuery({
  name: 'delegate.partFromImport',
  text: 'select part_from_import($1::uuid, $2::uuid[])::text as parted',
  parameters: { importId: uuid, ids: arrayOf(uuid) },
  row: { parted: text },
  prepared: false,
});

/** Ways to reach that a file added and nobody corrected or verified since, but for those of some people. */
export const removePointsOfImport = defineQuery({
  name: 'delegate.removePointsOfImport',
  text: `delete from contact_point c where c.campaign_id = $1 and c.import_id = $2 and not c.delegate_id = any($3::uuid[])
    and ${AS_BROUGHT}`,
  parameters: { campaignId: uuid, importId: uuid, exceptIds: arrayOf(uuid) },
  row: {},
  prepared: false,
});

const OF_IMPORT = { campaignId: uuid, importId: uuid, exceptIds: arrayOf(uuid) };

/** Likewise notes that nobody changed since. */
export const removeNotesOfImport = defineQuery({
  name: 'delegate.removeNotesOfImport',
  text: `delete from delegate_note n where n.campaign_id = $1 and n.import_id = $2 and not n.delegate_id = any($3::uuid[])
    and n.version = 1`,
  parameters: OF_IMPORT,
  row: {},
  prepared: false,
});

/** Likewise posts that were not ended since. */
export const removePostsOfImport = defineQuery({
  name: 'delegate.removePostsOfImport',
  text: `delete from delegate_role r where r.campaign_id = $1 and r.import_id = $2 and not r.delegate_id = any($3::uuid[])
    and r.valid_to is null returning r.delegate_id as "delegateId"`,
  parameters: OF_IMPORT,
  row: { delegateId: uuid },
  prepared: false,
});

/** Their records are other ones now: a form that was opened before says so. */
export const stepDelegates = defineQuery({
  name: 'delegate.step',
  text: 'update delegate d set version = d.version + 1 where d.campaign_id = $1 and d.id = any($2::uuid[])',
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: {},
  prepared: false,
});

/** Which of these notes are kept of these people, as far as the reader sees them. */
export const knownNotes = defineQuery({
  name: 'delegate.knownNotes',
  text: `select k.person_id as "personId", n.note from known_delegate k join delegate_note n on n.delegate_id = k.id
    where k.campaign_id = $1 and k.person_id = any($2::uuid[]) and n.note = any($3::text[]) order by k.person_id, n.id`,
  parameters: { campaignId: uuid, delegateIds: arrayOf(uuid), notes: arrayOf(text) },
  row: { personId: uuid, ...columns(DelegateNote, 'note') },
  prepared: false,
});
