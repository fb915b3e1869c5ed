import type { SignatoryKind, SignatoryState } from '#libs/domain';
import { LetterList } from '../../tables/letters.js';
import { Signatory } from '../../tables/signatories.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { shownState } from '../letters/shown-state.js';
import { columns, instant, int, json, jsonb, nullable, text, textOf, uuid } from '../sql-type.js';

/** What a list as of now would be made of, but the signatories. */
export const letterToFreeze = defineQuery({
  name: 'letterList.letter',
  text: `select l.title, l.zone, c.slug, clock_now() as now,
      coalesce((select json_agg(json_build_object('language', t.language, 'title', t.title, 'salutation', t.salutation,
          'body', t.body, 'authentic', t.authentic, 'note', t.note) order by t.authentic desc, t.language, t.id)
        from letter_text t where t.letter_id = l.id), '[]') as texts,
      coalesce((select json_agg(json_build_object('name', a.name, 'salutation', a.salutation, 'copy', a.copy,
          'delegationCode', a.delegation_code) order by a.sort, a.id)
        from letter_addressee a where a.letter_id = l.id), '[]') as addressees
    from letter l join campaign c on c.id = l.campaign_id where l.campaign_id = $1 and l.id = $2`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: {
    title: text,
    zone: nullable(text),
    slug: text,
    now: instant,
    texts: json<LetterTextOfList[]>(),
    addressees: json<{ name: string; salutation: string; copy: boolean; delegationCode: string | null }[]>(),
  },
});
export type LetterToFreeze = RowOf<typeof letterToFreeze>;
export interface LetterTextOfList {
  language: string;
  title: string;
  salutation: string;
  body: string;
  authentic: boolean;
  note: string;
}

/** All lines of a letter that stand for somebody, as who coordinates reads them. */
export const signatoriesToFreeze = defineQuery({
  name: 'letterList.signatories',
  text: `select s.id, s.kind, ${shownState('s')} as state, s.withheld, s.sort, coalesce(s.name_key, '') as "nameKey", s.shown_name as "shownName",
      s.affiliation, s.place, s.text_sha256 as "textSha256", o.shown_id as "shownOrganisationId"
    from signatory s left join known_organisation o on o.id = s.organisation_id
    where s.campaign_id = $1 and s.letter_id = $2 and s.merged_into_id is null and s.removed_at is null order by s.id`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: {
    id: uuid,
    kind: textOf<SignatoryKind>(),
    state: textOf<SignatoryState>(),
    ...columns(Signatory, 'withheld', 'sort'),
    nameKey: text,
    ...columns(Signatory, 'shownName', 'affiliation', 'place', 'textSha256'),
    shownOrganisationId: nullable(uuid),
  },
});
export type SignatoryToFreeze = RowOf<typeof signatoriesToFreeze>;

/** Why somebody on an old list is not listed any more; who does not coordinate reads no line of it, and hears that alone. */
export type GoneReason = 'gone' | 'withdrawn' | 'merged' | 'withheld' | 'refused';
export interface GoneRow {
  id: string;
  name: string;
  reason: GoneReason;
  at: string | null;
}

const GONE = `coalesce((select json_agg(json_build_object('id', e.id, 'name', e.name,
        'reason', case when s.state = 'withdrawn' then 'withdrawn' when s.merged_into_id is not null then 'merged'
          when s.state = 'refused' then 'refused' when s.withheld then 'withheld' else 'gone' end,
        'at', case when s.state = 'withdrawn' then s.withdrawn_at end) order by e.place)
      from rows from (jsonb_to_recordset(f.list->'signatories') as (id uuid, name text)) with ordinality as e(id, name, place)
        left join signatory s on s.campaign_id = f.campaign_id and s.id = e.id and s.removed_at is null
      where s.id is null or s.state <> 'approved' or s.withheld or s.merged_into_id is not null), '[]')`;

const LIST = `f.id, f.as_of as "asOf", u.name as "madeBy", f.list->>'zone' as zone, f.list_sha256 as "listSha256",
    f.text_sha256 as "textSha256", f.files_sha256 as "filesSha256", f.engine, c.slug, ${GONE} as gone`;
const list = {
  ...columns(LetterList, 'id', 'asOf'),
  madeBy: text,
  zone: text,
  ...columns(LetterList, 'listSha256', 'textSha256'),
  filesSha256: jsonb<Record<string, string>>(),
  ...columns(LetterList, 'engine'),
  slug: text,
  gone: json<GoneRow[]>(),
};
const FROM = `letter_list f join letter l on l.id = f.letter_id join campaign c on c.id = f.campaign_id
    join user_account u on u.id = f.made_by`;

const numberOf = (kind: string) =>
  `jsonb_array_length(jsonb_path_query_array(f.list, '$.signatories[*] ? (@.kind == "${kind}")'))`;

/** The lists of a letter, the last first, without the names on them. */
export const listsOfLetter = defineQuery({
  name: 'letterList.all',
  text: `select ${LIST}, ${numberOf('organisation')} as organisations, ${numberOf('individual')} as individuals,
      (f.list->>'withheld')::int as withheld
    from ${FROM} where f.campaign_id = $1 and f.letter_id = $2 order by f.as_of desc, f.id desc`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: { ...list, organisations: int, individuals: int, withheld: int },
});
export type ListOfLetter = RowOf<typeof listsOfLetter>;

/** One list with all that was frozen. */
export const letterListById = defineQuery({
  name: 'letterList.byId',
  text: `select ${LIST}, f.list, f.texts from ${FROM} where f.campaign_id = $1 and f.letter_id = $2 and f.id = $3`,
  parameters: { campaignId: uuid, letterId: uuid, id: uuid },
  row: {
    ...list,
    list: jsonb<{
      zone: string;
      withheld: number;
      signatories: { id: string; kind: SignatoryKind; name: string; affiliation: string; place: string }[];
    }>(),
    texts: jsonb<{
      texts: LetterTextOfList[];
      addressees: { name: string; names?: Record<string, string>; salutation: string; copy: boolean }[];
    }>(),
  },
});
export type LetterListRow = RowOf<typeof letterListById>;
