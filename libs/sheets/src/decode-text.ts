/** How the letters of a text file are written. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
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
 * Decodes a text file: by its byte order mark, else as UTF-16 if every second byte is zero, else as UTF-8 if
 * that is possible, else as Windows-1252, which contains Latin-1.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3), true);
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be', true);
  const guessed = unmarkedUtf16(bytes);
  if (guessed) return utf16(bytes, guessed, false);
  const decoded = utf8(bytes, false);
  return decoded.damaged ? windows1252(bytes) : decoded;
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
