import { Injectable } from '@nestjs/common';
import {
  statementById,
  statementsPage,
  undoStatement,
  type StatementDetailRow,
  type StatementRow,
  type WrittenPosition,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { scopeOf } from '../dto/scope.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type {
  Fate,
  FatesDto,
  Reason,
  StatementDetailDto,
  WrittenDelegationDto,
} from './statement-detail.dto.js';
import type { OnAskQuery } from '../dto/requests.dto.js';
import type { StatementDto } from './statements.dto.js';
import type { CurrentStanceDto } from './statement-detail.dto.js';

/** Reads statements and takes them back. One statement of SQL reads one, or a page. */
@Injectable()
export class StatementsService {
  constructor(private readonly database: Database) {}

  /** What was entered last comes first. */
  async list(reader: Reader, query: OnAskQuery): Promise<Page<StatementDto>> {
    const [beforeRecordedAt, beforeId] = decodeTimeCursor(query.cursor);
    const rows = await this.database.current().run(statementsPage, {
      campaignId: reader.seat.campaignId,
      askId: query.askId,
      beforeRecordedAt,
      beforeId,
      limit: query.limit + 1,
    });
    return page(
      rows,
      query.limit,
      (row) => toStatement(row, reader),
      (row) => [row.recordedAt, row.id],
    );
  }

  async one(reader: Reader, id: string): Promise<StatementDetailDto> {
    const statement = await this.find(reader, id);
    if (!statement) throw Problem.notFound('statement');
    return statement;
  }

  async find(reader: Reader, id: string): Promise<StatementDetailDto | undefined> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(statementById, { campaignId, id });
    return row && toDetail(row, reader);
  }

  /** Everything it wrote is retracted, and what was said before stands again. Once: a repeat tells when it was. */
  async undo(reader: Reader, id: string, reason: string): Promise<StatementDetailDto> {
    const statement = await this.one(reader, id);
    if (statement.authorId !== reader.userId && reader.seat.role !== 'coordinator') {
      throw new Problem('forbidden', refusal('statements.takeBackOwn'));
    }
    if (statement.undone) return statement;
    const { userId, seat } = reader;
    await this.database.current().run(undoStatement, { campaignId: seat.campaignId, id, userId, reason });
    return this.one(reader, id);
  }
}

type Dated = Pick<
  StatementRow,
  'occurredAt' | 'zone' | 'recordedAt' | 'undoneAt' | 'undoneById' | 'undoneBy'
>;

function toStatement<Facts extends object>(
  row: Facts & Dated,
  reader: Reader,
): Omit<Facts & Dated, keyof Dated> & Pick<StatementDto, 'occurredAt' | 'recordedAt' | 'undone'> {
  const { occurredAt, zone, recordedAt, undoneAt, undoneById, undoneBy, ...facts } = row;
  const at = (instant: string) => clocks(new Date(instant), zone, reader);
  const undone = undoneAt === null ? null : { at: at(undoneAt), byId: undoneById ?? '', by: undoneBy ?? '' };
  return { ...facts, occurredAt: at(occurredAt), recordedAt: at(recordedAt), undone };
}

function toDetail({ written, ...row }: StatementDetailRow, reader: Reader): StatementDetailDto {
  const fates: FatesDto = { current: 0, overridden: 0, replaced: 0, retracted: 0 };
  const delegations = new Map<string, WrittenDelegationDto>();
  for (const position of written) {
    const { id, askId, code, name } = position;
    const delegation = delegations.get(code) ?? {
      code,
      name,
      reason: reasonOf(position, row),
      positions: [],
    };
    delegations.set(code, delegation);
    const fate = fateOf(position);
    fates[fate] += 1;
    delegation.positions.push({ id, askId, fate, current: toCurrent(position) });
  }
  const all = [...delegations.values()];
  return {
    ...toStatement(row, reader),
    states: all.filter(({ reason }) => reason !== 'speaker').length,
    positions: written.length,
    delegations: all,
    fates,
    scope: scopeOf(reader.seat),
  };
}

function reasonOf(
  { voice, code }: WrittenPosition,
  { aligned }: Pick<StatementDetailRow, 'aligned'>,
): Reason {
  if (voice === 'own') return 'speaker';
  return aligned.includes(code) ? 'aligned' : 'member';
}

function fateOf({ id, retracted, current, voice }: WrittenPosition): Fate {
  if (retracted) return 'retracted';
  if (current?.id === id) return 'current';
  return voice === 'bloc' && current?.voice === 'own' ? 'overridden' : 'replaced';
}

function toCurrent({ current }: WrittenPosition): CurrentStanceDto | null {
  if (!current) return null;
  const { stance, confidence, voice, source } = current;
  return { stance, confidence, voice, source };
}
