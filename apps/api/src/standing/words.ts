import { differ, STANCES, type Confidence, type Stance } from '#libs/domain';
import type { StandingCell } from './standing-cell.js';

/** What was said on one ask, a line per word, the word that counts most last. */
export interface WordsOfAsk {
  [column: string]: unknown;
  askId: string;
  words: string;
}

interface Said {
  cell: StandingCell;
  own: Stance | undefined;
  bloc: Stance | undefined;
}

const STANCE = new Map<string, Stance>(STANCES.map((stance) => [stance, stance]));

/**
 * The current positions from lines such as `o2FJIlean_support 3 1723131600000`: voice (`o` own, `b` bloc), confidence,
 * delegation, stance, ordinal of the draft or nothing, milliseconds since the epoch. The last line of a delegation is
 * its current position, the last of each voice its latest word in that voice.
 * @throws Error when a line is not of this form
 */
export function readWords(asks: readonly WordsOfAsk[]): StandingCell[] {
  const cells: StandingCell[] = [];
  for (const { askId, words } of asks) {
    const delegations = new Map<string, Said>();
    for (let start = 0; start < words.length;) start = readLine(words, start, askId, delegations) + 1;
    for (const { cell, own, bloc } of delegations.values()) {
      cell.differs = own !== undefined && bloc !== undefined && differ(own, bloc);
      cells.push(cell);
    }
  }
  return cells;
}

/**
 * There are thousands of lines: they are read where they stand, because cutting them to pieces takes three times as long.
 * @returns where the line ends
 */
function readLine(words: string, start: number, askId: string, delegations: Map<string, Said>): number {
  const draft = words.indexOf(' ', start) + 1;
  const instant = words.indexOf(' ', draft) + 1;
  const next = words.indexOf('\n', instant);
  const end = next === -1 ? words.length : next;
  const stance = STANCE.get(words.slice(start + 5, draft - 1));
  if (!stance) throw new Error(`This is no word: ${words.slice(start, end)}`);
  const delegationCode = words.slice(start + 2, start + 5);
  const voice = words[start] === 'o' ? 'own' : 'bloc';
  const cell: StandingCell = {
    delegationCode,
    askId,
    stance,
    confidence: Number(words[start + 1]) as Confidence,
    voice,
    textOrdinal: instant - draft === 1 ? null : Number(words.slice(draft, instant - 1)),
    occurredAt: new Date(Number(words.slice(instant, end))),
    differs: false,
  };
  const said = delegations.get(delegationCode);
  if (said) {
    said.cell = cell;
    said[voice] = stance;
  } else {
    const own = voice === 'own' ? stance : undefined;
    delegations.set(delegationCode, { cell, own, bloc: own ? undefined : stance });
  }
  return end;
}
