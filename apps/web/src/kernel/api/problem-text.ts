import { problemOf } from './call.js';
import { inEnglish, translateCode } from '../i18n/index.js';
import type { FieldProblemDto, ProblemDto } from './client.js';

type Coded = Pick<FieldProblemDto, 'code' | 'params' | 'detail'>;

/** The sentence of a refusal's code in the reader's language; undefined for a code that we do not know. */
export const knownRefusal = ({ code, params }: Coded): string | undefined =>
  translateCode(`refusals.code.${code}`, params);

/** As above; the api's English, kept apart from our own words, for a code that we do not know. */
export const refusalText = (refused: Coded): string => knownRefusal(refused) ?? inEnglish(refused.detail);

/** What kind of refusal it is, in the reader's language. */
export function refusalTitle({ type, title }: Pick<ProblemDto, 'type' | 'title'>): string {
  const kind = type.split(':').at(-1) ?? '';
  return translateCode(`refusals.title.${kind}`, {}) ?? inEnglish(title);
}

/** The message about one field of the request, e.g. `positions[1].stance`. */
export function fieldMessage(error: unknown, path: string): string | undefined {
  const field = problemOf(error)?.fields.find((one) => one.path === path);
  return field && refusalText(field);
}

/** Why a request was refused, in one text; undefined when no answer came at all. */
export function problemText(error: unknown): string | undefined {
  const problem = problemOf(error);
  return problem && refusalText(problem.fields[0] ?? problem);
}
