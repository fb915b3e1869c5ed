import { Injectable } from '@nestjs/common';
import { delegationByCode } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { PositionsService } from '../positions/positions.service.js';
import { TasksService } from '../tasks/tasks.service.js';
import { AddDelegateService } from '../delegates/add-delegate.service.js';
import {
  STATED,
  type AskPositionsDto,
  type DelegationDetailDto,
  type StatedPositionDto,
} from './delegation-detail.dto.js';

type Stated = Awaited<ReturnType<PositionsService['latestOf']>>[number];

/** One delegation with everything on it; the same few statements for a quiet one and a busy one. */
@Injectable()
export class DelegationDetailService {
  constructor(
    private readonly database: Database,
    private readonly people: AddDelegateService,
    private readonly positions: PositionsService,
    private readonly interactions: InteractionsService,
    private readonly tasks: TasksService,
  ) {}

  async one(reader: Reader, code: string): Promise<DelegationDetailDto> {
    const { campaignId } = reader.seat;
    const facts = await this.database.current().first(delegationByCode, { campaignId, code });
    if (!facts) throw Problem.notFound('delegation');
    return {
      ...facts,
      delegates: await this.people.delegatesOf(reader, code),
      positions: byAsk(await this.positions.latestOf(reader, code, 200)),
      interactions: await this.interactions.recentOf(reader, code, 10),
      tasks: await this.tasks.openOf(reader, code),
    };
  }
}

/** The statements come latest first, so the first on each ask that was not taken back is the current one. */
function byAsk(statements: readonly Stated[]): AskPositionsDto[] {
  const asks = new Map<string, AskPositionsDto>();
  for (const statement of statements) {
    const { askId, ask } = statement;
    const known = asks.get(askId) ?? { askId, ask, current: null, history: [] };
    asks.set(askId, known);
    const position = stated(statement);
    if (known.current === null && position.retracted === null) known.current = position;
    else known.history.push(position);
  }
  return [...asks.values()];
}

function stated(statement: Stated): StatedPositionDto {
  return pick(statement, STATED);
}

function pick<T, Name extends keyof T>(from: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as unknown as Pick<T, Name>;
}
