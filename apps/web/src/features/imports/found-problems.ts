import { search } from '#libs/domain';
import type { ImportReportDto, SheetProblemDto } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';
import { translateFinding } from '../../kernel/i18n/finding.js';
import { asCsv } from './csv.js';

/** Where in the sheet something is wrong. */
export const PLACES = ['cells', 'columns', 'rows', 'file', 'mapping'] as const;
export type ProblemPlace = (typeof PLACES)[number];

/** The message is the reader's. */
export interface FoundProblem extends SheetProblemDto {
  kind: 'error' | 'warning';
  place: ProblemPlace;
}

const placeOf = ({ field }: SheetProblemDto): ProblemPlace =>
  PLACES.find((place) => field === place || field.startsWith(`${place}.`)) ?? 'file';

/** Errors first, each group in the order of the sheet. */
export function problemsOf({
  errors,
  warnings,
}: Pick<ImportReportDto, 'errors' | 'warnings'>): FoundProblem[] {
  const of = (kind: FoundProblem['kind'], list: SheetProblemDto[]) =>
    list.map((one): FoundProblem => {
      const message = translateFinding(one.code, one.params);
      return { ...one, message, kind, place: placeOf(one) };
    });
  return [...of('error', errors), ...of('warning', warnings)];
}

export interface ProblemFilter {
  q?: string | undefined;
  place?: string | undefined;
  kind?: string | undefined;
}

/** @param filter `q` is looked for in the message and in the name of the cell, e.g. `B7` */
export function filterProblems(problems: readonly FoundProblem[], filter: ProblemFilter): FoundProblem[] {
  const { q = '', place, kind } = filter;
  const left = problems.filter((one) => (!place || one.place === place) && (!kind || one.kind === kind));
  return [...search(left, q, (one) => [`${one.column ?? ''}${one.row ?? ''}`, one.message])];
}

/** @param heads names of the four columns: kind, row, column, message */
export const problemsCsv = (problems: readonly FoundProblem[], heads: readonly string[]): string =>
  asCsv([
    heads,
    ...problems.map((one) => [
      translate(`imports.${one.kind}`),
      String(one.row ?? ''),
      one.column ?? '',
      one.message,
    ]),
  ]);
