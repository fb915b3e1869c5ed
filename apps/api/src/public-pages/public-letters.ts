import type { ShownPublication } from '#libs/data';
import { toLocalDate, type SignatoryKind } from '#libs/domain';

export interface PublicSignatory {
  /** On the list as of then; organisations and individuals each on their own. Who left is a gap. */
  number: number;
  kind: SignatoryKind;
  name: string;
  affiliation: string;
  place: string;
  /** The day of a signature after the deadline, on the clock of the list; null: in time. */
  late: string | null;
}

/** A letter with those of its names that are listed still. */
export interface PublicLetter {
  letter: string;
  title: string;
  /** ISO 8601 in UTC. */
  asOf: string;
  /** IANA zone of the clock on which `asOf` is also stated. */
  zone: string;
  /** Who signed and is not named. */
  withheld: number;
  /** Days in that zone on which something was taken back after that instant. */
  takenBack: string[];
  addressees: { name: string; copy: boolean }[];
  texts: {
    language: string;
    title: string;
    salutation: string;
    body: string;
    note: string;
    authentic: boolean;
  }[];
  signatories: PublicSignatory[];
}

type Item = Pick<ShownPublication['items'][number], 'kind' | 'content' | 'cause' | 'left'>;

/** The letters among the items of a publication: behind each stand its names, also those that left since. */
export function readLetters(items: readonly Item[]): PublicLetter[] {
  const letters: PublicLetter[] = [];
  let current: PublicLetter | undefined;
  for (const { kind, content, cause, left } of items) {
    if (kind === 'letter') {
      current = content === null ? undefined : { ...(JSON.parse(content) as PublicLetter), signatories: [] };
      if (current) letters.push(current);
    } else if (kind === 'signatory' && current) {
      if (content !== null) current.signatories.push(signatoryIn(content));
      else if (cause === 'withheld') current.withheld++;
      else if (cause === 'taken_back' && left)
        current.takenBack.push(toLocalDate(new Date(left), current.zone));
    }
  }
  return letters;
}

function signatoryIn(content: string): PublicSignatory {
  const { number, kind, name, affiliation, place, late } = JSON.parse(content) as PublicSignatory;
  return { number, kind, name, affiliation, place, late };
}

/** How an address names a letter as of an instant: `<id>@20220113T080305123Z`. */
export const letterKey = ({ letter, asOf }: Pick<PublicLetter, 'letter' | 'asOf'>): string =>
  `${letter}@${asOf.replace(/[-:.]/g, '')}`;

/** By its id, or by the id and the instant. */
export const letterOf = (letters: readonly PublicLetter[], key: string): PublicLetter | undefined =>
  letters.find((one) => one.letter === key || letterKey(one) === key);

export const numbersOf = ({ signatories, withheld }: PublicLetter) => ({
  signed: signatories.length + withheld,
  withheld,
});
