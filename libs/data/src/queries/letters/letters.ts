import type { AddresseeKind, ListNumbers } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Letter, LetterText, LetterWording } from '../../tables/letters.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { shownState } from './shown-state.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import {
  arrayOf,
  boolean,
  columns,
  exactInstant,
  int,
  json,
  limit,
  nullable,
  text,
  uuid,
} from '../sql-type.js';

export interface LetterAddresseeRow {
  id: string;
  kind: AddresseeKind;
  name: string;
  salutation: string;
  copy: boolean;
  delegationCode: string | null;
}

export interface LetterCounts extends ListNumbers {
  /** Confirmed by their signatories, and not yet approved or refused. */
  waiting: number;
  /** Of those who have signed, how many signed a wording that could be signed. */
  signed: number;
}

/**
 * How many have signed, of the lines that the reader sees: an organisation once, whatever was merged into it.
 * @param letter SQL for the id of the letter
 */
const countsOf = (letter: string) => `(select json_build_object(
      'organisations', count(*) filter (where c.counted and c.kind = 'organisation'),
      'individuals', count(*) filter (where c.counted and c.kind = 'individual'),
      'withheld', count(*) filter (where c.counted and c.withheld),
      'waiting', count(*) filter (where c.state = 'confirmed'),
      'signed', count(*) filter (where c.state in ('confirmed', 'approved') and c.wording is not null))
    from (select s.kind, ${shownState('s')} as state, s.withheld, s.wording, s.state = 'approved' and s.merged_into_id is null
        and (k.shown_id is null or row_number() over (partition by k.shown_id, s.state = 'approved' and s.merged_into_id is null
          order by s.sort nulls last, s.id) = 1) as counted
      from signatory s left join known_organisation k on k.id = s.organisation_id
      where s.letter_id = ${letter} and s.removed_at is null) c)`;

const FACTS = `l.id, l.title, l.state, l.closes_local as "closesLocal", l.zone, l.closes_at as "closesAt",
    l.grace_minutes as "graceMinutes", l.late_allowed as "lateAllowed", l.list_shown as "listShown", l.individuals, l.wording,
    ${['opened', 'closed', 'sent', 'published'].map((word) => `${exactText(`l.${word}_at`)} as "${word}At"`).join(', ')},
    ${exactText('l.created_at')} as "createdAt", ${removedMark('l')} as removed, l.version, ${countsOf('l.id')} as counts`;

const facts = {
  ...columns(Letter, 'id', 'title', 'state', 'closesLocal', 'zone', 'closesAt', 'graceMinutes'),
  ...columns(Letter, 'lateAllowed', 'listShown', 'individuals', 'wording'),
  openedAt: nullable(text),
  closedAt: nullable(text),
  sentAt: nullable(text),
  publishedAt: nullable(text),
  createdAt: text,
  removed: nullable(json<RemovedMark>()),
  ...columns(Letter, 'version'),
  counts: json<LetterCounts>(),
};

/** Those of one shelf, the newest first. */
export const lettersPage = defineQuery({
  name: 'letter.page',
  text: `select ${FACTS} from letter l where l.campaign_id = $1 and ${onShelf('$4::text', 'l', { archived: false })}
      and ($2::timestamptz is null or (l.created_at, l.id) < ($2, $3::uuid))
    order by l.created_at desc, l.id desc limit $5`,
  parameters: {
    campaignId: uuid,
    afterAt: nullable(exactInstant),
    afterId: nullable(uuid),
    shelf: nullable(text),
    limit,
  },
  row: facts,
  prepared: false,
});
export type LetterInList = RowOf<typeof lettersPage>;

/**
 * Letters about which a reader has something to do: those of `ids`, and, where the reader coordinates, those that are open for signature or
 * have somebody waiting; with how many were asked, as far as the reader sees that. What closes first comes first.
 */
export const lettersOfMyDay = defineQuery({
  name: 'letter.ofMyDay',
  text: `select d.* from (select ${FACTS},
      (select count(*)::int from letter_request r where r.letter_id = l.id) as asked,
      (select count(*)::int from letter_request r where r.letter_id = l.id and r.answer = 'none') as unanswered
    from letter l where l.campaign_id = $1 and l.state <> 'draft' and (l.id = any($2::uuid[]) or $3)) d
    where d.id = any($2) or d.state = 'open' or (d.state <> 'published' and (d.counts->>'waiting')::int > 0)
    order by d."closesAt" nulls last, d.id limit $4`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid), coordinates: boolean, limit },
  row: { ...facts, asked: int, unanswered: int },
  prepared: false,
});

const list = (items: string) => `coalesce((${items}), '[]'::json)`;

/** A letter with all that it says and to whom. */
export const letterById = defineQuery({
  name: 'letter.byId',
  text: `select ${FACTS},
    ${list(`select json_agg(json_build_object('language', t.language, 'title', t.title, 'salutation', t.salutation,
        'body', t.body, 'authentic', t.authentic, 'note', t.note) order by t.authentic desc, t.language, t.id)
      from letter_text t where t.letter_id = l.id`)} as texts,
    ${list(`select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'salutation', a.salutation,
        'copy', a.copy, 'delegationCode', a.delegation_code) order by a.sort, a.id)
      from letter_addressee a where a.letter_id = l.id`)} as addressees,
    ${list(`select json_agg(json_build_object('id', k.id, 'title', k.title) order by k.priority, k.key)
      from letter_ask x join ask k on k.id = x.ask_id where x.letter_id = l.id`)} as asks
    from letter l where l.campaign_id = $1 and l.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    ...facts,
    texts: json<Required<Omit<LetterText, 'id' | 'campaignId' | 'letterId'>>[]>(),
    addressees: json<LetterAddresseeRow[]>(),
    asks: json<{ id: string; title: string }[]>(),
  },
  prepared: false,
});
export type LetterRow = RowOf<typeof letterById>;

/** The wordings in which a letter could be signed, the newest first. */
export const wordingsOfLetter = defineQuery({
  name: 'letter.wordings',
  text: `select w.id, w.wording, w.texts, w.text_sha256 as "textSha256", ${exactText('w.at')} as at from letter_wording w
    where w.campaign_id = $1 and w.letter_id = $2 order by w.wording desc, w.id`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: { ...columns(LetterWording, 'id', 'wording', 'texts', 'textSha256'), at: text },
});

/** What goes out of sight with a letter. */
export const usesOfLetter = defineQuery({
  name: 'letter.uses',
  text: `select (select count(*)::int from signatory s where s.letter_id = $2) as signatory,
      (select count(*)::int from letter_list f where f.letter_id = $2) as letter_list
    from letter l where l.campaign_id = $1 and l.id = $2`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: { signatory: int, letter_list: int },
});

/** How many were asked to sign, and how many of them have not answered. */
export const asksToSign = defineQuery({
  name: 'letter.requests',
  text: `select count(*)::int as asked, count(*) filter (where r.answer = 'none')::int as unanswered
    from letter_request r where r.campaign_id = $1 and r.letter_id = $2`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: { asked: int, unanswered: int },
});
