import { Injectable } from '@nestjs/common';
import { actProblem, holds, Problem, undoProblem, type ReportedAct } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import { idTaken, lateRepeat } from '../idempotency/late-repeat.js';
import type {
  ChangeTreatyActRequest,
  RecordedTreatyActDto,
  RecordTreatyActRequest,
} from './treaty-acts.dto.js';
import { ACT, standingActs, theTreaty, toRecordedDto, type ActRow, type TreatyRow } from './treaty-row.js';

/** Signatures and instruments as people report them. Whoever recorded one, and coordinators, correct it or take it back. */
@Injectable()
export class TreatyActsService {
  constructor(private readonly database: Database) {}

  async record(reader: Reader, request: RecordTreatyActRequest): Promise<RecordedTreatyActDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { delegationCode, kind, doneOn = null, confirmed } = request;
    const treaty = await theTreaty(tx, campaignId);
    await refuseUnknown(tx, delegationCode);
    await oneAtATime(tx, campaignId, delegationCode);
    const others = await standingActs(tx, campaignId, delegationCode);
    const first = others.find((act) => act.id === request.id);
    if (first) return toRecordedDto(lateRepeat(reader, first, (act) => act.kind === kind));
    refuse({ kind, doneOn, confirmed, knownOn: treaty.today }, others, treaty);
    const id = request.id ?? newId();
    const rows = await tx.query(
      `insert into treaty_action (id, campaign_id, delegation_code, kind, done_on, known_on, confirmed, source, note,
         author_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing returning id`,
      [
        id,
        campaignId,
        delegationCode,
        kind,
        doneOn,
        treaty.today,
        confirmed,
        request.source,
        request.note ?? '',
        reader.userId,
      ],
    );
    if (rows.length === 0) throw idTaken();
    await audit(tx, reader, 'treaty_act_recorded', ['treaty_action', id]);
    return this.one(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeTreatyActRequest,
    version: number,
  ): Promise<RecordedTreatyActDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { act, others, treaty } = await this.mine(reader, id);
    if (act.version !== version) throw staleVersion(act.version);
    const doneOn = request.doneOn === undefined ? act.doneOn : request.doneOn;
    const confirmed = request.confirmed ?? act.confirmed;
    refuse({ kind: act.kind, knownOn: act.knownOn, doneOn, confirmed }, others, treaty);
    await tx.query(
      `update treaty_action set done_on = $3, confirmed = $4, source = coalesce($5, source), note = coalesce($6, note),
         version = version + 1
       where campaign_id = $1 and id = $2`,
      [campaignId, id, doneOn, confirmed, request.source, request.note],
    );
    await audit(tx, reader, 'treaty_act_changed', ['treaty_action', id]);
    return this.one(reader, id);
  }

  /** It stays in the table, and stands nowhere any more. */
  async undo(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const { act, others } = await this.mine(reader, id);
    const message = undoProblem(act, others);
    if (message) throw Problem.at('conflict', 'actionId', message);
    await tx.query(
      `update treaty_action set undone_at = clock_now(), version = version + 1 where campaign_id = $1 and id = $2`,
      [reader.seat.campaignId, id],
    );
    await audit(tx, reader, 'treaty_act_undone', ['treaty_action', id]);
  }

  /** The act with what else is recorded of its delegation, held until the end of the request. */
  private async mine(
    reader: Reader,
    id: string,
  ): Promise<{ act: ActRow; others: ActRow[]; treaty: TreatyRow }> {
    const tx = this.database.current();
    const { campaignId, role } = reader.seat;
    const seen = await find(tx, campaignId, id);
    if (seen.authorId !== reader.userId && !holds(role, 'coordinator')) {
      throw new Problem('forbidden', 'Whoever recorded this, or a coordinator, can change it.');
    }
    await oneAtATime(tx, campaignId, seen.delegationCode);
    const all = await standingActs(tx, campaignId, seen.delegationCode);
    const act = all.find((row) => row.id === id);
    if (!act) throw Problem.notFound('act');
    return { act, others: all.filter((row) => row.id !== id), treaty: await theTreaty(tx, campaignId) };
  }

  private async one(reader: Reader, id: string): Promise<RecordedTreatyActDto> {
    const row = await find(this.database.current(), reader.seat.campaignId, id);
    return toRecordedDto(row);
  }
}

async function find(tx: Transaction, campaignId: string, id: string): Promise<ActRow> {
  const [row] = await tx.query<ActRow>(`${ACT} where campaign_id = $1 and id = $2 and undone_at is null`, [
    campaignId,
    id,
  ]);
  if (!row) throw Problem.notFound('act');
  return row;
}

async function refuseUnknown(tx: Transaction, code: string): Promise<void> {
  const rows = await tx.query('select 1 as one from delegation where code = $1', [code]);
  if (rows.length === 0) throw Problem.field('delegationCode', 'There is no delegation with this code.');
}

/** Two people who report on the same delegation at once: the second sees what the first wrote. */
async function oneAtATime(tx: Transaction, campaignId: string, delegationCode: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `treaty ${campaignId} ${delegationCode}`,
  ]);
}

function refuse(act: ReportedAct, others: readonly ActRow[], treaty: TreatyRow): void {
  const problem = actProblem(act, others, treaty, treaty.today);
  if (!problem) return;
  const { field, message, conflict } = problem;
  throw Problem.at(conflict ? 'conflict' : 'validation', field, message);
}
