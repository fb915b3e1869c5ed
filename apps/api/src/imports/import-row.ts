import type { ImportItemRow, ImportRow } from '#libs/data';
import type { ImportState } from '#libs/domain';
import {
  IMPORT_DEFAULTS,
  sourceOfSheet,
  type ColumnMatch,
  type ImportFailure,
  type SheetFacts,
  type StoredImportOptions,
  type StoredImportReport,
  type SheetProblem,
} from '#libs/sheets';
import { englishFinding } from '#libs/words';
import { clocks } from '../dto/clocks.dto.js';
import { changesOf } from './changes-of-import.js';
import type { Principal } from '../http/principal.js';
import type {
  ImportDoing,
  ImportDto,
  ImportItemDto,
  ImportOptionsDto,
  ImportProgressDto,
} from './import-answers.dto.js';
import type { ImportReportDto } from './import-report.dto.js';
import type { SheetColumnDto } from './sheet-as-read.dto.js';
import type { LeftOutDto, SheetProblemDto, UnsettledStateDto } from './sheet-findings.dto.js';

export function toItem(row: ImportItemRow, reader: Principal): Pick<ImportItemDto, keyof ImportItemDto> {
  const { id, fileName, state, failure, version } = row;
  const { zone } = row.options as StoredImportOptions;
  return {
    ...{ id, fileName, state },
    progress: progressOf(row),
    createdAt: clocks(new Date(row.createdAt), zone, reader),
    applied: row.appliedAt && {
      at: clocks(row.appliedAt, zone, reader),
      written: row.applied?.written ?? 0,
      leftOut: row.applied?.leftOut ?? 0,
    },
    undoneAt: row.undoneAt && clocks(row.undoneAt, zone, reader),
    failure: failure === null ? null : { code: failure as ImportFailure, message: englishFinding(failure) },
    version,
  };
}

export function toImport(row: ImportRow, reader: Principal): ImportDto {
  return {
    ...toItem(row, reader),
    mapping: row.mapping as ImportDto['mapping'],
    options: optionsOf(row, reader),
    report: row.report && reportOf(row.report as StoredImportReport, row, reader),
  };
}

/** By the number of steps that are done. */
const DOING: Partial<Record<ImportState, ImportDoing[]>> = {
  reading: ['waiting', 'reading', 'comparing'],
  applying: ['waiting', 'reading', 'comparing', 'writing'],
  undoing: ['waiting', 'undoing'],
};

function progressOf({ state, done, total }: ImportItemRow): ImportProgressDto {
  const steps = DOING[state];
  if (!steps) return { done: total, total, doing: null };
  return { done, total, doing: steps[done] ?? steps.at(-1) ?? null };
}

function optionsOf({ options, tier, fileName }: ImportRow, reader: Principal): ImportOptionsDto {
  const stored = options as StoredImportOptions;
  const { said, grade, occurredAt, fileChangedAt, zone, confidence, textVersionId } = stored;
  const onClocks = (at: string | undefined) => (at === undefined ? null : clocks(new Date(at), zone, reader));
  return {
    said: said ?? IMPORT_DEFAULTS.said,
    grade: grade ?? IMPORT_DEFAULTS.grade,
    source: sourceOfSheet(stored, fileName),
    occurredAt: onClocks(occurredAt),
    fileChangedAt: onClocks(fileChangedAt),
    zone,
    confidence: confidence ?? IMPORT_DEFAULTS.confidence,
    textVersionId: textVersionId ?? null,
    tier,
  };
}

function reportOf(report: StoredImportReport, row: ImportRow, reader: Principal): ImportReportDto {
  const { applied: _, ...found } = report;
  const titleOf = (askId: string) => row.asks[askId] ?? '';
  return {
    ...found,
    changes: changesOf(report, row, reader),
    undated: found.undated ?? found.totals.positions,
    unplaced: found.unplaced ?? 0,
    dateOrder: (found as Partial<StoredImportReport>).dateOrder ?? null,
    sheet: {
      ...found.sheet,
      // A report of an earlier version has none.
      sheetNames: [...((found.sheet as Partial<SheetFacts>).sheetNames ?? [])],
      preview: found.sheet.preview.map(({ row, texts }) => ({ row, texts: [...texts] })),
    },
    columns: found.columns.map((column) => toColumn(column, titleOf)),
    errors: found.errors.map(toProblem),
    warnings: found.warnings.map(toProblem),
    unknownWords: found.unknownWords.map((one) => ({ ...one, cells: [...one.cells] })),
    // A sheet that was checked before these were told has none of them.
    understoodWords: (found.understoodWords ?? []).map((one) => ({ ...one, cells: [...one.cells] })),
    ignoredRows: [...(found.ignoredRows ?? [])],
    leftOut: toLeftOut(found.leftOut),
    unknownStates: found.unknownStates.map(toUnsettled),
    ambiguousStates: found.ambiguousStates.map(toUnsettled),
    summary: found.summary.map((one) => ({ ...one, ask: titleOf(one.askId) })),
  };
}

function toColumn(match: ColumnMatch, titleOf: (askId: string) => string): SheetColumnDto {
  return {
    ...match,
    // A report of an earlier version has neither.
    stance: (match as Partial<ColumnMatch>).stance ?? null,
    field: (match as Partial<ColumnMatch>).field ?? null,
    ask: match.askId === null ? null : titleOf(match.askId),
    candidates: match.candidates.map((askId) => ({ askId, ask: titleOf(askId) })),
  };
}

function toLeftOut(leftOut: StoredImportReport['leftOut']): LeftOutDto {
  const { cells, rows } = leftOut ?? { cells: 0, rows: [] };
  return { cells, rows: rows.map((row) => ({ ...row, columns: [...row.columns] })) };
}

type Unsettled = StoredImportReport['unknownStates'][number];

function toUnsettled({ text, rows, candidates }: Unsettled): UnsettledStateDto {
  return { text, rows: [...rows], candidates: [...candidates] };
}

/** A choice is named as the request names it: `mapping.words.hm`. */
function toProblem({ field, ...problem }: SheetProblem): SheetProblemDto {
  const isChoice = problem.row === null && problem.column === null && field !== 'file';
  return { ...problem, field: isChoice ? `mapping.${field}` : field };
}
