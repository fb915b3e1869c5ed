import { escapeHtml } from '#libs/domain';

/** Bytes of HTML that one paragraph has at most, so that pages can be cut between them. */
const MOST_BYTES = 4_000;
/** Letters of a word that has no space to cut at; each is six bytes of HTML at most. */
const MOST_LETTERS = 600;

/** A text in parts of which each is small enough for a page, cut between words. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const word of wordsOf(text)) {
    if (piece !== '' && Buffer.byteLength(escapeHtml(piece + word)) > MOST_BYTES) {
      pieces.push(piece);
      piece = '';
    }
    piece += word;
  }
  return piece.trim() === '' ? pieces : [...pieces, piece];
}

function* wordsOf(text: string): Iterable<string> {
  for (const word of text.split(/(?<=\s)/)) {
    const letters = Array.from(word);
    for (let at = 0; at < letters.length; at += MOST_LETTERS)
      yield letters.slice(at, at + MOST_LETTERS).join('');
  }
}
