import { foldName } from './fold.js';

export type NameProblem = 'nothingToRead' | 'mixedAlphabets' | 'link';

/** Alphabets whose letters are taken for one another. Others mix within a word without harm, as in Japanese. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
];
const WORD = /[\p{L}\p{M}]+/gu;
const READABLE = /[\p{L}\p{N}]/u;

const LINK = /:\/\/|\bwww\.|@|\b(?:https?|mailto|ftp):/iu;
/** Endings of addresses that people meet in mails or that senders of fraud favour; IANA knows more than a thousand. */
const ENDINGS = [
  'com|net|org|info|biz|edu|gov|int|mil|name|pro|mobi|asia|tel|jobs|travel|museum|aero|coop|post|cat',
  'app|dev|xyz|top|site|online|link|click|shop|store|club|news|live|page|website|web|agency|support|cloud|ngo|ong|global|world',
  'zip|mov|tech|vip|icu|buzz|fun|space|host|press|email|mail|work|life|today|rocks|solutions|network|media|digital|center',
  'foundation|group|team|win|bid|loan|men|date|review|stream|download|racing|party|science|cam|monster|quest|bond|sbs|cfd|cyou',
  'rest|bar|mom|lol|art|blog|wiki|ink|eus|moe|bank|one|run|bot|ai|io|help|chat|social|community|international|institute|university',
  'рф|бел|укр|рус|онлайн|сайт|орг|中国|网站|在线|公司|한국|भारत|شبكة|موقع|السعودية',
];
let domain: RegExp | undefined;
/**
 * What mail programs make a link of: a word, a full stop and a domain that exists. Initials ("J.Li") are none. Looked for
 * from the full stop on: from each letter on, a long word would be read as often as it has letters.
 */
const isDomain = (text: string): boolean =>
  (domain ??= new RegExp(
    `(?<=[\\p{L}\\p{N}-]{2})\\.(?:[a-z]{2}|xn--[a-z0-9-]+|${ENDINGS.join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  )).test(text);
const NUMBERED_HOST = /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/u;

/**
 * A name that as a whole is a host's, as organisations call themselves: 350.org, Change.org, OpenMedia.ca. One word in ASCII
 * below a domain for organisations or of a country: nothing before it and nothing after it, no path, and no further label.
 */
const ORGANISATION = /^(?!www\.|xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])\.(?:org|ngo|ong|int|net|[a-z]{2})$/i;

/**
 * What is wrong with a name of a person, an organisation or a campaign, which others read in mails and know each other by:
 * nothing in it can be read, a word mixes alphabets whose letters look alike, or it holds an address that a mail program
 * makes a link of.
 */
export function nameProblem(name: string): NameProblem | undefined {
  if (!isReadable(name)) return 'nothingToRead';
  if (mixesAlphabets(name)) return 'mixedAlphabets';
  return holdsLink(name) ? 'link' : undefined;
}

/** Whether a letter or a digit is in it. */
export const isReadable = (name: string): boolean => READABLE.test(foldName(name));

/** Whether one word has letters of two alphabets that are taken for one another: a Cyrillic "а" in a Latin name. */
export function mixesAlphabets(name: string): boolean {
  const words = name.normalize('NFKC').match(WORD) ?? [];
  return words.some((word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1);
}

export function holdsLink(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/[。．｡]/g, '.');
  return LINK.test(plain) || isDomain(plain) || NUMBERED_HOST.test(plain);
}

/** As `holdsLink`, for an organisation: its name may be the bare name of a host, and an address stays one. */
export const holdsLinkBeyondName = (name: string): boolean => !ORGANISATION.test(name) && holdsLink(name);
