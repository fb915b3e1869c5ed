/**
 * Drafts of the convention, oldest first. Article numbers move between them; provisions keep their key.
 * Days of circulation are not known, hence months. verified: symbol of July 2024 and of the final text. That the
 * convention keeps the numbers of July 2024 – verified for Articles 64 and 65, otherwise second-hand (it has 68
 * articles in the same chapters).
 */
export const TEXT_VERSIONS = [
  {
    key: 'aug-2023',
    month: '2023-08',
    title: 'Draft before the sixth session',
    symbol: null,
    note: 'The draft that Human Rights Watch and ARTICLE 19 analysed in August 2023.',
  },
  {
    key: 'nov-2023',
    month: '2023-11',
    title: 'Draft before the concluding session',
    symbol: null,
    note: 'Discussed in January 2024.',
  },
  {
    key: 'jul-2024',
    month: '2024-07',
    title: 'Updated draft for the reconvened session',
    symbol: 'A/AC.291/22/Rev.3',
    note: 'The numbering that the 2024 statement uses.',
  },
  {
    key: 'final',
    month: '2024-12',
    title: 'Convention as adopted',
    symbol: 'A/RES/79/243',
    note: 'Keeps the numbers of July 2024.',
  },
] as const;

export type TextVersionKey = (typeof TEXT_VERSIONS)[number]['key'];
