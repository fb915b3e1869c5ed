import { readStateNames, type DelegationNames } from '#libs/reference';

export interface ListedName {
  written: string;
  code: string | undefined;
}

const NOBODY = /^(?:none|nobody|nil|aucune?|néant|ninguno|ninguna|لا أحد|tidak ada|[-–—]+)[.]?$/iu;

/** "1. Mali", "(2) Chad", "a) Peru": each begins a line. */
const NUMBERING = /(^|[\s,;])(?:\(?\d{1,3}[.)]|[a-z]\))\s+/gu;

/** The names of a list, in its order. */
export function listedNames(list: string, known: DelegationNames): ListedName[] {
  return readNames(list, isWrapped(list), known);
}

/** The same where lines never go on in the next but in the middle of a name. */
export function namesOnLines(text: string, known: DelegationNames): ListedName[] {
  return readNames(text, false, known);
}

function readNames(list: string, wraps: boolean, known: DelegationNames): ListedName[] {
  return readStateNames(unwrapped(columns(list.replace(NUMBERING, '$1\n')), wraps, known), known)
    .map(({ written, state }) => ({ written: written.replace(/\s+/g, ' ').trim(), state }))
    .filter(({ written }) => /[\p{L}\p{N}]/u.test(written) && !NOBODY.test(written))
    .map(({ written, state }) => {
      // A word that was divided at the end of a line: "Bo-livia".
      const joined = state ?? known.find(written.replace(/(\p{L})-(\p{Ll})/gu, '$1$2'));
      return { written, code: joined?.code };
    });
}

/** Lists often wrap in the middle of a name: then lines are no borders. One name a line: then they are. */
function isWrapped(list: string): boolean {
  const lines = list.split('\n').filter((line) => line.trim() !== '');
  const commas = lines.filter((line) => /[,;،؛]/.test(line)).length;
  return commas >= 1 && (lines.length === 1 || commas * 2 >= lines.length - 1);
}

const MOST_COLUMNS = 8;

/** Names in columns beside each other, read down each: a long one goes on below itself. */
function columns(list: string): string {
  const rows = list
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ indented: /^ {2,}/.test(line), cells: line.trim().split(/ {2,}/) }));
  const wide = rows.filter(({ cells }) => cells.length > 1);
  if (wide.length * 2 < rows.length || list.includes(',')) return list;
  const count = wide.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (count > MOST_COLUMNS) return list;
  const down = Array.from({ length: count }, (_, column) =>
    rows.flatMap(({ cells, indented }) => cells[column - (indented ? count - cells.length : 0)] ?? []),
  );
  return down.flat().join('\n');
}

const isName = (text: string, known: DelegationNames): boolean =>
  known.knows(text) || NOBODY.test(text.trim());

const GOES_ON = /\s(?:of|the|and|de|del|des|du|la|las|les|los|et|y|e|da|dan)$/iu;

/** A name that nothing has to follow: not "Sudán del", behind which "Sur" is no Suriname. */
export const isWholeName = (text: string, known: DelegationNames): boolean =>
  isName(text, known) && !GOES_ON.test(text.trim());

/** As many lines as a name may stand on. */
const LINES_OF_A_NAME = 4;

/**
 * Puts together what stands on several lines and is one name, and apart what are several. Between two commas of a list that
 * wraps, lines that are none together nor alone stay one name, for a person to say which.
 */
function unwrapped(list: string, wraps: boolean, known: DelegationNames): string {
  let before = '';
  return list
    .split(/([,;،؛])/)
    .map((part, at) => {
      if (at % 2 === 1) return part;
      const lines = part.split(/\s*\n\s*|(?<=\S) {2,}(?=\S)/).filter((line) => line.trim() !== '');
      const turned =
        before !== '' && lines.length > 1 && isTurned(before, lines.slice(0, LINES_OF_A_NAME), known);
      const names = together(lines, turned, known);
      const clear = names.every((name, place) => (place === 0 && turned) || isName(withoutAnd(name), known));
      before = names.at(-1) ?? '';
      return names.join(clear || !wraps ? '\n' : ' ');
    })
    .join('');
}

const withoutAnd = (name: string) => name.replace(/^(?:and|et|y|e|dan|&)\s+/iu, '');

/** "Republic of", behind "Korea,"; behind "Kenya," it may as well begin the next name. */
const isTurned = (
  before: string,
  [line = '', ...others]: readonly string[],
  known: DelegationNames,
): boolean =>
  !isName(line, known) &&
  known.find(`${before.trim()}, ${line.trim()}`) !== undefined &&
  !(known.find(before) && others.some((_, at) => isOneName([line, ...others.slice(0, at + 1)], known)));

function together(lines: readonly string[], turned: boolean, known: DelegationNames): string[] {
  const names: string[] = [];
  for (let at = 0; at < lines.length;) {
    let size = at === 0 && turned ? 1 : Math.min(LINES_OF_A_NAME, lines.length - at);
    while (size > 1 && !isOneName(lines.slice(at, at + size), known)) size -= 1;
    // "Guinea", "Equatorial", "Guinea": what goes on with the line below is none of the line above.
    if (size === 2 && isWholeName(lines[at] ?? '', known) && isOneName(lines.slice(at + 1, at + 3), known))
      size = 1;
    names.push(
      lines
        .slice(at, at + size)
        .map((line) => line.trim())
        .join(' '),
    );
    at += size;
  }
  return names;
}

const isOneName = (lines: readonly string[], known: DelegationNames): boolean =>
  lines.length > 1 &&
  lines.some((line) => !isWholeName(withoutAnd(line), known)) &&
  known.find(lines.map((line) => line.trim()).join(' ')) !== undefined;
