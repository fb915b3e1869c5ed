import type { Rendered } from '../contract.js';

/** Mailboxes cut a mail off at about 100 kB. Headers and the parts' own lines need a little of it. */
const BUDGET = 96_000;

/** Whether both parts stay below the limit on the wire, in whichever of the two encodings the sender picks. */
export function fits({ text, html }: Rendered): boolean {
  // Most are so small that the worst case of every byte written as three need not be looked into.
  if ((Buffer.byteLength(text) + Buffer.byteLength(html)) * 3.15 <= BUDGET) return true;
  return wireSize(text) + wireSize(html) <= BUDGET;
}

function wireSize(text: string): number {
  const bytes = Buffer.byteLength(text);
  const plain = text.replace(/[^\u0020-\u007e\n]/g, '').length;
  const equals = text.split('=').length - 1;
  const quoted = (plain + 2 * equals + 3 * (bytes - plain)) * 1.05;
  return Math.max(quoted, bytes * 1.38);
}
