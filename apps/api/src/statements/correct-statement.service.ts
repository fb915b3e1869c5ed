import { Injectable } from '@nestjs/common';
import {
  recordStatementAnew,
  retractAsWrong,
  Statement,
  StatementAsk,
  StatementChange,
  tellStatementChanged,
  type Change,
  type StatementDetailRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import { refuseTierChange } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import type { CorrectStatementRequest } from './correct-statement.dto.js';
import { positionChanges, recordedBefore, type StatedPosition } from './corrected-positions.js';
import { correctedFields, MOVES_ALL, SAYS_FOR_WHOM, withCorrections, withoutNulls } from './corrections.js';
import { RecordStatementService, type CheckedStatement } from './record-statement.service.js';
import type { StatementDetailDto } from './statement-detail.dto.js';
import type { RecordStatementRequest } from './statements.dto.js';
import { StatementsService } from './statements.service.js';

/** Puts right what was recorded. Positions are not rewritten: wrong ones are retracted and recorded anew. */
@Injectable()
export class CorrectStatementService {
  constructor(
    private readonly database: Database,
    private readonly statements: StatementsService,
    private readonly recorder: RecordStatementService,
  ) {}

  /**
   * All of it or nothing; the same number of statements of SQL whatever it wrote.
   * @param version that its author had before them
   * @throws Problem not_found; forbidden for everybody who sees it but its author; stale_version; conflict after an erasure
   */
  async correct(
    reader: Reader,
    id: string,
    said: CorrectStatementRequest,
    version: number,
  ): Promise<StatementDetailDto> {
    const before = await this.statements.row(reader, id);
    const change = withoutNulls(said);
    refuse(reader, before, change);
    if (before.version !== version) throw staleVersion(before.version);
    const fields = correctedFields(before, change);
    if (fields.length === 0) return this.statements.one(reader, id);
    const request = withCorrections(before, change);
    const checked = await this.recorder.check(reader, request, recordedBefore(before, request));
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    // Whoever reads it no longer hears of it as well.
    if (fields.includes('tier')) await tx.run(tellStatementChanged, { campaignId, statementId: id });
    const to = changeOf(change, fields, checked);
    if (!(await tx.table(Statement).updateAtVersion({ id, campaignId }, version, to)))
      throw staleVersion((await this.statements.row(reader, id)).version);
    if (fields.includes('asks')) await this.putAsks(reader, before, request);
    await this.putPositions(reader, before, request, checked, fields);
    const made = { id: newId(), campaignId, statementId: id, changedBy: reader.userId, fields };
    await tx.table(StatementChange).insert({ ...made, act: 'corrected' });
    await audit(tx, reader, 'statement_corrected', ['statement', id], { fields });
    return this.statements.one(reader, id);
  }

  private async putAsks(
    reader: Reader,
    { id, asks }: StatementDetailRow,
    request: RecordStatementRequest,
  ): Promise<void> {
    const { campaignId } = reader.seat;
    const table = this.database.current().table(StatementAsk);
    if (asks.length > 0) await table.delete({ statementId: id, askId: asks.map(({ askId }) => askId) });
    await table.insertMany(
      request.asks.map(({ askId, stance, confidence }) => {
        return { campaignId, statementId: id, askId, stance, confidence };
      }),
    );
  }

  private async putPositions(
    reader: Reader,
    before: StatementDetailRow,
    request: RecordStatementRequest,
    { written }: CheckedStatement,
    fields: readonly string[],
  ): Promise<void> {
    const now = written.flatMap(({ code, voice }) =>
      request.asks.map(({ askId, stance, confidence }): StatedPosition => {
        return { code, voice, askId, stance, confidence };
      }),
    );
    const moved = fields.some((field) => MOVES_ALL.includes(field));
    const changes = positionChanges(before.written, before.asks, now, moved);
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const about = { campaignId, ids: changes.wrong, userId: reader.userId, reason: '' };
    const retracted = changes.wrong.length > 0 ? await tx.run(retractAsWrong, about) : [];
    const wrong = new Set(retracted.map(({ id }) => id));
    const anew = changes.anew.filter(({ corrects }) => corrects === null || wrong.has(corrects));
    if (anew.length === 0) return;
    await tx.execute(recordStatementAnew, {
      campaignId,
      statementId: before.id,
      ids: anew.map(() => newId()),
      corrects: anew.map(({ corrects }) => corrects ?? ''),
      codes: anew.map(({ code }) => code),
      voices: anew.map(({ voice }) => voice),
      askIds: anew.map(({ askId }) => askId),
      stances: anew.map(({ stance }) => stance),
      confidences: anew.map(({ confidence }) => confidence),
    });
  }
}

function refuse(reader: Reader, before: StatementDetailRow, { tier }: CorrectStatementRequest): void {
  if (before.authorId !== reader.userId) throw new Problem('forbidden', refusal('statements.correctOwn'));
  if (before.erased) throw new Problem('conflict', refusal('statements.erased'));
  refuseTierChange(reader, before, tier, 'tier');
}

/** What is written of a correction that was checked. */
function changeOf(
  change: CorrectStatementRequest,
  fields: readonly string[],
  { occurredAt, written }: CheckedStatement,
): Change<Statement> {
  const { asks: _, ...columns } = change;
  const said = Object.fromEntries(Object.entries(columns).filter(([field]) => fields.includes(field)));
  return {
    ...said,
    ...(fields.includes('occurredAt') ? { occurredAt } : {}),
    // Who is a member by now, or the speaker, did not align besides.
    ...(fields.some((field) => SAYS_FOR_WHOM.includes(field))
      ? { aligned: written.filter(({ reason }) => reason === 'aligned').map(({ code }) => code) }
      : {}),
  };
}
