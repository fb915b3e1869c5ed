import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { PositionsService } from '../positions/positions.service.js';
import { TasksService } from '../tasks/tasks.service.js';
import { ContactsService } from './contacts.service.js';
import {
  STATED,
  type AskPositionsDto,
  type DelegationDetailDto,
  type StatedPositionDto,
} from './delegation-detail.dto.js';

type Facts = Pick<
  DelegationDetailDto,
  'code' | 'alpha2' | 'shortName' | 'formalName' | 'kind' | 'groups' | 'posts'
>;

type Stated = Awaited<ReturnType<PositionsService['latestOf']>>[number];

/** One delegation with everything on it; the same few statements for a quiet one and a busy one. */
@Injectable()
export class DelegationDetailService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactsService,
    private readonly positions: PositionsService,
    private readonly interactions: InteractionsService,
    private readonly tasks: TasksService,
  ) {}

  async one(reader: Reader, code: string): Promise<DelegationDetailDto> {
    const { campaignId } = reader.seat;
    const [facts] = await this.database
      .current()
      .query<Facts & Record<string, unknown>>(FACTS, [campaignId, code]);
    if (!facts) throw Problem.notFound('delegation');
    return {
      ...(facts as Facts),
      delegates: await this.contacts.delegatesOf(reader, code),
      positions: byAsk(await this.positions.latestOf(reader, code, 200)),
      interactions: await this.interactions.recentOf(reader, code, 10),
      tasks: await this.tasks.openOf(reader, code, 50),
    };
  }
}

const FACTS = `select d.code, d.alpha2, d.short_name as "shortName", d.formal_name as "formalName", d.kind,
    coalesce((select json_agg(json_build_object('code', g.code, 'name', g.name, 'validFrom', m.valid_from,
        'validTo', m.valid_to, 'note', m.note) order by g.code, m.valid_from)
      from group_membership m join delegation_group g on g.code = m.group_code
      where m.delegation_code = d.code), '[]'::json) as groups,
    coalesce((select json_agg(json_build_object('id', p.id, 'city', p.city, 'zone', p.zone) order by p.city, p.id)
      from post p where p.campaign_id = $1 and p.delegation_code = d.code), '[]'::json) as posts
  from delegation d where d.code = $2`;

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
