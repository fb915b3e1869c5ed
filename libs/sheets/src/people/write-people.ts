import type { ContactPointKind, Tier } from '#libs/domain';
import { writeCsv } from '../write-sheet.js';
import { joined, joinedAddresses } from './lists-in-cells.js';

/** A person as an export has them. */
export interface ExportedPerson {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly title: string;
  readonly pronouns: string;
  readonly languages: readonly string[];
  /** Its name. */
  readonly delegation: string;
  readonly role: string;
  readonly contactPoints: readonly { readonly kind: ContactPointKind; readonly value: string }[];
  /** The narrowest of what stands in the row: who may read all of it. */
  readonly tier: Tier;
}

const REACH = ['email', 'phone', 'signal', 'whatsapp', 'telegram', 'wechat', 'address', 'other'] as const;

/** A row each, with headers that `readPeopleCsv` knows; what could run as a formula is guarded. */
export function writePeopleCsv(people: readonly ExportedPerson[]): string {
  const head = [
    ...['Name', 'Other names', 'Title', 'Pronouns', 'Languages', 'Delegation', 'Role'],
    ...['Email', 'Phone', 'Signal', 'WhatsApp', 'Telegram', 'WeChat', 'Address', 'Other', 'Tier'],
  ];
  const rows = people.map((one) => [
    ...[one.name, joined(one.otherNames), one.title, one.pronouns, one.languages.join(' ')],
    ...[one.delegation, one.role],
    ...REACH.map((kind) => {
      const values = one.contactPoints.filter((point) => point.kind === kind).map(({ value }) => value);
      return kind === 'address' ? joinedAddresses(values) : joined(values);
    }),
    one.tier,
  ]);
  return writeCsv([head, ...rows]);
}

/** Backslash, comma, semicolon and the end of a line mean something in a value (RFC 6350, 3.4). */
const escaped = (text: string): string =>
  text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

/** One of several parts of a value. Readers take a backslash before a semicolon for its escape, also one that is escaped itself. */
const partOf = (text: string): string => escaped(text) + (text.endsWith('\\') ? ' ' : '');

/** No line is longer than 75 octets (3.2); a letter is never cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 74) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

const SCHEMES: Partial<Record<ContactPointKind, string>> = {
  ...{ signal: 'sgnl', whatsapp: 'whatsapp', telegram: 'tg', wechat: 'weixin', other: 'x' },
};

function pointLine({ kind, value }: ExportedPerson['contactPoints'][number]): string {
  if (kind === 'email') return `EMAIL:${escaped(value)}`;
  if (kind === 'phone') return `TEL;VALUE=text:${escaped(value)}`;
  if (kind === 'address') return `ADR:;;${partOf(value)};;;;`;
  // Two strokes after a scheme are part of it.
  return `IMPP:${SCHEMES[kind] ?? 'x'}:${value.startsWith('//') ? '//' : ''}${escaped(value)}`;
}

/** vCard 4.0; the tier stands in each card. */
export function writeVcards(people: readonly ExportedPerson[]): string {
  return people
    .map((one) =>
      [
        ...['BEGIN:VCARD', 'VERSION:4.0', `FN:${escaped(one.name)}`],
        ...(one.title ? [`N:${partOf(one.name)};;;${partOf(one.title)};`] : []),
        ...one.otherNames.map((name) => `NICKNAME:${escaped(name)}`),
        `ORG:${escaped(one.delegation)}`,
        ...(one.role ? [`TITLE:${escaped(one.role)}`] : []),
        ...(one.pronouns ? [`PRONOUNS:${escaped(one.pronouns)}`] : []),
        ...one.languages.map((tag, at) => `LANG;PREF=${at + 1}:${tag}`),
        ...one.contactPoints.map(pointLine),
        `X-DEMARCHE-TIER:${one.tier}`,
        'END:VCARD',
      ]
        .map(folded)
        .join('\r\n'),
    )
    .map((card) => `${card}\r\n`)
    .join('');
}
