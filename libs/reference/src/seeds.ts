import type { IsoDate } from './source.js';

export type SeedKey = 'seed-2021' | 'seed-2024';

/** A public letter from which asks and organisations were taken, in our own words. */
export interface SeedDocument {
  readonly key: SeedKey;
  readonly title: string;
  readonly date: IsoDate;
  /** Day of the list of signatories, where it differs from the letter's. */
  readonly listAsOf: IsoDate;
  readonly organisations: number;
  readonly individuals: number;
}

/** verified: both documents, counted. */
export const SEED_DOCUMENTS: readonly SeedDocument[] = [
  {
    key: 'seed-2021',
    title: 'Joint open letter to the chair of the committee, before its first session',
    date: '2021-12-22',
    listAsOf: '2022-01-13',
    organisations: 116,
    individuals: 11,
  },
  {
    key: 'seed-2024',
    title: 'Statement of two Southeast Asian coalitions during the reconvened concluding session',
    date: '2024-08-05',
    listAsOf: '2024-08-05',
    organisations: 17,
    individuals: 0,
  },
];
