import { guardFormula, isInstrument, type TreatyActionKind } from '#libs/domain';
import { stringify } from 'csv-stringify/sync';

/** An act as it is exported. */
export interface WrittenAct {
  readonly kind: TreatyActionKind;
  readonly doneOn: string | null;
  readonly effectiveOn: string | null;
  readonly confirmed: boolean;
  readonly source: string;
  readonly note: string;
  readonly declaration: string;
}

export interface WrittenParty {
  readonly code: string;
  readonly name: string;
  readonly acts: readonly WrittenAct[];
}

const INSTRUMENTS_HEADER =
  'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d), Formal confirmation(c), Definitive signature(s)';
const SECTIONS = [
  { name: 'Signature', header: 'Signature', holds: (kind: TreatyActionKind) => kind === 'signature' },
  { name: 'Instrument', header: INSTRUMENTS_HEADER, holds: isInstrument },
  { name: 'Withdrawal', header: 'Withdrawal', holds: (kind: TreatyActionKind) => kind === 'withdrawal' },
  {
    name: 'Provisional application',
    header: 'Provisional application',
    holds: (kind: TreatyActionKind) => kind === 'provisional_application',
  },
] as const;
const DETAILS = ['effect', 'confirmed', 'source', 'note', 'declaration'] as const;

const LETTER: Partial<Record<TreatyActionKind, string>> = {
  acceptance: 'A',
  approval: 'AA',
  accession: 'a',
  succession: 'd',
  formal_confirmation: 'c',
  definitive_signature: 's',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The status table as CSV in the style of the United Nations Treaty Collection, with what it has no column for behind.
 * `readStatusTable()` reads it back without loss: whoever joined again has a line for each time.
 */
export function writeStatusTable(parties: readonly WrittenParty[]): string {
  const header = [
    'Code',
    'Participant',
    ...SECTIONS.map(({ header: text }) => text),
    ...SECTIONS.flatMap(({ name }) => DETAILS.map((detail) => `${name}: ${detail}`)),
  ];
  const lines = parties.flatMap(({ code, name, acts }) =>
    roundsOf(acts).map((round) => [
      code,
      name,
      ...round.map((act) => (act ? dateOf(act) : '')),
      ...round.flatMap((act) => (act ? detailsOf(act) : DETAILS.map(() => ''))),
    ]),
  );
  const guarded = [header, ...lines].map((line) => line.map(guardFormula));
  return `\uFEFF${stringify(guarded, { record_delimiter: 'windows' })}`;
}

/** One line for each instrument of a party, with the withdrawal that ended it. */
function roundsOf(acts: readonly WrittenAct[]): (WrittenAct | undefined)[][] {
  const bySection = SECTIONS.map(({ holds }) =>
    acts.filter(({ kind }) => holds(kind)).toSorted((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? -1 : 1)),
  );
  const rounds = Math.max(...bySection.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, at) => bySection.map((section) => section[at]));
}

function dateOf({ kind, doneOn }: WrittenAct): string {
  const [year = '', month = '', day = ''] = doneOn?.split('-') ?? [];
  const text = doneOn === null ? 'day not known' : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  return [text, LETTER[kind] ?? ''].join(' ').trim();
}

const detailsOf = ({ effectiveOn, confirmed, source, note, declaration }: WrittenAct): string[] => [
  effectiveOn ?? '',
  confirmed ? 'yes' : 'no',
  source,
  note,
  declaration,
];
