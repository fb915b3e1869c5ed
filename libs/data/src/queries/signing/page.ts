import type { LetterAnswer, LetterState, SignatoryKind, SignatoryState } from '#libs/domain';
import { Campaign } from '../../tables/process.js';
import { Letter } from '../../tables/letters.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, instant, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

/** As much of a letter in one language as is read on its page. */
export interface TextOfPage {
  language: string;
  title: string;
  salutation: string;
  body: string;
  authentic: boolean;
  note: string;
}

export interface AddresseeOfPage {
  name: string;
  delegationCode: string | null;
  salutation: string;
  copy: boolean;
}

/**
 * What the page behind a link shows of a letter `l` of a campaign `c`: as `auth`, which reads no draft and nothing that was removed.
 * The authentic text first.
 */
const LETTER = `l.id as "letterId", l.campaign_id as "campaignId", l.title, l.state, l.closes_at as "closesAt", l.zone,
    l.grace_minutes as "graceMinutes", l.late_allowed as "lateAllowed", l.list_shown as "listShown", l.individuals, l.wording,
    c.name as campaign, c.closed_at is not null as over, w.text_sha256 as "textSha256", clock_now() as now,
    coalesce((select json_agg(json_build_object('language', t.language, 'title', t.title, 'salutation', t.salutation,
      'body', t.body, 'authentic', t.authentic, 'note', t.note) order by t.authentic desc, t.language, t.id)
      from letter_text t where t.letter_id = l.id), '[]'::json) as texts,
    coalesce((select json_agg(json_build_object('name', a.name, 'delegationCode', a.delegation_code,
      'salutation', a.salutation, 'copy', a.copy) order by a.copy, a.sort, a.id)
      from letter_addressee a where a.letter_id = l.id), '[]'::json) as addressees`;
const OF_LETTER = `join campaign c on c.id = l.campaign_id
    left join letter_wording w on w.letter_id = l.id and w.wording = l.wording`;

const letter = {
  letterId: uuid,
  campaignId: uuid,
  ...columns(Letter, 'title'),
  state: textOf<LetterState>(),
  ...columns(
    Letter,
    'closesAt',
    'zone',
    'graceMinutes',
    'lateAllowed',
    'listShown',
    'individuals',
    'wording',
  ),
  campaign: columns(Campaign, 'name').name,
  /** Whether the campaign was closed. */
  over: boolean,
  textSha256: nullable(text),
  now: instant,
  texts: json<TextOfPage[]>(),
  addressees: json<AddresseeOfPage[]>(),
};

/** By the link that a coordinator shares. */
export const letterOfSharedLink = defineQuery({
  name: 'signing.shared',
  text: `select ${LETTER} from letter_signing x join letter l on l.id = x.letter_id ${OF_LETTER} where x.link_id = $1`,
  parameters: { linkId: uuid },
  row: letter,
});
export type LetterOfPage = RowOf<typeof letterOfSharedLink>;

/** What was signed, as whoever signed it may see it. */
export interface SignatureOfPage {
  id: string;
  kind: SignatoryKind;
  shownName: string;
  place: string;
  affiliation: string;
  withheld: boolean;
  state: SignatoryState;
  late: boolean;
  wording: number | null;
  confirmedAt: string | null;
  withdrawnAt: string | null;
  version: number;
  /** Whether whoever holds this link signed it, and not somebody else of the same organisation. */
  own: boolean;
  /** Whether whoever signed it withholds the name: nobody else lists it. */
  signerWithholds: boolean;
}

/**
 * By the link of somebody who was asked, or who came by the shared one. Where somebody else signed for the same organisation, that
 * signature is the one; of two records that were merged, the line that stands for both.
 */
export const letterOfRequest = defineQuery({
  name: 'signing.request',
  text: `select ${LETTER}, r.id as "requestId", r.user_id as "userId", r.name as "requestName", r.organisation_id as "organisationId",
      o.name as organisation, r.language, r.answer, r.answered_at as "answeredAt", k.name as asker, u.email, u.zone as "readerZone",
      (select json_build_object('id', s.id, 'kind', s.kind, 'shownName', s.shown_name, 'place', s.place,
        'affiliation', s.affiliation, 'withheld', s.withheld, 'state', s.state, 'late', s.late, 'wording', s.wording,
        'confirmedAt', s.confirmed_at, 'withdrawnAt', s.withdrawn_at, 'version', s.version,
        'signerWithholds', s.signer_withholds, 'own', coalesce(f.id = r.signatory_id, false))
        from signatory f join signatory s on s.id = coalesce(f.merged_into_id, f.id)
        where f.letter_id = l.id and s.removed_at is null and (f.id = r.signatory_id
          or (f.organisation_id = r.organisation_id and f.state in ('confirmed', 'approved', 'refused')))
        order by f.state = 'withdrawn', f.id = r.signatory_id desc nulls last, f.id limit 1) as signature
    from letter_request r join letter l on l.id = r.letter_id ${OF_LETTER}
      join user_account u on u.id = r.user_id
      left join user_account k on k.id = r.asked_by
      left join organisation o on o.id = r.organisation_id
    where r.id = $1`,
  parameters: { requestId: uuid },
  row: {
    ...letter,
    requestId: uuid,
    userId: uuid,
    requestName: text,
    organisationId: nullable(uuid),
    organisation: nullable(text),
    language: text,
    answer: textOf<LetterAnswer>(),
    answeredAt: nullable(instant),
    asker: nullable(text),
    email: text,
    readerZone: text,
    signature: nullable(json<SignatureOfPage>()),
  },
});
export type RequestOfPage = RowOf<typeof letterOfRequest>;

/** Whoever signs one letter does so one after the other: each finds what the one before has signed. */
export const lockSigning = defineQuery({
  name: 'signing.lock',
  text: `select pg_advisory_xact_lock(hashtextextended('sign ' || $1::uuid, 0))::text as locked`,
  parameters: { letterId: uuid },
  row: { locked: text },
});

/** Who is listed, where the coordinator shows it: no name that is withheld. In the order of the list. */
export const listOfPage = defineQuery({
  name: 'signing.list',
  text: `select s.shown_name as name, s.place, s.affiliation, s.kind from signatory s
    where s.letter_id = $1 and s.state = 'approved' and not s.withheld and s.merged_into_id is null and s.removed_at is null
    order by s.kind desc, s.sort nulls last, s.name_key collate "C", s.id limit $2`,
  parameters: { letterId: uuid, limit },
  row: { name: text, place: text, affiliation: text, kind: textOf<SignatoryKind>() },
});
export type ListedOfPage = RowOf<typeof listOfPage>;

export const withheldOfPage = defineQuery({
  name: 'signing.withheld',
  text: `select count(*)::int as count from signatory s where s.letter_id = $1 and s.state = 'approved' and s.withheld
    and s.merged_into_id is null and s.removed_at is null`,
  parameters: { letterId: uuid },
  row: { count: int },
});

/**
 * A signature of another address under the same organisation, by its name or its record in the directory. What was offered and not
 * confirmed stands in nobody's way, and neither does what was withdrawn, unless its signer withheld a name that would be listed now.
 */
export const sameSignatory = defineQuery({
  name: 'signing.same',
  text: `select s.id from signatory s where s.letter_id = $1 and s.kind = 'organisation' and s.removed_at is null
      and (s.state in ('confirmed', 'approved', 'refused') or ($5 and s.state = 'withdrawn' and s.signer_withholds))
      and s.id is distinct from $4 and (s.name_key = $2 or s.organisation_id = $3) order by s.id limit 1`,
  parameters: {
    ...{ letterId: uuid, nameKey: text, organisationId: nullable(uuid), exceptId: nullable(uuid) },
    /** Whether the new one would be listed. */
    listed: boolean,
  },
  row: { id: uuid },
});

/** An organisation of the directory that bears this very name. */
export const organisationNamed = defineQuery({
  name: 'signing.organisationNamed',
  text: `select coalesce(o.root_id, o.id) as id from organisation o
    where o.campaign_id = $1 and o.name_key = $2 and o.removed_at is null order by o.id limit 1`,
  parameters: { campaignId: uuid, nameKey: text },
  row: { id: uuid },
});
