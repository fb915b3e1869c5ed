import type { SignatoryKind, SignatoryState } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Signatory } from '../../tables/signatories.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { shownState } from './shown-state.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { arrayOf, boolean, columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

const LAST = 2_147_483_647;
/** The order of a list, as `inListOrder()` of libs/domain; a test compares the two. */
const ORDER = `case s.kind when 'organisation' then 0 else 1 end, coalesce(s.sort, ${LAST}), coalesce(s.name_key, '') collate "C", s.id`;

const INSTANTS = ['offered', 'confirmed', 'approved', 'refused', 'withdrawn']
  .map((word) => `${exactText(`s.${word}_at`)} as "${word}At"`)
  .join(', ');

/** Who reads no address has none here: row-level security keeps that table from them. */
const SIGNATORY = `select s.id, s.kind, s.organisation_id as "organisationId", o.shown_id as "shownOrganisationId", o.name as organisation,
    s.shown_name as "shownName", s.name_key as "nameKey", s.place, s.place_code as "placeCode", s.affiliation, s.language,
    s.withheld, s.signer_withholds as "signerWithholds", s.state, ${INSTANTS}, s.late, s.source, s.wording, s.sort, s.merged_into_id as "mergedIntoId", c.email,
    s.version, ${removedMark('s')} as removed, case s.kind when 'organisation' then 0 else 1 end as "kindPlace",
    coalesce(s.sort, ${LAST}) as "sortPlace",
    o.shown_id is not null and exists (select from signatory t join known_organisation p on p.id = t.organisation_id
      where t.letter_id = s.letter_id and t.id <> s.id and p.shown_id = o.shown_id and t.removed_at is null
        and t.merged_into_id is null and t.state not in ('withdrawn', 'refused')) as twice
  from signatory s left join known_organisation o on o.id = s.organisation_id
    left join signatory_contact c on c.signatory_id = s.id`;

const row = {
  ...columns(Signatory, 'id', 'kind', 'organisationId'),
  shownOrganisationId: nullable(uuid),
  organisation: nullable(text),
  ...columns(Signatory, 'shownName', 'nameKey', 'place', 'placeCode', 'affiliation', 'language'),
  ...columns(Signatory, 'withheld', 'signerWithholds', 'state'),
  offeredAt: text,
  confirmedAt: nullable(text),
  approvedAt: nullable(text),
  refusedAt: nullable(text),
  withdrawnAt: nullable(text),
  ...columns(Signatory, 'late', 'source', 'wording', 'sort', 'mergedIntoId'),
  email: nullable(text),
  ...columns(Signatory, 'version'),
  removed: nullable(json<RemovedMark>()),
  kindPlace: int,
  sortPlace: int,
  /** Another line is of the same organisation, also where that was merged since. */
  twice: boolean,
};

/** The lines of a letter in the order of its list, as far as the reader sees them. */
export const signatoriesPage = defineQuery({
  name: 'signatory.page',
  text: `${SIGNATORY} where s.campaign_id = $1 and s.letter_id = $2 and ${onShelf('$10::text', 's', { archived: false })}
      and ($3::text is null or ${shownState('s')} = $3) and ($4::text is null or s.kind = $4)
      and ($5::uuid[] is null or s.id = any($5))
      and ($6::int is null or (case s.kind when 'organisation' then 0 else 1 end, coalesce(s.sort, ${LAST}),
        coalesce(s.name_key, '') collate "C", s.id) > ($6, $7::int, $8::text collate "C", $9::uuid))
    order by ${ORDER} limit $11`,
  parameters: {
    campaignId: uuid,
    letterId: uuid,
    state: nullable(textOf<SignatoryState>()),
    kind: nullable(textOf<SignatoryKind>()),
    ids: nullable(arrayOf(uuid)),
    afterKind: nullable(int),
    afterSort: nullable(int),
    afterName: nullable(text),
    afterId: nullable(uuid),
    shelf: nullable(text),
    limit,
  },
  row,
  prepared: false,
});
export type SignatoryRow = RowOf<typeof signatoriesPage>;

/** What the lines of a letter are searched by, as far as the reader sees them. */
export const namesOfSignatories = defineQuery({
  name: 'signatory.names',
  text: `select s.id, concat_ws(' ', s.shown_name, s.affiliation, s.place, o.name, o.short_name) as names
    from signatory s left join known_organisation o on o.id = s.organisation_id
    where s.campaign_id = $1 and s.letter_id = $2`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: { id: uuid, names: text },
  prepared: false,
});

export const signatoryById = defineQuery({
  name: 'signatory.byId',
  text: `${SIGNATORY} where s.campaign_id = $1 and s.letter_id = $2 and s.id = $3`,
  parameters: { campaignId: uuid, letterId: uuid, id: uuid },
  row,
  prepared: false,
});

/** Another line of an organisation in a letter, under whichever of its records: it signs once. */
export const lineOfOrganisation = defineQuery({
  name: 'signatory.ofOrganisation',
  text: `select s.id, s.shown_name as "shownName" from signatory s join known_organisation o on o.id = s.organisation_id
    where s.campaign_id = $1 and s.letter_id = $2 and s.removed_at is null and s.merged_into_id is null and s.state <> 'withdrawn' and s.id <> $4
      and o.shown_id = (select k.shown_id from known_organisation k where k.campaign_id = $1 and k.id = $3)
    order by s.id limit 1`,
  parameters: { campaignId: uuid, letterId: uuid, organisationId: uuid, id: uuid },
  row: columns(Signatory, 'id', 'shownName'),
});

/** Approves these lines, or takes their approval back; the version of each counts up. */
export const decideSignatories = defineQuery({
  name: 'signatory.decideMany',
  text: `update signatory s set state = d.state, approved_at = case when $5 then clock_now() end, version = s.version + 1
    from unnest($3::uuid[], $4::text[]) as d (id, state)
    where s.campaign_id = $1 and s.letter_id = $2 and s.id = d.id and s.removed_at is null`,
  parameters: { campaignId: uuid, letterId: uuid, id: arrayOf(uuid), state: arrayOf(text), approve: boolean },
  row: {},
  prepared: false,
});
