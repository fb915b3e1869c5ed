import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  lockTreatyActs,
  Party,
  TreatyAction,
  treatyActOf,
  validTreatyActs,
  type TreatyActRow,
  type TreatyRow,
} from '#libs/data';
import { actProblem, holds, Problem, undoProblem, type ReportedAct } from '#libs/domain';
import { isOrganisationOfStates } from '#libs/reference';
import { Database, newId, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseOther, staleVersion } from '../http/version.js';
import { idTaken, lateRepeat } from '../idempotency/late-repeat.js';
import type { ChangeTreatyActRequest, RecordTreatyActRequest } from './treaty-acts.dto.js';
import { theTreaty, toActDto, validActs } from './treaty-row.js';
import type { TreatyActDto } from '../dto/treaty-act.dto.js';

/** Signatures and instruments as people report them. Whoever recorded one, and coordinators, correct it or take it back. */
@Injectable()
export class TreatyActsService {
  constructor(private readonly database: Database) {}

  async record(reader: Reader, request: RecordTreatyActRequest): Promise<TreatyActDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { delegationCode, kind, doneOn = null, effectiveOn = null, confirmed } = request;
    await oneAtATime(tx, campaignId, delegationCode);
    const treaty = await theTreaty(tx, campaignId);
    await refuseUnknown(tx, delegationCode);
    const others = await validActs(tx, campaignId, delegationCode);
    const first = others.find((act) => act.id === request.id);
    // Whoever put it right since did not make another of it.
    const isSame = (act: TreatyActRow) => act.kind === kind && (act.version > 1 || act.doneOn === doneOn);
    if (first) return toActDto(lateRepeat(reader, first, isSame));
    refuse({ kind, doneOn, effectiveOn, confirmed, knownOn: treaty.today }, delegationCode, others, treaty);
    const id = request.id ?? newId();
    const rows = await tx.table(TreatyAction).insertMissing(
      [
        {
          id,
          campaignId,
          delegationCode,
          kind,
          doneOn,
          knownOn: treaty.today,
          confirmed,
          effectiveOn,
          source: request.source,
          note: request.note ?? '',
          declaration: request.declaration ?? '',
          authorId: reader.userId,
        },
      ],
      'id',
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
  ): Promise<TreatyActDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { act, others, treaty } = await this.mine(reader, id);
    if (act.version !== version) throw staleVersion(act.version);
    const doneOn = request.doneOn === undefined ? act.doneOn : request.doneOn;
    const effectiveOn = request.effectiveOn === undefined ? act.effectiveOn : request.effectiveOn;
    const confirmed = request.confirmed ?? act.confirmed;
    const { kind, knownOn, delegationCode } = act;
    refuse({ kind, knownOn, doneOn, effectiveOn, confirmed }, delegationCode, others, treaty);
    const { source = act.source, note = act.note, declaration = act.declaration } = request;
    const change = { doneOn, effectiveOn, confirmed, source, note, declaration };
    // When it was confirmed stays where that was a slip: who was told of it in another week has to hear so.
    const turned = confirmed && !act.confirmed ? { confirmedAt: CLOCK_NOW } : {};
    const changed = await tx
      .table(TreatyAction)
      .updateAtVersion({ campaignId, id }, version, { ...change, ...turned });
    if (!changed) throw staleVersion(act.version);
    await audit(tx, reader, 'treaty_act_changed', ['treaty_action', id]);
    return this.one(reader, id);
  }

  /** It stays in the table, and stands nowhere any more until it is restored. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const { act, others } = await this.mine(reader, id);
    if (act.version !== version) throw staleVersion(act.version);
    const why = undoProblem(act, others);
    if (why) throw Problem.at('conflict', 'actionId', refusal(`treaty.${why.code}`, why.params));
    const { campaignId } = reader.seat;
    const undone = { undoneAt: CLOCK_NOW, undoneBy: reader.userId };
    await tx.table(TreatyAction).updateAtVersion({ campaignId, id }, act.version, undone);
    await audit(tx, reader, 'treaty_act_undone', ['treaty_action', id]);
  }

  /**
   * As it was recorded, with the day from which it is known. A repeat changes nothing.
   * @throws Problem conflict where what was recorded since leaves no place for it
   */
  async restore(reader: Reader, id: string): Promise<TreatyActDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const act = await tx.first(treatyActOf, { campaignId, id });
    if (!act) throw Problem.notFound('act');
    refuseOthers(reader, act);
    const { delegationCode, kind, knownOn, doneOn, effectiveOn, confirmed } = act;
    await oneAtATime(tx, campaignId, delegationCode);
    const others = await validActs(tx, campaignId, delegationCode);
    if (others.some((one) => one.id === id)) return this.one(reader, id);
    refuseOther(reader, act.version);
    refuse(
      { kind, knownOn, doneOn, effectiveOn, confirmed },
      delegationCode,
      others,
      await theTreaty(tx, campaignId),
    );
    const again = { undoneAt: null, undoneBy: null };
    await tx.table(TreatyAction).updateAtVersion({ campaignId, id, undoneByTable: null }, act.version, again);
    await audit(tx, reader, 'treaty_act_restored', ['treaty_action', id]);
    return this.one(reader, id);
  }

  /** The act with what else is recorded of its delegation, held until the end of the request. */
  private async mine(
    reader: Reader,
    id: string,
  ): Promise<{ act: TreatyActRow; others: TreatyActRow[]; treaty: TreatyRow }> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const seen = await find(tx, campaignId, id);
    refuseOthers(reader, seen);
    await oneAtATime(tx, campaignId, seen.delegationCode);
    const all = await validActs(tx, campaignId, seen.delegationCode);
    const act = all.find((row) => row.id === id);
    if (!act) throw Problem.notFound('act');
    return { act, others: all.filter((row) => row.id !== id), treaty: await theTreaty(tx, campaignId) };
  }

  private async one(reader: Reader, id: string): Promise<TreatyActDto> {
    const row = await find(this.database.current(), reader.seat.campaignId, id);
    return toActDto(row);
  }
}

function refuseOthers({ userId, seat }: Reader, { authorId }: Pick<TreatyActRow, 'authorId'>): void {
  if (authorId !== userId && !holds(seat.role, 'coordinator'))
    throw new Problem('forbidden', refusal('treaty.changeOwn'));
}

async function find(tx: Transaction, campaignId: string, id: string): Promise<TreatyActRow> {
  const row = await tx.first(validTreatyActs, { campaignId, id });
  if (!row) throw Problem.notFound('act');
  return row;
}

async function refuseUnknown(tx: Transaction, code: string): Promise<void> {
  const known = await tx.table(Party).findOne({ code }, ['code']);
  if (!known) throw Problem.unknown('delegationCode', 'delegation');
}

/** Two people who report on the same delegation at once: the second sees what the first wrote. */
async function oneAtATime(tx: Transaction, campaignId: string, delegationCode: string): Promise<void> {
  await tx.run(lockTreatyActs, { campaignId, delegationCode });
}

function refuse(
  said: Omit<ReportedAct, 'organisation'>,
  delegationCode: string,
  others: readonly TreatyActRow[],
  treaty: TreatyRow,
): void {
  const act = { ...said, organisation: isOrganisationOfStates(delegationCode) };
  const problem = actProblem(act, others, treaty, treaty.today);
  if (!problem) return;
  const { field, code, params, conflict } = problem;
  throw Problem.at(conflict ? 'conflict' : 'validation', field, refusal(`treaty.${code}`, params));
}
