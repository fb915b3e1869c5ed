/** The Message-ID in a raw message, with its angle brackets; undefined when there is none. Reads only the headers. */
export function rawMessageId(raw: Buffer): string | undefined {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  // A header continues on lines that begin with white space; a long Message-ID commonly stands on the second one.
  const unfolded = headers.replaceAll(/\r?\n(?=[ \t])/g, '');
  return /^message-id:[ \t]*(<[^<>\s]+>)/im.exec(unfolded)?.[1];
}
