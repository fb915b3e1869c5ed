/** What a field says in several lines, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** What is wrong with such a field: with all of it, or with the first wrong line, which a refusal names by its place. */
export function errorOfLines(
  error: (field: string) => string | undefined,
  field: string,
  text: string,
): string | undefined {
  const places = linesOf(text).map((_, at) => error(`${field}[${at}]`));
  return error(field) ?? places.find((message) => message !== undefined);
}
