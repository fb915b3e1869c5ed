import { findState } from './find-state.js';
import type { ReferenceState } from './states.js';

export interface StateList {
  /** Each once, in the order of the text. */
  readonly states: readonly ReferenceState[];
  /** What is no state, as it was written: a person has to choose. */
  readonly unknown: readonly string[];
}

const AND = /\s+(?:and|et|y|e|dan|&)\s+/iu;

/**
 * Reads a typed or pasted list of states, as at the head of a statement: divided by commas, semicolons or lines, the last
 * two by "and". "Korea, Republic of" and "Bosnia and Herzegovina" are one. What is divided by "and" is read when all of it
 * is states: "G77 and China" stays whole, and unknown.
 */
export function readStateList(text: string): StateList {
  const states = new Set<ReferenceState>();
  const unknown: string[] = [];
  for (const line of text.split(/[;\n\r]+/)) {
    const parts = line.split(',').map((part) => part.trim());
    for (let at = 0; at < parts.length; at += 1) {
      const part = (parts[at] ?? '').replace(/^(?:and|et|dan|&)\s+/iu, '');
      if (part === '') continue;
      const next = parts[at + 1];
      const alone = statesIn(part);
      const turned = next && (!alone || !statesIn(next)) ? findState(`${part}, ${next}`) : undefined;
      if (turned) at += 1;
      const found = turned ? [turned] : alone;
      if (found) for (const state of found) states.add(state);
      else unknown.push(part);
    }
  }
  return { states: [...states], unknown };
}

/** One state, or several with "and" between; undefined when any of it is none. */
function statesIn(part: string): readonly ReferenceState[] | undefined {
  const whole = findState(part);
  if (whole) return [whole];
  const pieces = part.split(AND);
  for (let size = pieces.length - 1; size > 0; size -= 1) {
    const head = findState(pieces.slice(0, size).join(' and '));
    const rest = head && statesIn(pieces.slice(size).join(' and '));
    if (head && rest) return [head, ...rest];
  }
  return undefined;
}
