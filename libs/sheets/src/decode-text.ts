import { guessCodePage } from './guess-code-page.js';

/** How the letters of a text file may be written; of those behind Windows-1256 a person has to say so. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-874',
  'windows-1251',
  'windows-1256',
  'windows-1250',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file says its encoding itself, by a byte order mark. */
  readonly marked: boolean;
  /** Bytes that do not belong to the encoding were replaced by U+FFFD. */
  readonly damaged: boolean;
}

/** What Windows-1252 writes where Latin-1 has control characters; the five gaps stay as they are. */
const WINDOWS_1252_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes a text file in the encoding that a person chose, or else: by its byte order mark; as UTF-16 if every second byte is
 * zero; as UTF-8 if that is possible, or nearly; else in the old encoding of Windows whose letters it has.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  const marked = byMark(bytes);
  if (marked && (chosen === undefined || chosen === marked.encoding)) return marked;
  if (chosen !== undefined) return decodeAs(bytes, chosen);
  const guessed = unmarkedUtf16(bytes);
  if (guessed) return utf16(bytes, guessed, false);
  const decoded = utf8(bytes, false);
  if (!decoded.damaged || isMostlyUtf8(decoded.text)) return decoded;
  return decodeAs(bytes, guessCodePage(bytes));
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3), true);
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be', true);
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText {
  if (encoding === 'utf-8') return utf8(bytes, false);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(bytes, encoding, false);
  if (encoding === 'windows-1252') return windows1252(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, marked: false, damaged: text.includes('\ufffd') };
}

/** A text with a slip or a cut end, not one of another encoding: there hardly any letter would be right by chance. */
function isMostlyUtf8(text: string): boolean {
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0;
  return right > 4 * wrong;
}

function utf8(bytes: Uint8Array, marked: boolean): DecodedText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', marked, damaged: false };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', marked, damaged: true };
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', marked: boolean): DecodedText {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (encoding === 'utf-16be') even.swap16();
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(even);
  return { text, encoding, marked, damaged: bytes.length % 2 !== 0 || text.includes('\ufffd') };
}

/** Latin letters in UTF-16 have a zero in every second byte; other encodings of text have none. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [atEven, atOdd] = zeros as [number, number];
  const many = sample.length / 5;
  if (atOdd > many && atEven === 0) return 'utf-16le';
  if (atEven > many && atOdd === 0) return 'utf-16be';
  return undefined;
}

function windows1252(bytes: Uint8Array): DecodedText {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252_80_TO_9F[letter.charCodeAt(0) - 0x80]!);
  return { text, encoding: 'windows-1252', marked: false, damaged: false };
}
