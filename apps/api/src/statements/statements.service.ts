import { Injectable } from '@nestjs/common';
import {
  Ask,
  groupKnown,
  Session,
  statementById,
  statementsPage,
  type StatementDetailRow,
  type StatementRow,
  type WrittenPosition,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { scopeOf } from '../dto/scope.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { onShelf } from '../http/removal.js';
import { SearchService } from '../search/search.service.js';
import { reasonOf } from './spoken-for.js';
import type { Fate, FatesDto, StatementDetailDto, WrittenDelegationDto } from './statement-detail.dto.js';
import type { StatementDto, StatementsQuery } from './statements.dto.js';
import type { CurrentStanceDto } from './statement-detail.dto.js';

/** Reads statements. One statement of SQL reads one, or a page. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  /** What was entered last comes first. */
  async list(reader: Reader, query: StatementsQuery): Promise<Page<StatementDto>> {
    const [beforeRecordedAt, beforeId] = decodeTimeCursor(query.cursor);
    const { shelf, limit } = query;
    const chosen = await chosenStatements(this.database.current(), reader, query);
    const asked = { ...chosen, beforeRecordedAt, beforeId, limit: limit + 1 };
    return onShelf(this.database.current(), shelf, async (tx) => {
      const ids = await this.finder.idsOf(reader, 'statement', query.q);
      return page(
        await tx.run(statementsPage, { ...asked, ids }),
        limit,
        (row) => toStatement(row, reader),
        (row) => [row.recordedAt, row.id],
      );
    });
  }

  async one(reader: Reader, id: string): Promise<StatementDetailDto> {
    return toDetail(await this.row(reader, id), reader);
  }

  /** The same, also of what was removed, for whoever may restore it. */
  oneOrRemoved(reader: Reader, id: string): Promise<StatementDetailDto> {
    return this.database.current().withRemoved(() => this.one(reader, id));
  }

  async find(reader: Reader, id: string): Promise<StatementDetailDto | undefined> {
    const row = await this.read(reader, id);
    return row && toDetail(row, reader);
  }

  /** As it is stored. @throws Problem where the reader sees none */
  async row(reader: Reader, id: string): Promise<StatementDetailRow> {
    const row = await this.read(reader, id);
    if (!row) throw Problem.notFound('statement');
    return row;
  }

  /** As it is stored, where the reader sees it. */
  read(reader: Reader, id: string): Promise<StatementDetailRow | undefined> {
    return this.database.current().first(statementById, { campaignId: reader.seat.campaignId, id });
  }
}

/** What the filters mean. @throws Problem naming `askId`, `groupCode` or `sessionId` where there is none such */
export async function chosenStatements(
  tx: Transaction,
  reader: Reader,
  query: Omit<StatementsQuery, 'limit' | 'cursor'>,
) {
  const { campaignId } = reader.seat;
  const { askId, delegationCode, groupCode, sessionId, from, to, shelf } = query;
  if (askId !== undefined) {
    // Statements may rest on a removed one.
    const known = await tx.withRemoved((all) => all.table(Ask).findOne({ id: askId, campaignId }, ['id']));
    if (!known) throw Problem.unknown('askId', 'ask');
  }
  if (groupCode !== undefined) {
    // Statements may rest on a removed one.
    const known = await tx.withRemoved((all) => all.first(groupKnown, { campaignId, code: groupCode }));
    if (!known) throw Problem.unknown('groupCode', 'group');
  }
  if (sessionId !== undefined) {
    const known = await tx.table(Session).findOne({ id: sessionId, campaignId }, ['id']);
    if (!known) throw Problem.unknown('sessionId', 'session');
  }
  return { campaignId, askId, delegationCode, groupCode, sessionId, from, to, shelf };
}

type Dated = Pick<StatementRow, 'occurredAt' | 'zone' | 'recordedAt' | 'erased' | 'textVersionId'>;

function toStatement<Facts extends object>(
  row: Facts & Dated,
  reader: Reader,
): Omit<Facts & Dated, keyof Dated> & Pick<StatementDto, 'occurredAt' | 'recordedAt' | 'erased'> {
  const { occurredAt, zone, recordedAt, erased, textVersionId: _, ...facts } = row;
  const at = (instant: string) => clocks(new Date(instant), zone, reader);
  return {
    ...facts,
    occurredAt: at(occurredAt),
    recordedAt: at(recordedAt),
    erased: erased && { ...erased, at: at(erased.at) },
  };
}

function toDetail({ written, ...row }: StatementDetailRow, reader: Reader): StatementDetailDto {
  const fates: FatesDto = { current: 0, overridden: 0, replaced: 0, retracted: 0 };
  const delegations = new Map<string, WrittenDelegationDto>();
  for (const position of written) {
    const { id, askId, code, name, capacity } = position;
    const delegation = delegations.get(code) ?? {
      ...{ code, name, capacity },
      reason: reasonOf(position, row.aligned),
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
