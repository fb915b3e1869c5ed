import { exactText } from '../../sql-text.js';
import { SignatoryImport } from '../../tables/signatories.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { columns, int, json, limit, nullable, text, uuid } from '../sql-type.js';

/** The lists that were imported into a letter, the latest first; one of them, also a removed one, by its id. */
export const signatoryImports = defineQuery({
  name: 'signatoryImport.list',
  text: `select i.id, ${exactText('i.made_at')} as "madeAt", i.list_as_of::text as "listAsOf", i.version,
      json_build_object('id', u.id, 'name', u.name) as by, ${removedMark('i')} as removed,
      (select count(*)::int from signatory s where s.import_id = i.id) as signatories,
      (select count(*)::int from signatory s where s.import_id = i.id and s.organisation_made) as organisations
    from signatory_import i join user_account u on u.id = i.made_by
    where i.campaign_id = $1 and i.letter_id = $2 and ($3::uuid is null or i.id = $3)
    order by i.made_at desc, i.id limit $4`,
  parameters: { campaignId: uuid, letterId: uuid, id: nullable(uuid), limit },
  row: {
    ...columns(SignatoryImport, 'id'),
    ...{ madeAt: text, listAsOf: nullable(text), version: int, by: json<{ id: string; name: string }>() },
    ...{ removed: nullable(json<RemovedMark>()), signatories: int, organisations: int },
  },
  prepared: false,
});
export type SignatoryImportRow = RowOf<typeof signatoryImports>;

/** The lines of an import go with it, and those records of the directory that it wrote and nothing else hangs on. */
export const removeImported = defineQuery({
  name: 'signatoryImport.removeLines',
  text: `with gone as (
      update signatory s set removed_at = i.removed_at, removed_by = i.removed_by, version = s.version + 1
      from signatory_import i where i.campaign_id = $1 and i.id = $2 and s.import_id = i.id and s.removed_at is null
      returning s.organisation_id, s.organisation_made, i.removed_at, i.removed_by)
    update organisation o set removed_at = g.removed_at, removed_by = g.removed_by, version = o.version + 1
    from gone g where g.organisation_made and o.id = g.organisation_id and o.campaign_id = $1 and o.removed_at is null
      and not exists (select from membership m where m.organisation_id = o.id and m.state in ('active', 'invited'))
      and not exists (select from seat_request q where q.organisation_id = o.id and q.outcome is null)
      and not exists (select from delegation_lead l where l.organisation_id = o.id)
      and not exists (select from reminder_rule r where r.audience_organisation_id = o.id)
      and not exists (select from letter_request r where r.organisation_id = o.id and r.removed_at is null)
      and not exists (select from organisation e where e.merged_into_id = o.id)
      and not exists (select from signatory s where s.organisation_id = o.id and s.removed_at is null
        and s.import_id is distinct from $2)`,
  parameters: { campaignId: uuid, id: uuid },
  row: {},
  prepared: false,
});

/** What was removed together with an import comes back with it; what was removed on its own stays so. */
export const restoreImported = defineQuery({
  name: 'signatoryImport.restoreLines',
  text: `with back as (
      update signatory s set removed_at = null, removed_by = null, version = s.version + 1
      from signatory_import i where i.campaign_id = $1 and i.id = $2 and s.import_id = i.id and s.removed_at = i.removed_at
      returning s.organisation_id, s.organisation_made, i.removed_at)
    update organisation o set removed_at = null, removed_by = null, version = o.version + 1
    from back b where b.organisation_made and o.id = b.organisation_id and o.campaign_id = $1 and o.removed_at = b.removed_at`,
  parameters: { campaignId: uuid, id: uuid },
  row: {},
  prepared: false,
});
