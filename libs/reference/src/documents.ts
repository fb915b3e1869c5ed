import type { SourceGrade } from './source.js';

export interface ReferenceDocument {
  readonly symbol: string;
  /** What the document is, in our own words. */
  readonly title: string;
  readonly session: string | null;
  readonly grade: SourceGrade;
  readonly note?: string;
}

/**
 * Documents of the process. verified: symbols read in pages of UNODC, UN press and treaties.un.org; those of the
 * reconvened session in a mirror of its UNODC page. The rest – from memory, as graded.
 */
export const DOCUMENTS: readonly ReferenceDocument[] = [
  {
    symbol: 'A/RES/74/247',
    title: 'Resolution that created the committee',
    session: null,
    grade: 'verified',
  },
  {
    symbol: 'A/75/L.87/Rev.1',
    title: 'Draft of the resolution on modalities',
    session: null,
    grade: 'verified',
  },
  { symbol: 'A/RES/75/282', title: 'Resolution on modalities and voting', session: null, grade: 'verified' },
  {
    symbol: 'A/AC.291/6',
    title: 'How stakeholders take part, with the list of approved organisations',
    session: null,
    grade: 'verified',
  },
  { symbol: 'A/AC.291/7', title: 'Road map and mode of work', session: null, grade: 'verified' },
  {
    symbol: 'A/AC.291/22',
    title: 'An earlier draft of the convention',
    session: null,
    grade: 'from_memory',
    note: 'Memories differ whether this is the draft of mid-2023 or of November 2023: check before citing.',
  },
  {
    symbol: 'A/AC.291/24/Add.1',
    title: 'Annotated provisional agenda',
    session: 'concluding-reconvened',
    grade: 'verified',
  },
  {
    symbol: 'A/AC.291/22/Rev.3',
    title: 'Updated draft of the convention',
    session: 'concluding-reconvened',
    grade: 'verified',
  },
  {
    symbol: 'A/AC.291/25/Rev.1',
    title: 'Revised draft resolution for the General Assembly',
    session: 'concluding-reconvened',
    grade: 'verified',
  },
  {
    symbol: 'A/AC.291/27',
    title: 'Interpretative notes on some articles',
    session: 'concluding-reconvened',
    grade: 'verified',
  },
  {
    symbol: 'A/AC.291/L.15',
    title: 'Draft convention as the committee adopted it',
    session: 'concluding-reconvened',
    grade: 'verified',
  },
  {
    symbol: 'A/AC.291/L.16',
    title: 'Draft resolution as the committee adopted it',
    session: 'concluding-reconvened',
    grade: 'verified',
  },
  { symbol: 'A/78/986', title: 'Report of the reconvened session', session: null, grade: 'from_memory' },
  { symbol: 'A/79/460', title: 'Report of the Third Committee', session: null, grade: 'from_memory' },
  {
    symbol: 'A/RES/79/243',
    title: 'Resolution that adopted the convention',
    session: null,
    grade: 'verified',
  },
  {
    symbol: 'C.N.196.2025.TREATIES-XVIII.16',
    title: 'Depositary notification on the opening for signature',
    session: null,
    grade: 'verified',
  },
];
