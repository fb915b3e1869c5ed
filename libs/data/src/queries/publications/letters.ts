import type { SignatoryKind, SignatoryState } from '#libs/domain';
import { LetterList } from '../../tables/letters.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, int, json, jsonb, nullable, text, uuid } from '../sql-type.js';
import type { LetterListRow } from '../letter-lists/index.js';

/** Lists as of an instant of letters that are published: what a public page can show, the last first. */
export const choosableLetters = defineQuery({
  name: 'publication.choosableLetters',
  text: `select f.id, f.letter_id as "letterId", l.title, f.as_of as "asOf", f.list->>'zone' as zone,
      jsonb_array_length(f.list->'signatories') as named, (f.list->>'withheld')::int as withheld
    from letter_list f join letter l on l.id = f.letter_id
    where f.campaign_id = $1 and l.state = 'published' order by l.title, f.as_of desc, f.id limit 200`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(LetterList, 'id', 'letterId'),
    title: text,
    asOf: instant,
    zone: nullable(text),
    named: nullable(int),
    withheld: nullable(int),
  },
  prepared: false,
});
export type ChoosableLetter = RowOf<typeof choosableLetters>;

/** A line of a letter as it is now. */
export interface LineOfLetter {
  id: string;
  kind: SignatoryKind;
  state: SignatoryState;
  withheld: boolean;
  mergedIntoId: string | null;
  shownName: string;
  affiliation: string;
  place: string;
  /** Whether it stood there at the instant of the list and was taken back after it. */
  leftSince: boolean;
  late: boolean;
  /** On the clock of the list, `YYYY-MM-DD`. */
  signedOn: string | null;
  withdrawnOn: string | null;
}

const DAY = (instantOf: string) =>
  `to_char((${instantOf}) at time zone coalesce(f.list->>'zone', 'UTC'), 'YYYY-MM-DD')`;

/** All of some of these lists, and what became of every line since. */
export const lettersToPublish = defineQuery({
  name: 'publication.letters',
  text: `select f.id, f.letter_id as "letterId", f.as_of as "asOf", f.list, f.texts,
      coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'state', s.state, 'withheld', s.withheld,
          'mergedIntoId', s.merged_into_id, 'shownName', s.shown_name, 'affiliation', s.affiliation, 'place', s.place,
          'leftSince', coalesce(s.state = 'withdrawn' and s.approved_at <= f.as_of and s.withdrawn_at > f.as_of, false), 'late', s.late,
          'signedOn', ${DAY('coalesce(s.confirmed_at, s.approved_at)')}, 'withdrawnOn', ${DAY('s.withdrawn_at')}))
        from signatory s where s.campaign_id = f.campaign_id and s.letter_id = f.letter_id and s.removed_at is null), '[]') as lines
    from letter_list f join letter l on l.id = f.letter_id
    where f.campaign_id = $1 and f.id = any($2) and l.state = 'published' order by l.title, f.as_of desc, f.id`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: {
    ...columns(LetterList, 'id', 'letterId', 'asOf'),
    list: jsonb<LetterListRow['list']>(),
    texts: jsonb<LetterListRow['texts']>(),
    lines: json<LineOfLetter[]>(),
  },
  prepared: false,
});
export type LetterToPublish = RowOf<typeof lettersToPublish>;

/** Whether a name or a letter that was asked for is not shown any more: it was taken back in the moment in which it was asked for. */
export const namesTakenBack = defineQuery({
  name: 'publication.namesTakenBack',
  text: `select exists (select from publication_item i left join signatory s on s.id = i.ref and s.removed_at is null
      where i.publication_id = $1 and i.campaign_id = $2 and i.kind = 'signatory' and i.content is not null
        and (s.id is null or s.state <> 'approved' or s.withheld or s.merged_into_id is not null
          or (s.kind = 'individual' and (s.shown_name, s.affiliation, s.place) is distinct from
            (i.content::jsonb->>'name', i.content::jsonb->>'affiliation', i.content::jsonb->>'place'))))
      or exists (select from publication_item i left join letter l on l.id = (i.content::jsonb->>'letter')::uuid
        where i.publication_id = $1 and i.campaign_id = $2 and i.kind = 'letter' and i.content is not null
          and l.state is distinct from 'published') as some`,
  parameters: { publicationId: uuid, campaignId: uuid },
  row: { some: boolean },
  prepared: false,
});
