import { STATE_NAMES, type DelegationNames, type NamedDelegation } from './delegation-names.js';

export interface StateList {
  /** Each once, in the order of the text. */
  readonly states: readonly NamedDelegation[];
  /** What is no state, as it was written: a person has to choose. */
  readonly unknown: readonly string[];
}

const AND = /(\s+(?:and|et|y|e|dan|&)\s+)/iu;

/** One name of a list. */
export interface StateName {
  /** As it was written, without those beside it: of "Qatar and Viet Nam" each is one. */
  readonly written: string;
  /** Undefined for what is no state, or may mean several: a person has to choose. */
  readonly state: NamedDelegation | undefined;
}

/**
 * Reads a typed or pasted list of states, as at the head of a statement: divided by commas, semicolons or lines, the last
 * two by "and". "Korea, Republic of" and "Bosnia and Herzegovina" are one. What is divided by "and" is read when all of it
 * is states: "G77 and China" stays whole, and unknown.
 * @returns every name in the order of the text, those that come twice twice
 */
export function readStateNames(text: string, known: DelegationNames = STATE_NAMES): StateName[] {
  const statesIn = (part: string) => delegationsIn(part, known);
  return text.split(/[;؛\n\r]+/).flatMap((line) => {
    const names: StateName[] = [];
    const parts = line.split(/[,،]/).map((part) => part.trim());
    const own = parts.map((part) => statesIn(part));
    for (let at = 0; at < parts.length; at += 1) {
      const part = (parts[at] ?? '').replace(/^(?:and|et|dan|&)\s+/iu, '');
      if (part === '') continue;
      const next = parts[at + 1];
      const alone = part === parts[at] ? own[at] : statesIn(part);
      // What is somebody's name on its own is no end of the name before: "Congo, Democratic Republic of the Congo" are two.
      const open = next && !own[at + 1] && known.meantBy(next).length === 0;
      const turned = open ? known.find(`${part}, ${next}`) : undefined;
      if (turned) at += 1;
      if (turned) names.push({ written: `${part}, ${next}`, state: turned });
      else names.push(...(alone ?? [{ written: part, state: undefined }]));
    }
    return names;
  });
}

/** As above, each state once. */
export function readStateList(text: string, known: DelegationNames = STATE_NAMES): StateList {
  const names = readStateNames(text, known);
  return {
    states: [...new Set(names.flatMap(({ state }) => state ?? []))],
    unknown: names.flatMap(({ written, state }) => (state ? [] : [written])),
  };
}

/** One state, or several with "and" between, each as it was written; undefined when any of it is none. */
function delegationsIn(part: string, known: DelegationNames): readonly StateName[] | undefined {
  const pieces = part.split(AND);
  const whole = known.find(part) ?? known.find(inEnglish(pieces));
  if (whole) return [{ written: part, state: whole }];
  // Every other one is an "and".
  for (let size = pieces.length - 2; size > 0; size -= 2) {
    const written = pieces.slice(0, size).join('');
    const state = known.find(inEnglish(pieces.slice(0, size)));
    const rest = state && delegationsIn(pieces.slice(size + 1).join(''), known);
    if (state && rest) return [{ written, state }, ...rest];
  }
  return undefined;
}

const inEnglish = (pieces: readonly string[]) => pieces.filter((_, at) => at % 2 === 0).join(' and ');
