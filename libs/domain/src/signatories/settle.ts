import { foldForSearch, holdsLink, holdsLinkBeyondName, isReadable, mixesAlphabets } from '../names/index.js';
import { DASHES, LONGEST_SIGNATORY, MAILBOX, type Entry, type Placed } from './read-entry.js';
import { holdsMarkup, inCapitals, readsLikeHeading, readsLikePerson } from './reads-like.js';
import type { ReadSignatory, SignatoryDoubt } from './types.js';

/** Signs that turn the direction of what follows them. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;
const WITHHELD =
  /^(?:names? withheld|anonym(?:ous|e)|withheld|anonim[oa]?|nom (?:retenu|confidentiel)|nombre reservado|nama dirahasiakan|مجهول|الاسم محجوب)(?: .*)?$/;

/** What the rows together say: how names and places are usually parted, and who stands there twice. */
export function settle(entries: readonly Entry[]): ReadSignatory[] {
  const organisations = entries.filter(({ row }) => row.kind === 'organisation');
  const placed = organisations.filter(({ placed: { place } }) => place !== null).length;
  const dashes = organisations.filter(({ placed: { between } }) => between === 'dash').length;
  const usual: Usual = {
    places: placed * 2 > organisations.length,
    dashes: dashes * 2 > placed && dashes > 1,
    capitals: entries.filter(({ said }) => inCapitals(said)).length * 3 > entries.length,
  };
  const gaps = entries.filter(({ row }) => row.apart).length;
  if (gaps * 4 <= entries.length) for (const { row } of entries) if (row.apart) row.notes.add('gapBefore');
  const seen = new Set<string>();
  return entries.map((entry) => {
    const key = `${entry.row.kind} ${foldForSearch(entry.placed.name)}`;
    const again = seen.has(key);
    seen.add(key);
    return signatory(entry, usual, again);
  });
}

interface Usual {
  readonly places: boolean;
  readonly dashes: boolean;
  readonly capitals: boolean;
}

function signatory(entry: Entry, usual: Usual, again: boolean): ReadSignatory {
  const { row, said, affiliation } = entry;
  const placed = withUnknownPlace(entry, usual);
  const doubts = new Set([
    ...row.doubts,
    ...placed.doubts,
    ...doubtsOf(row.kind === 'organisation', said, placed.name),
  ]);
  if (row.number === null && readsLikeHeading(said, usual.capitals)) doubts.add('heading');
  if (row.kind === 'organisation')
    for (const doubt of doubtsOfOrganisation(said, placed, usual)) doubts.add(doubt);
  if (again) doubts.add('twice');
  const notes = new Set([...row.notes, ...placed.notes]);
  if (usual.dashes && placed.between === 'hyphen') notes.add('hyphen');
  if (/^\p{N}/u.test(placed.name)) notes.add('startsWithDigit');
  return {
    ...{ from: row.from, to: row.to, line: row.line, number: row.number, kind: row.kind, said },
    ...{ name: placed.name, affiliation, place: placed.place, placeCodes: placed.placeCodes },
    ...{ doubts: [...doubts], notes: [...notes], joints: row.joints },
  };
}

function doubtsOfOrganisation(said: string, { place }: Placed, usual: Usual): SignatoryDoubt[] {
  return [
    ...(usual.places && place === null ? (['noPlace'] as const) : []),
    ...(readsLikePerson(said) ? (['maybePerson'] as const) : []),
  ];
}

/** Where the others have a dash before their place, what stands behind one is likely a place that nobody here knows. */
function withUnknownPlace({ row, placed }: Entry, usual: Usual): Placed {
  if (row.kind !== 'organisation' || !usual.dashes || placed.place !== null) return placed;
  const last = [...placed.name.matchAll(DASHES)].filter(({ index }) => index > 0).at(-1);
  if (!last) return placed;
  return {
    ...{ ...placed, name: placed.name.slice(0, last.index), between: 'dash', doubts: ['unknownPlace'] },
    place: placed.name.slice(last.index + last[0].length),
  };
}

function doubtsOf(organisation: boolean, said: string, name: string): SignatoryDoubt[] {
  const doubts: SignatoryDoubt[] = [];
  if (!isReadable(name)) doubts.push('nothingToRead');
  if (mixesAlphabets(name)) doubts.push('mixedAlphabets');
  if (MAILBOX.test(said) || (organisation ? holdsLinkBeyondName : holdsLink)(name)) doubts.push('link');
  if (holdsMarkup(said)) doubts.push('markup');
  if (TURNS.test(said)) doubts.push('directionSigns');
  if (name.length > LONGEST_SIGNATORY) doubts.push('tooLong');
  if (said.length > 160 || /[^.]{60}[.!?]\s+\p{Lu}/u.test(said)) doubts.push('sentence');
  if (WITHHELD.test(foldForSearch(name))) doubts.push('withheld');
  return doubts;
}
