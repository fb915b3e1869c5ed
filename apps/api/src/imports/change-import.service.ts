import { Injectable } from '@nestjs/common';
import { askToApplyImport, importChangeCheck, type ImportChangeFacts, SheetImport } from '#libs/data';
import { Problem, type FieldProblem, fieldProblem, isTooFarAhead, type Refusal } from '#libs/domain';
import { Database } from '#libs/platform';
import { DelegationNames } from '#libs/reference';
import { choiceProblems, IMPORT_STEPS, type SheetChoices, type SheetProblem } from '#libs/sheets';
import { audit } from '../http/audit.js';
import { refuseOutsideCore } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import { OCCURRED_TOO_LATE } from '../positions/occurred.js';
import type { ImportDto } from './import-answers.dto.js';
import { ImportsService } from './imports.service.js';
import type { ChangeImportRequest, ImportMappingPart, ImportOptionsPart } from './imports.dto.js';

/** What a person decides about a sheet that was brought: what it means, how it is recorded, and that it be applied. */
@Injectable()
export class ChangeImportService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsService,
  ) {}

  /** The sheet is then checked again. */
  async change(
    reader: Reader,
    id: string,
    request: ChangeImportRequest,
    version: number,
  ): Promise<ImportDto> {
    const mapping = request.mapping ?? {};
    const { tier, ...options } = request.options ?? {};
    refuseOutsideCore(reader, tier, 'options.tier');
    const found = await this.find(reader, id, options.textVersionId ?? null);
    refuseWrong(found, mapping, options);
    const written = await this.database
      .current()
      .table(SheetImport)
      .updateAtVersion({ id, state: ['reading', 'checked', 'failed'] }, version, {
        mapping: merged(found.mapping, mapping),
        options: merged(found.options, options),
        tier: tier ?? undefined,
        state: 'reading',
        done: 0,
        total: IMPORT_STEPS.reading,
        failure: null,
      });
    if (!written) throw await this.outOfStep(reader, id, version, 'unchangeable');
    return this.again(reader, id);
  }

  async apply(reader: Reader, id: string, skipErrors: boolean, version: number): Promise<ImportDto> {
    const before = await this.imports.one(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    // Whoever brought it may have left the core group since.
    refuseOutsideCore(reader, before.options.tier, 'options.tier');
    if (before.state === 'checked') {
      refuseErrors(before, skipErrors);
      refuseUndated(before);
    }
    const tx = this.database.current();
    const asked = await tx.first(askToApplyImport, { id, version, skipErrors, steps: IMPORT_STEPS.applying });
    if (!asked) {
      throw await this.outOfStep(reader, id, version, 'unchecked');
    }
    await audit(tx, reader, 'import_apply_asked', ['import', id]);
    return this.again(reader, id);
  }

  private async find(reader: Reader, id: string, textVersionId: string | null): Promise<ImportChangeFacts> {
    const { campaignId } = reader.seat;
    const found = await this.database.current().first(importChangeCheck, { campaignId, id, textVersionId });
    if (!found) throw Problem.notFound('import');
    return found;
  }

  /** As it is now: somebody may have been quicker. */
  private async outOfStep(
    reader: Reader,
    id: string,
    version: number,
    why: 'unchangeable' | 'unchecked',
  ): Promise<Problem> {
    const now = await this.imports.one(reader, id);
    if (now.version !== version) return staleVersion(now.version);
    return new Problem('conflict', refusal(`imports.${why}.${now.state}`));
  }

  private again(reader: Reader, id: string): Promise<ImportDto> {
    this.imports.wakeAfterCommit();
    return this.imports.one(reader, id);
  }
}

function refuseWrong(found: ImportChangeFacts, mapping: ImportMappingPart, options: ImportOptionsPart): void {
  const asks = found.asks.map((id) => ({ id, key: '', title: '', numbers: [] }));
  const given = merged<SheetChoices>({}, mapping);
  // Whether the sheet has that row is known to whoever reads it.
  const rows = new Set(given.headerRow === undefined ? [] : [given.headerRow]);
  const isTurned = (given.form ?? found.form) === 'turned';
  const wrong: FieldProblem[] = choiceProblems(given, {
    ...{ asks, columns: found.columns, rows, isTurned, known: new DelegationNames(found.others) },
  }).map((problem) => fieldProblem(`mapping.${problem.field}`, refusalOf(problem)));
  if (options.occurredAt && isTooFarAhead(new Date(options.occurredAt), found.now)) {
    wrong.push(fieldProblem('options.occurredAt', OCCURRED_TOO_LATE));
  }
  if (options.textVersionId && found.textState !== 'confirmed') {
    const message = found.textState === null ? refusal('unknownDraft') : refusal('positions.draftProposed');
    wrong.push(fieldProblem('options.textVersionId', message));
  }
  if (wrong.length > 0) throw invalid(wrong);
}

/** A finding has its sentence already, and says of several values one after the other. */
function refusalOf({ code, params, message }: Pick<SheetProblem, 'code' | 'params' | 'message'>): Refusal {
  const flat = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? value.join(', ') : value,
  ]);
  return { code: `findings.${code}`, params: Object.fromEntries(flat), detail: message };
}

/** Null forgets what was decided before, and what is left out stays. */
function merged<Choices extends object>(before: Choices, change: object): Choices {
  const given = Object.entries({ ...before, ...withoutUndefined(change) });
  return Object.fromEntries(given.filter(([, value]) => value !== null)) as Choices;
}

function withoutUndefined(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** A sheet brought today may be a month old: when it was said is nothing to guess. */
function refuseUndated({ report, options }: ImportDto): void {
  const count = report?.undated ?? 0;
  if (count === 0 || options.occurredAt !== null) return;
  const message = refusal('imports.undated', { count });
  throw new Problem('conflict', message, [fieldProblem('options.occurredAt', message)]);
}

function refuseErrors({ report }: ImportDto, skipErrors: boolean): void {
  const { errorCount = 0, errors = [] } = report ?? {};
  if (errorCount === 0) return;
  const many = { count: errorCount };
  if (!skipErrors) {
    const message = refusal('imports.errors', many);
    const shown = errors.slice(0, 20).map((problem) => fieldProblem(problem.field, refusalOf(problem)));
    throw new Problem('conflict', message, shown);
  }
  if ((report?.totals.positions ?? 0) > 0) return;
  const message = refusal('imports.tooManyErrors', many);
  throw new Problem('conflict', message);
}
