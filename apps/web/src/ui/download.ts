/** Hands a text, or what was fetched, to the person as a file. @param type if it is neither CSV nor what was answered */
export function download(fileName: string, content: string | Blob, type?: string): void {
  const kind = type ?? (typeof content === 'string' ? 'text/csv' : content.type);
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has begun to read by then; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
