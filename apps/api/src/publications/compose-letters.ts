import type { LetterToPublish } from '#libs/data';
import {
  MOST_SIGNATORIES_SHOWN,
  Problem,
  salutationsOf,
  toLocalDate,
  whyNotShown,
  type PublishedKind,
} from '#libs/domain';
import { refusal } from '../http/refusal.js';

const FIELD = 'choice.letterListIds';

type Add = (field: string, kind: PublishedKind, ref: string, fields: object, name: string) => void;

/**
 * A letter, and each of its names on its own, so that one leaves without the others. Numbers are those of the list as of then:
 * who is not listed any more leaves a gap, and is counted.
 * @throws Problem for a list that is not there, two lists of one letter, and too many names
 */
export function composeLetters(ids: readonly string[], letters: readonly LetterToPublish[], add: Add): void {
  if (letters.length < new Set(ids.map((id) => id.toLowerCase())).size)
    throw Problem.field(FIELD, refusal('publication.notThere'));
  if (new Set(letters.map(({ letterId }) => letterId)).size < letters.length)
    throw Problem.field(FIELD, refusal('publication.oneListOfEach'));
  const names = letters.reduce((sum, { list }) => sum + list.signatories.length, 0);
  if (names > MOST_SIGNATORIES_SHOWN)
    throw Problem.field(FIELD, refusal('publication.tooManyNames', { most: MOST_SIGNATORIES_SHOWN }));
  for (const letter of letters) composeLetter(letter, add);
}

function composeLetter({ id, letterId, asOf, list, texts, lines }: LetterToPublish, add: Add): void {
  const now = new Map(lines.map((line) => [line.id, line]));
  const numbers = { organisation: 0, individual: 0 };
  const signatories = list.signatories.map((one) => {
    const line = now.get(one.id);
    return { one, line, number: ++numbers[one.kind], why: whyNotShown(one, line) };
  });
  const named = new Set(list.signatories.map(({ id: line }) => line));
  // Whoever withheld the name then and took the signature back since is counted nowhere.
  const unseen = lines.filter((line) => line.withheld && line.leftSince && !named.has(line.id)).length;
  const left = (cause: string) => signatories.filter(({ why }) => why === cause);
  const title = texts.texts.find(({ authentic }) => authentic)?.title ?? texts.texts[0]?.title ?? '';
  const fields = {
    ...{ letter: letterId, title, asOf: asOf.toISOString(), zone: list.zone },
    withheld: Math.max(0, list.withheld - unseen) + left('withheld').length,
    takenBack: left('taken_back').map(({ line }) => line?.withdrawnOn ?? toLocalDate(asOf, list.zone)),
    addressees: texts.addressees.map(({ name, copy }) => ({ name, copy })),
    // As whoever signed read it: with the own salutations of those to whom it goes.
    texts: texts.texts.map((text) => ({
      ...{ language: text.language, title: text.title, body: text.body, note: text.note },
      ...{ authentic: text.authentic, salutation: salutationsOf(text, texts.addressees).join('\n') },
    })),
  };
  add(FIELD, 'letter', id, fields, title);
  for (const { one, line, number, why } of signatories) {
    if (why !== null) continue;
    const { kind, name, affiliation, place } = one;
    const late = line?.late ? line.signedOn : null;
    add(FIELD, 'signatory', one.id, { letter: letterId, number, kind, name, affiliation, place, late }, name);
  }
}
