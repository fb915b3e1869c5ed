import { problemOf } from './call.js';
import { valueInWords } from '#libs/domain';
import { cityText } from '../i18n/clocks.js';
import { delegationName, groupName, inEnglish, intlTag, translateCode } from '../i18n/index.js';
import type { FieldProblemDto, ProblemDto } from './client.js';

type Coded = Pick<FieldProblemDto, 'code' | 'params' | 'detail'>;

/** The sentence of a refusal's code in the reader's language; undefined for a code that we do not know. */
export function knownRefusal({ code, params }: Coded): string | undefined {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, shownValue(name, value, params[`${name}Code`])]),
  );
  // What is wrong in a sheet has an area of its own.
  if (code.startsWith('findings.')) return translateCode(code, values);
  const keys = [`refusals.code.${code}`, `rules.${code}`, `rules.constraint.${code}`];
  return keys.map((key) => translateCode(key, values)).find((text) => text !== undefined);
}

/** What a sentence names by its code, and the messages that have the name. */
const NAMED_WITHIN: Partial<Record<string, string>> = {
  act: 'treatyAct',
  ballot: 'ballot',
  kind: 'deadlineKind',
};

/** @param code of the delegation or the group that is named, where it is one */
function shownValue(name: string, value: string | number, code?: string | number): string | number {
  if (typeof code === 'string' && typeof value === 'string')
    return /^[A-Z]{3}$/.test(code) ? delegationName(code, value) : groupName({ code, name: value });
  if (name === 'zone') return cityText(String(value));
  const time = valueInWords(value, intlTag());
  if (time !== value) return time;
  const area = NAMED_WITHIN[name];
  return (area && translateCode(`${area}.${value}`, {})?.toLocaleLowerCase()) ?? value;
}

/** As above; the api's English, kept apart from our own words, for a code that we do not know. */
export const refusalText = (refused: Coded): string => knownRefusal(refused) ?? inEnglish(refused.detail);

const kindOf = ({ type }: Pick<ProblemDto, 'type'>): string => type.split(':').at(-1) ?? '';

type Titled = Pick<ProblemDto, 'type' | 'title' | 'fields'> & Coded;

/**
 * What a conflict is with and the way out, in a sentence that is its title: the kind alone would say neither. Undefined for other
 * kinds, whose kind says something, and where several fields have a sentence each.
 */
export const conflictText = (problem: Titled): string | undefined =>
  kindOf(problem) === 'conflict' && problem.fields.length < 2
    ? knownRefusal(problem.fields[0] ?? problem)
    : undefined;

/** What kind of refusal it is, in the reader's language; of a conflict, with what. */
export function refusalTitle(problem: Titled): string {
  const kind = kindOf(problem);
  return conflictText(problem) ?? translateCode(`refusals.title.${kind}`, {}) ?? inEnglish(problem.title);
}

/** The message about one field of the request, e.g. `positions[1].stance`. */
export function fieldMessage(error: unknown, path: string): string | undefined {
  const field = problemOf(error)?.fields.find((one) => one.path === path);
  return field && refusalText(field);
}

/** Why a request was refused, in one text; undefined when no answer came at all. */
export function problemText(error: unknown): string | undefined {
  const problem = problemOf(error);
  if (!problem) return undefined;
  const [field] = problem.fields;
  // The kind is said where the messages of the rules are not there yet.
  return field
    ? refusalText(field)
    : (knownRefusal(problem) ?? refusalText({ ...problem, code: kindOf(problem) }));
}
