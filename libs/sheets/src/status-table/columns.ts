import { foldForSearch, type TreatyActionKind } from '#libs/domain';

/** What a column of a status table is about; what is `other` is not read. */
export const STATUS_ROLES = [
  'participant',
  'code',
  'signature',
  'instrument',
  'withdrawal',
  'effect',
  'provisional',
  'confirmed',
  'source',
  'note',
  'declaration',
  'other',
] as const;
export type StatusRole = (typeof STATUS_ROLES)[number];

/** The acts that have a column. */
export const ACT_ROLES = ['signature', 'instrument', 'withdrawal', 'provisional'] as const;
export type ActRole = (typeof ACT_ROLES)[number];

export interface StatusColumn {
  /** As it stands in the table. */
  readonly header: string;
  readonly role: StatusRole;
  /** Which act the column is about; null for what is of the whole row. */
  readonly of: ActRole | null;
  /** The act of a date without a letter. */
  readonly usual: TreatyActionKind | null;
  /** What the header says that letters behind a date mean. */
  readonly letters: Readonly<Record<string, TreatyActionKind>>;
}

/**
 * The letters behind dates as the United Nations Treaty Collection writes them. P is the consent to be bound of protocols, which
 * counts as an acceptance does.
 */
export const LETTERS: Readonly<Record<string, TreatyActionKind>> = {
  A: 'acceptance',
  AA: 'approval',
  a: 'accession',
  c: 'formal_confirmation',
  d: 'succession',
  n: 'provisional_application',
  P: 'acceptance',
  r: 'ratification',
  R: 'ratification',
  s: 'definitive_signature',
};

/** In English, French and Spanish; the longer first. */
const NOUNS: readonly [words: string, kind: TreatyActionKind][] = [
  ['succession to signature|succession a la signature', 'signature'],
  ['definitive signature|signature definitive|firma definitiva', 'definitive_signature'],
  ['formal confirmation|confirmation formelle|confirmacion formal', 'formal_confirmation'],
  ['provisional application|application provisoire|aplicacion provisional', 'provisional_application'],
  ['ratification|ratificacion', 'ratification'],
  ['acceptance|acceptation|aceptacion|consent to be bound', 'acceptance'],
  ['approval|approbation|aprobacion', 'approval'],
  ['accession|adhesion|adhesion', 'accession'],
  ['succession|sucesion', 'succession'],
  ['signature|firma', 'signature'],
  ['withdrawal|denunciation|retrait|denonciation|retiro|denuncia', 'withdrawal'],
];

const PARTICIPANT =
  /^(participant|participants?|state|states?|country|party|parties|etats?|pays|participantes?|estados?|pais)\b/;
const IN_FORCE = /(entry into force|entree en vigueur|entrada en vigor|in force)/;
const DETAILS: readonly [words: RegExp, role: StatusRole][] = [
  [/effect$/, 'effect'],
  [/(confirmed|read at the depositary)$/, 'confirmed'],
  [/source$/, 'source'],
  [/(note|notes)$/, 'note'],
  [/(declaration|reservation)/, 'declaration'],
];

/** @param texts the cells of the header */
export const readColumns = (texts: readonly string[]): StatusColumn[] => texts.map(columnOf);

function columnOf(header: string): StatusColumn {
  const key = foldForSearch(header.replace(/[\d\s,*]+$/u, ''));
  const column = (role: StatusRole, of: ActRole | null = null): StatusColumn => ({
    ...{ header, role, of, usual: null, letters: {} },
  });
  if (/^(code|iso( 3166)?( alpha 3)?)$/.test(key)) return column('code');
  if (PARTICIPANT.test(key)) return column('participant');
  if (IN_FORCE.test(key)) return column('other');
  const of = actOf(key);
  if (!of) return column('other');
  const detail = header.includes(':') ? DETAILS.find(([words]) => words.test(key))?.[1] : undefined;
  if (detail) return column(detail, of);
  if (of === 'withdrawal' && /effect/.test(key)) return column('effect', of);
  return { ...column(of, of), ...kindsOf(header, of) };
}

function actOf(key: string): ActRole | undefined {
  const first = nounsIn(key)[0]?.kind;
  if (first === undefined) return /^instrument/.test(key) ? 'instrument' : undefined;
  if (first === 'signature' || first === 'withdrawal') return first;
  return first === 'provisional_application' ? 'provisional' : 'instrument';
}

/** Nouns in the order of the header. */
function nounsIn(key: string): { kind: TreatyActionKind; at: number }[] {
  let rest = key;
  const found = NOUNS.flatMap(([words, kind]) => {
    const at = rest.search(new RegExp(`\\b(?:${words})`));
    if (at < 0) return [];
    rest = rest.replace(new RegExp(words), (word) => ' '.repeat(word.length));
    return [{ kind, at }];
  });
  return found.sort((a, b) => a.at - b.at);
}

/**
 * "Ratification, Acceptance(A), Withdrawal(W)": the noun without a letter is what a bare date means, but never that somebody left
 * whom the column is there to bind.
 */
function kindsOf(header: string, of: ActRole): Pick<StatusColumn, 'usual' | 'letters'> {
  if (of === 'withdrawal') return { usual: 'withdrawal', letters: {} };
  const said = header.split(/[,;/]/u).flatMap((part) => {
    const [, noun = part, letter] = /^(.*?)\(\s*([A-Za-z]{1,2})\s*\)/u.exec(part) ?? [];
    const kind = nounsIn(foldForSearch(noun))[0]?.kind;
    return kind ? [{ kind, letter }] : [];
  });
  const letters = Object.fromEntries(said.flatMap(({ kind, letter }) => (letter ? [[letter, kind]] : [])));
  const usual = said.find(({ kind, letter }) => !letter && kind !== 'withdrawal')?.kind;
  const isPlain = of === 'instrument' && Object.keys(letters).length === 0;
  return { usual: usual ?? (isPlain ? 'ratification' : null), letters };
}
