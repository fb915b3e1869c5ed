import ICAL from 'ical.js';
import type { ContactPointKind } from '#libs/domain';
import { languagesIn } from './read-people-csv.js';
import { NOBODY, NoPeople, type PeopleFile, type PersonRecord } from './person-record.js';
import { tierIn } from './tier-words.js';

/** A property as the parser gives it: name, parameters, type, values. */
type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];

/**
 * One value, or the parts of one. The parser leaves a semicolon escaped where a value has no parts, and all of a property that it
 * does not know.
 */
function textOf(value: unknown, type: string): string {
  if (Array.isArray(value)) return value.flat(9).filter(Boolean).join(' ').trim();
  if (typeof value !== 'string') return '';
  const text = type === 'unknown' ? value.replace(/\\([\\,]|n)/gi, unescaped) : value;
  return text.replaceAll('\\;', ';').trim();
}
const unescaped = (_: string, sign: string): string => (sign.toLowerCase() === 'n' ? '\n' : sign);

/** What our own cards say of who may read them. */
const TIER_PROPERTY = 'x-demarche-tier';

/** Schemes of addresses of messengers, in `IMPP`; `x` is ours, of what has none. */
const MESSENGERS: readonly (readonly [scheme: RegExp, kind: ContactPointKind])[] = [
  [/^(?:signal|sgnl):(?:\/\/)?/i, 'signal'],
  [/^whatsapp:(?:\/\/)?/i, 'whatsapp'],
  [/^(?:telegram|tg):(?:\/\/)?/i, 'telegram'],
  [/^(?:wechat|weixin):(?:\/\/)?/i, 'wechat'],
  [/^x:(?:\/\/)?/i, 'other'],
];

/**
 * People of a file of vCards, version 3.0 (RFC 2426) or 4.0 (RFC 6350).
 * @throws NoPeople where it is none
 */
export function readVcards(text: string): PeopleFile {
  let cards: unknown;
  try {
    cards = ICAL.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new NoPeople('damaged');
  }
  const list = (Array.isArray(cards) && cards[0] === 'vcard' ? [cards] : cards) as unknown[];
  const records = (Array.isArray(list) ? list : [])
    .filter((card): card is [string, Property[]] => Array.isArray(card) && card[0] === 'vcard')
    .map(([, properties], at) => recordOf(properties, at + 1));
  if (records.length === 0) throw new NoPeople('damaged');
  return { records, columns: [] };
}

function recordOf(properties: readonly Property[], line: number): PersonRecord {
  const all = (name: string) =>
    properties
      .filter(([of]) => of === name)
      .flatMap(([, , type, ...values]) => values.map((value) => textOf(value, type)))
      .filter(Boolean);
  const { whole, prefix } = partsOf(properties);
  const organisation = properties.find(([name]) => name === 'org')?.[3];
  const shown = all('fn')[0] ?? whole;
  return {
    ...NOBODY,
    line,
    name: shown,
    otherNames: [...all('fn').slice(1), ...all('nickname')].filter((name) => name !== shown),
    title: prefix,
    pronouns: all('pronouns')[0] ?? '',
    languages: languagesIn(all('lang').join(';')),
    organisation: textOf(Array.isArray(organisation) ? organisation[0] : organisation, 'text'),
    role: all('title')[0] ?? all('role')[0] ?? '',
    contactPoints: reachIn(all),
    note: all('note').join('\n'),
    tier: tierIn(all(TIER_PROPERTY)[0] ?? ''),
  };
}

/** The name of `N` in the order in which it is said, and what stands before it. */
function partsOf(properties: readonly Property[]): { whole: string; prefix: string } {
  const parts = properties.find(([name]) => name === 'n')?.[3];
  const [family, given, additional, prefix = ''] = Array.isArray(parts)
    ? parts.map((part) => textOf([part], 'text'))
    : [];
  return { whole: [given, additional, family].filter(Boolean).join(' '), prefix };
}

const reachIn = (all: (name: string) => string[]): PersonRecord['contactPoints'] => [
  ...all('email').map((value) => ({ kind: 'email' as const, value: value.replace(/^mailto:/i, '') })),
  ...all('tel').map((value) => ({ kind: 'phone' as const, value: value.replace(/^tel:/i, '') })),
  ...all('impp').map(messenger),
  ...all('adr').map((value) => ({ kind: 'address' as const, value })),
];

function messenger(value: string): PersonRecord['contactPoints'][number] {
  const known = MESSENGERS.find(([scheme]) => scheme.test(value));
  return known ? { kind: known[1], value: value.replace(known[0], '') } : { kind: 'other', value };
}
