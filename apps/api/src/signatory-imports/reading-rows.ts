import { identityKey, type OrganisationIndex, type ReadSignatory, type SignatoryDoubt } from '#libs/domain';
import { STATES } from '#libs/reference';
import type { LikeOrganisationDto, SignatoryDecisionPart, SignatoryRowDto } from './signatory-reading.dto.js';

/** What a list is held against. */
export interface Known {
  /** Of the organisations in the directory, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly index: OrganisationIndex;
  /** Organisations that signed the letter already. */
  readonly signed: ReadonlySet<string>;
  /** Kind and key of the name of each who did. */
  readonly signedAs: ReadonlySet<string>;
}

/** How many organisations a person has to choose among. */
const MOST_ALIKE = 5;
const STATE_CODES = new Map(STATES.map(({ alpha2, code }) => [alpha2, code as string]));

/** What no person can wave through: it is corrected, or the row is left out. */
const FAULTS: readonly SignatoryDoubt[] = [
  ...([
    'directionSigns',
    'tooLong',
    'nothingToRead',
    'mixedAlphabets',
    'markup',
    'link',
    'sameOrganisation',
    'twoNames',
  ] as const),
];
const MAILBOX = /[^\s@]@[^\s@]/u;

/** A row as it was read and as a person decided. `taken`: organisations that rows before it are. */
export function rowOf(
  read: ReadSignatory,
  decision: SignatoryDecisionPart | undefined,
  known: Known,
  taken: Set<string>,
): SignatoryRowDto {
  const { kind, name, place, affiliation } = saidOf(read, decision);
  const organisations = kind === 'organisation' ? likeIn(known, name) : [];
  const organisationId = kind === 'organisation' ? chosen(organisations, decision) : null;
  const doubts = [
    ...doubtsOf(read, decision, { name, place, affiliation }),
    ...doubtsOfRecord(organisations, organisationId, taken),
  ];
  if (organisationId !== null) taken.add(organisationId);
  const there = isThere(known, organisationId, `${kind} ${identityKey(name)}`);
  const states = read.placeCodes.flatMap((code) => STATE_CODES.get(code) ?? []);
  return {
    ...{ at: read.from, line: read.line, number: read.number, kind, said: read.said, name, affiliation },
    place: place === '' ? null : place,
    placeCode: stateOf(read, decision, place, states),
    mayBe: read.doubts.includes('ambiguousPlace') ? states : [],
    withheld: decision?.withheld ?? false,
    ...{ doubts, notes: [...read.notes], joints: [...read.joints], organisations, organisationId },
    // What is there already is left as it is.
    settled: there || isSettled(doubts, decision),
    there,
  };
}

const isSettled = (doubts: readonly SignatoryDoubt[], decision: SignatoryDecisionPart | undefined): boolean =>
  doubts.length === 0 || (decision !== undefined && !doubts.some((doubt) => FAULTS.includes(doubt)));

const isThere = ({ signed, signedAs }: Known, organisationId: string | null, key: string): boolean =>
  signedAs.has(key) || (organisationId !== null && signed.has(organisationId));

function saidOf(read: ReadSignatory, decision: SignatoryDecisionPart | undefined) {
  const kind = decision?.kind ?? read.kind;
  return {
    kind,
    name: decision?.name ?? read.name,
    place: decision?.place ?? read.place ?? '',
    // Further columns of an organisation are contacts and notes, which no letter is to show.
    affiliation: kind === 'organisation' ? null : (decision?.affiliation ?? read.affiliation) || null,
  };
}

/** One state, of a place that was not said otherwise. */
function stateOf(
  read: ReadSignatory,
  decision: SignatoryDecisionPart | undefined,
  place: string,
  states: readonly string[],
): string | null {
  if (decision?.placeCode !== undefined) return decision.placeCode;
  const several = read.notes.includes('severalPlaces') || read.doubts.includes('ambiguousPlace');
  return place === read.place && read.placeCodes.length === 1 && !several ? (states[0] ?? null) : null;
}

const likeIn = ({ index, names }: Known, name: string): LikeOrganisationDto[] =>
  index
    .like(name)
    .slice(0, MOST_ALIKE)
    .map(({ id, likeness }) => ({ id, likeness, name: names.get(id) ?? '' }));

/** The one of the same name, unless a person says another, or none. */
function chosen(
  organisations: readonly LikeOrganisationDto[],
  decision: SignatoryDecisionPart | undefined,
): string | null {
  const said = decision?.organisationId;
  if (said !== undefined) return said;
  const same = organisations.filter(({ likeness }) => likeness === 'same');
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

interface Shown {
  readonly name: string;
  readonly place: string;
  readonly affiliation: string | null;
}

/** What is corrected is checked as a field of the request; an address may stand in any of them. */
function doubtsOf(
  read: ReadSignatory,
  decision: SignatoryDecisionPart | undefined,
  shown: Shown,
): SignatoryDoubt[] {
  const corrected = decision?.name !== undefined;
  const remaining = read.doubts.filter((doubt) => {
    // A name put right says nothing of the one beside it; a person has those columns as an affiliation.
    if (doubt === 'twoNames') return (decision?.kind ?? read.kind) === 'organisation';
    return doubt !== 'link' && (!corrected || !FAULTS.includes(doubt));
  });
  const linked = !corrected && read.doubts.includes('link');
  const address =
    linked || [shown.name, shown.place, shown.affiliation ?? ''].some((text) => MAILBOX.test(text));
  return address ? [...remaining, 'link'] : remaining;
}

function doubtsOfRecord(
  organisations: readonly LikeOrganisationDto[],
  organisationId: string | null,
  taken: ReadonlySet<string>,
): SignatoryDoubt[] {
  if (organisationId === null) return organisations.length > 0 ? ['likeOrganisation'] : [];
  return taken.has(organisationId) ? ['sameOrganisation'] : [];
}
