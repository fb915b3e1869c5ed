const STATES = ['Kenya', 'Viet Nam', 'Brazil', 'Switzerland', 'Fiji'];
const WORDS = [
  ['yes', 'leaning no', '?'],
  ['no', 'silent', 'yes!'],
  ['strong yes', '', 'leaning yes'],
  ['undecided', 'yes', 'no?'],
  ['yes, publicly', 'leaning yes', ''],
];
const REMARKS = ['met twice in the corridor', '', 'to be confirmed', '', ''];

/**
 * A small sheet as people keep it: rows are states, columns are asks, the last one is for remarks.
 * @param asks titles; the first three are used
 */
export function exampleSheet(asks: readonly string[], stateHead: string, remarkHead: string): string[][] {
  const shown = asks.slice(0, 3);
  return [
    [stateHead, ...shown, remarkHead],
    ...STATES.map((state, row) => [
      state,
      ...shown.map((_, column) => WORDS[row]?.[column] ?? ''),
      REMARKS[row] ?? '',
    ]),
  ];
}
