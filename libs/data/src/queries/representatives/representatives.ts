import type { Shelf } from '#libs/domain';
import { Representative } from '../../tables/representatives.js';
import { selectList } from '../../table-shape.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

const SAID = ['id', 'accreditationId', 'name', 'title', 'workplace', 'email', 'emailConsent'] as const;
const GOES = ['attendance', 'zone', 'pass', 'visa'] as const;

/** By the name of the organisation as it is now, where it was merged. */
const REPRESENTATIVE = `select ${selectList(Representative, [...SAID, ...GOES, 'version'], 'r')},
    r.organisation_id as "writtenForId", k.shown_id as "organisationId", k.name as organisation, r.arrives_on::text as "arrivesOn",
    ${removedMark('r')} as removed
  from representative r join accreditation a on a.id = r.accreditation_id
    join known_organisation k on k.id = r.organisation_id
  where r.campaign_id = $1 and a.session_id = $2`;

const row = {
  ...columns(Representative, ...SAID, ...GOES, 'version'),
  writtenForId: uuid,
  organisationId: uuid,
  organisation: text,
  arrivesOn: nullable(text),
  removed: nullable(json<RemovedMark>()),
};

/** Of a session, by organisation and name: those that the reader sees. */
export const representativesPage = defineQuery({
  name: 'representative.page',
  text: `${REPRESENTATIVE} and ${onShelf('$7::text', 'r', { archived: false })}
      and ($3::text is null or (k.name, r.name, r.id::text) > ($3, $4::text, $5::text))
    order by k.name, r.name, r.id::text limit $6`,
  parameters: {
    campaignId: uuid,
    sessionId: uuid,
    afterOrganisation: nullable(text),
    afterName: nullable(text),
    afterId: nullable(text),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
  prepared: false,
});
export type RepresentativeRow = RowOf<typeof representativesPage>;

export const representativeById = defineQuery({
  name: 'representative.byId',
  text: `${REPRESENTATIVE} and r.id = $3`,
  parameters: { campaignId: uuid, sessionId: uuid, id: uuid },
  row,
});

/** Who is sent under one accreditation, by name. */
export const representativesOfAccreditation = defineQuery({
  name: 'representative.ofAccreditation',
  text: `${REPRESENTATIVE} and r.accreditation_id = $3 and r.removed_at is null order by r.name, r.id`,
  parameters: { campaignId: uuid, sessionId: uuid, accreditationId: uuid },
  row,
});

/** What hangs on a representative. */
export const usesOfRepresentative = defineQuery({
  name: 'representative.uses',
  text: `select count(*)::int as badge from badge_holding
    where campaign_id = $1 and representative_id = $2 and until_at is null`,
  parameters: { campaignId: uuid, id: uuid },
  row: { badge: int },
});
