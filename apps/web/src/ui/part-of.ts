/** What was just written, in the answer that tells of the whole delegate. */
export function partOf<Part extends { id: string }>(parts: readonly Part[], id: string): Part {
  const part = parts.find((one) => one.id === id);
  if (!part) throw new Error('What was written is not in the answer');
  return part;
}
