/** @param table a line for each state: its ISO 3166-1 alpha-3 code and its name */
export function namesByCode(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 3), line.slice(4)] as const),
  );
}
