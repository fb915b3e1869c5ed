const WORDS = [
  ['yes', 'leaning no', 'undecided'],
  ['no', 'silent', 'yes!'],
  ['strong yes', '', 'leaning yes'],
  ['undecided', 'yes', 'no?'],
  ['yes, publicly', 'leaning yes', ''],
];
const REMARKS = ['met twice in the corridor', '', 'to be confirmed', '', ''];

/**
 * A small sheet as people keep it: rows are states, columns are asks, the last one is for remarks.
 * @param asks titles; the first three are used
 * @param room names of who is in the room; five from all over the list are used
 */
export function exampleSheet(
  asks: readonly string[],
  room: readonly string[],
  stateHead: string,
  remarkHead: string,
): string[][] {
  const shown = asks.slice(0, 3);
  const number = Math.min(WORDS.length, room.length);
  const states = WORDS.slice(0, number).map((_, at) => room[Math.floor((at * room.length) / number)]!);
  return [
    [stateHead, ...shown, remarkHead],
    ...states.map((state, row) => [
      state,
      ...shown.map((_, column) => WORDS[row]?.[column] ?? ''),
      REMARKS[row] ?? '',
    ]),
  ];
}
