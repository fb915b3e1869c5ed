import type { Line } from './lines.js';

const COPY =
  /^(?:cc|c\.c\.|copy(?: to)?|copie(?: à)?|copia(?: a)?|con copia a|tembusan|نسخة إلى)\s*[:：]\s*/iu;
const TO = /^(?:to|à|a|para|kepada|إلى)\s*[:：]\s*/iu;
const TITLE =
  /^(?:H\.\s?E\.|(?:His|Her|Their) Excellenc|Son Excellence|S\.\s?E\.|Su Excelencia|Yang Mulia|سعادة|معالي)/u;
const MOST = 20;

/** Whom a letter is addressed to and who gets a copy, where its lines say so plainly: at its beginning, in lines of their own. */
export function addressed(lines: readonly Line[]): { addressees: string[]; copies: string[] } {
  const addressees: string[] = [];
  const copies: string[] = [];
  let list: string[] | undefined;
  for (const line of lines.slice(0, 60)) {
    const began = beginning(line.text);
    if (began) list = began.list === 'copies' ? copies : addressees;
    else if (line.apart || line.text.length > 120) list = undefined;
    const said = began?.said ?? line.text;
    if (list && said !== '' && list.length < MOST) list.push(said);
  }
  return { addressees, copies };
}

/**
 * The addressees that these lines are, one each, as they are proposed: a name with a title and the line below it, which says what its bearer
 * is, are one; every other line is an addressee of its own.
 */
export function oneByOne(lines: readonly string[]): string[] {
  const found: { said: string; opened: boolean }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const titled = TITLE.test(line);
    if (last?.opened && !titled) {
      last.said += `, ${line}`;
      last.opened = false;
    } else found.push({ said: line, opened: titled && !line.includes(',') });
  }
  return found.map(({ said }) => said);
}

function beginning(text: string): { list: 'copies' | 'addressees'; said: string } | undefined {
  const copy = COPY.exec(text);
  if (copy) return { list: 'copies', said: text.slice(copy[0].length) };
  const to = TO.exec(text);
  if (to) return { list: 'addressees', said: text.slice(to[0].length) };
  return TITLE.test(text) && text.length <= 120 ? { list: 'addressees', said: text } : undefined;
}
