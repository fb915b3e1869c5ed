import { isEmailAddress } from '../names/email-address.js';
import { visibleText } from '../names/visible-text.js';
import { mailboxOf } from '../invitation-bounds.js';

/** One line of a pasted list of addresses. */
export interface PastedAddress {
  /** Who or which organisation; the address itself where nothing else stands there. */
  name: string;
  /** Lower-case. */
  email: string;
  /** From 1, empty lines counted. */
  line: number;
}

export interface PastedProblem {
  code: 'signing.address' | 'signing.addressTwice';
  line: number;
  text: string;
}

/** In angle brackets, or a word of its own with an @ in it. */
const ADDRESS = /<\s*([^<>\s]+)\s*>|([^\s<>;,"]+@[^\s<>;,"]+)/;
/** What stands between a name and an address, and around a name. */
const AROUND = /^[\s;,:"'–—-]+|[\s;,:"'–—-]+$/gu;
/** Nothing that turns the direction of what follows, or that nobody sees. */
const CONTROL = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
/** Characters of a name. */
const LONGEST = 200;
/** Characters of a line with a name and an address: what is longer is neither, and would be looked through again and again. */
const LONGEST_LINE = 600;
/** As much of a line as a refusal repeats. */
const SHOWN = 80;

/**
 * What somebody pasted: in each line a name and an address, in either order and with whatever stands between them, or an address alone.
 * All or nothing: the first line that is none is told with its number.
 */
export function pastedAddresses(text: string): PastedAddress[] | PastedProblem {
  const found: PastedAddress[] = [];
  const seen = new Set<string>();
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const shown = visibleText(whole.replaceAll('\t', ' ')).trim();
    if (shown === '') continue;
    const line = index + 1;
    const read = shown.length > LONGEST_LINE ? undefined : addressIn(shown);
    if (!read) return { code: 'signing.address', line, text: shown.slice(0, SHOWN) };
    const mailbox = mailboxOf(read.email);
    if (seen.has(mailbox)) return { code: 'signing.addressTwice', line, text: shown.slice(0, SHOWN) };
    seen.add(mailbox);
    found.push({ ...read, line });
  }
  return found;
}

/** A second address in a line would be one that nobody asked. */
function addressIn(line: string): Omit<PastedAddress, 'line'> | undefined {
  const [match = '', bracketed, bare = ''] = ADDRESS.exec(line) ?? [];
  const email = (bracketed ?? bare).toLowerCase();
  const rest = line.replace(match, ' ');
  const name = rest.replace(AROUND, '').replace(/\s+/g, ' ');
  const readable = !CONTROL.test(line) && name.length <= LONGEST && !rest.includes('@');
  return isEmailAddress(email) && readable ? { name: name === '' ? email : name, email } : undefined;
}
