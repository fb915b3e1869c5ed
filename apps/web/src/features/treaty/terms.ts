import { foldForSearch } from '#libs/domain';
import type { SetTreatyRequest, TreatyDto } from '../../kernel/api/client.js';

/** The form of the terms. Numbers are texts as they are typed. */
export interface TermsFields {
  name: string;
  instrumentsNeeded: string;
  monthsAfter: string;
  daysAfter: string;
  firstOfMonth: boolean;
  /** Of who joins later; both empty where the terms do not say. */
  laterMonths: string;
  laterDays: string;
  laterFirstOfMonth: boolean;
  regionalOrganisationCounts: boolean;
  conditionName: string;
  conditionNeeded: string;
  /** One party a line, by name or code; its share stands behind it where it is not 1. */
  conditionParties: string;
  adoptedOn: string;
  opensOn: string;
  closesOn: string;
  zone: string;
  source: string;
  note: string;
}

export interface NamedParty {
  readonly code: string;
  /** In the reader's language. */
  readonly name: string;
  readonly english: string;
}

/** Before there are any: each treaty has numbers of its own, and those of another one would be kept unread. */
const NONE: Omit<TermsFields, 'conditionName' | 'conditionNeeded' | 'conditionParties'> = {
  name: '',
  instrumentsNeeded: '',
  monthsAfter: '',
  daysAfter: '',
  firstOfMonth: false,
  laterMonths: '',
  laterDays: '',
  laterFirstOfMonth: false,
  regionalOrganisationCounts: false,
  adoptedOn: '',
  opensOn: '',
  closesOn: '',
  zone: 'America/New_York',
  source: '',
  note: '',
};

/** @param nameOf in the reader's language, by code */
export function termsOf(treaty: TreatyDto | undefined, nameOf: (code: string) => string): TermsFields {
  const condition = conditionOf(treaty?.condition ?? null, nameOf);
  if (!treaty) return { ...NONE, ...condition };
  const { name, firstOfMonth, regionalOrganisationCounts, signature, zone, source, note } = treaty;
  return {
    ...{ name, firstOfMonth, regionalOrganisationCounts, zone, source, note, ...condition },
    instrumentsNeeded: String(treaty.instrumentsNeeded),
    monthsAfter: String(treaty.monthsAfter),
    daysAfter: String(treaty.daysAfter),
    laterMonths: numberText(treaty.forLaterParties?.monthsAfter),
    laterDays: numberText(treaty.forLaterParties?.daysAfter),
    laterFirstOfMonth: treaty.forLaterParties?.firstOfMonth ?? false,
    adoptedOn: treaty.adoptedOn ?? '',
    opensOn: signature.opensOn ?? '',
    closesOn: signature.closesOn ?? '',
  };
}

const numberText = (value: number | undefined) => (value === undefined ? '' : String(value));

function conditionOf(condition: TreatyDto['condition'], nameOf: (code: string) => string) {
  if (!condition) return { conditionName: '', conditionNeeded: '', conditionParties: '' };
  const { name, needed, parties } = condition;
  const lines = parties.map(({ code, share }) => (share === 1 ? nameOf(code) : `${nameOf(code)} ${share}`));
  return { conditionName: name, conditionNeeded: String(needed), conditionParties: lines.join('\n') };
}

export interface ReadParties {
  parties: { code: string; share: number }[];
  /** Lines that name nobody who could become party, as they were typed. */
  unknown: string[];
}

const SHARE = /^(.*?)[\s:;\t]+(\d+(?:[.,]\d+)?)\s*%?$/u;

/** The code of the state that a text means by any of its names, also none of the parties'; the one finder. */
export type FindCode = (text: string) => string | undefined;

/** Reads a list of parties, one a line, by the name on the screen, any other name or the code. */
export function readParties(text: string, known: readonly NamedParty[], find?: FindCode): ReadParties {
  const codes = new Map(
    known.flatMap(({ code, name, english }) =>
      [code, english, name].map((one) => [foldForSearch(one), code] as const),
    ),
  );
  const codeOf = (name: string): string | undefined => {
    const named = codes.get(foldForSearch(name));
    if (named !== undefined) return named;
    const meant = find?.(name);
    return known.find(({ code }) => code === meant)?.code;
  };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => {
    const [, name = line, share = '1'] = SHARE.exec(line) ?? [];
    return { line, code: codeOf(name), share: Number(share.replace(',', '.')) };
  });
  return {
    parties: read.flatMap(({ code, share }) => (code === undefined ? [] : [{ code, share }])),
    unknown: read.filter(({ code }) => code === undefined).map(({ line }) => line),
  };
}

/** The whole of the terms: the api takes all or nothing. A condition of which nothing was filled in is none. */
export function toTerms(
  fields: TermsFields,
  known: readonly NamedParty[],
  find?: FindCode,
): SetTreatyRequest {
  const { conditionName, conditionNeeded, conditionParties, ...more } = fields;
  const { adoptedOn, opensOn, closesOn, note, laterMonths, laterDays, laterFirstOfMonth, ...rest } = more;
  const asked = [conditionName, conditionNeeded, conditionParties].some((text) => text.trim() !== '');
  const { parties } = readParties(conditionParties, known, find);
  return {
    ...rest,
    instrumentsNeeded: Number(fields.instrumentsNeeded),
    monthsAfter: Number(fields.monthsAfter),
    // Where neither is said it is asked for: at once would be 0 days.
    daysAfter: fields.monthsAfter.trim() || fields.daysAfter.trim() ? Number(fields.daysAfter) : Number.NaN,
    condition: asked
      ? { name: conditionName.trim(), needed: Number(conditionNeeded.replace(',', '.')), parties }
      : null,
    forLaterParties:
      laterMonths.trim() === '' && laterDays.trim() === ''
        ? null
        : { monthsAfter: Number(laterMonths), daysAfter: Number(laterDays), firstOfMonth: laterFirstOfMonth },
    adoptedOn: adoptedOn || null,
    opensOn: opensOn || null,
    closesOn: closesOn || null,
    note: note.trim(),
  };
}
