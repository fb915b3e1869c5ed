import type { Shelf, Tier } from '#libs/domain';
import { Accreditation } from '../../tables/accreditations.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

export interface AccreditationNoteRow {
  id: string;
  note: string;
  objectedBy: string | null;
  tier: Tier;
  authorId: string;
  author: string;
  /** Of which it was written. */
  organisationId: string;
  version: number;
}

/** Those that the reader sees, in the order in which they were written. */
const NOTES_OF = `coalesce((select json_agg(json_build_object('id', n.id, 'note', n.note, 'objectedBy', n.objected_by, 'tier', n.tier,
      'authorId', n.author_id, 'author', u.name, 'organisationId', n.organisation_id, 'version', n.version) order by n.created_at, n.id)
    from accreditation_note n join user_account u on u.id = n.author_id where n.accreditation_id = a.id), '[]'::json)`;

/** Who was merged is read under the name that it has since. */
const ACCREDITATION = `select a.id, a.session_id as "sessionId", k.shown_id as "organisationId", k.name as organisation,
    k.short_name as "shortName", a.category, a.state, a.applied_on::text as "appliedOn", a.state_on::text as "stateOn",
    ${NOTES_OF} as notes, ${removedMark('a')} as removed, a.version
  from accreditation a join known_organisation k on k.id = a.organisation_id
  where a.campaign_id = $1 and a.session_id = $2`;

const row = {
  ...columns(Accreditation, 'id', 'sessionId'),
  organisationId: uuid,
  organisation: text,
  shortName: nullable(text),
  ...columns(Accreditation, 'category', 'state'),
  appliedOn: nullable(text),
  stateOn: nullable(text),
  notes: json<AccreditationNoteRow[]>(),
  removed: nullable(json<RemovedMark>()),
  ...columns(Accreditation, 'version'),
};

/** Of a session, by the name of the organisation. */
export const accreditationsPage = defineQuery({
  name: 'accreditation.page',
  text: `${ACCREDITATION} and ${onShelf('$6::text', 'a', { archived: false })}
      and ($3::text is null or (k.name, a.id::text) > ($3, $4::text)) order by k.name, a.id::text limit $5`,
  parameters: {
    campaignId: uuid,
    sessionId: uuid,
    afterName: nullable(text),
    afterId: nullable(text),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
  prepared: false,
});
export type AccreditationRow = RowOf<typeof accreditationsPage>;

export const accreditationById = defineQuery({
  name: 'accreditation.byId',
  text: `${ACCREDITATION} and a.id = $3`,
  parameters: { campaignId: uuid, sessionId: uuid, id: uuid },
  row,
});

/** That of an organisation, by whichever of the records that are shown as it. */
export const accreditationOfOrganisation = defineQuery({
  name: 'accreditation.ofOrganisation',
  text: `${ACCREDITATION} and a.removed_at is null
      and k.shown_id = (select o.shown_id from known_organisation o where o.id = $3) order by a.id limit 1`,
  parameters: { campaignId: uuid, sessionId: uuid, organisationId: uuid },
  row,
});

/** What hangs on an accreditation, of what the reader sees. */
export const usesOfAccreditation = defineQuery({
  name: 'accreditation.uses',
  text: `select (select count(*)::int from representative r where r.accreditation_id = a.id) as representative,
      (select count(*)::int from accreditation_note n where n.accreditation_id = a.id) as note
    from accreditation a where a.campaign_id = $1 and a.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: { representative: nullable(int), note: nullable(int) },
});
