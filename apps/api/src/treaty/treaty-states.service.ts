import { Injectable } from '@nestjs/common';
import { actsKnownOn, isInstrument, treatyProgress } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { KeyedDto } from '../dto/named.dto.js';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import { CurrentPositionsService } from '../positions/current-positions.service.js';
import { standingActs, theTreaty, toAct, toActDto, type ActRow } from './treaty-row.js';
import type { DeclaredDto, TreatyStateDto, TreatyStatesDto } from './treaty-states.dto.js';

interface DeclaredRow extends Omit<DeclaredDto, 'occurredAt'> {
  [column: string]: unknown;
  delegationCode: string;
  occurredAt: Date;
  zone: string;
}

/** Every delegation on its way to the treaty: the same five statements whatever was done and declared. */
@Injectable()
export class TreatyStatesService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
  ) {}

  async list(reader: Reader): Promise<TreatyStatesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const treaty = await theTreaty(tx, campaignId);
    const acts = actsKnownOn(await standingActs(tx, campaignId), treaty.today);
    const asks = await outcomeAsks(tx, campaignId);
    const declared = await this.declared(reader, asks);
    const parties = new Set(treatyProgress(acts.map(toAct), treaty, treaty.today).parties);
    const actsOf = groupBy(acts, (act) => act.delegationCode);
    const items = (await this.current.delegations()).map(({ code, name, kind, groups }) => ({
      code,
      name,
      kind,
      groups,
      ...latest(actsOf.get(code) ?? []),
      counted: parties.has(code),
      declared: declared.get(code) ?? [],
    }));
    return { asOf: treaty.today, scope: scopeOf(reader.seat), asks, items };
  }

  /** What the reader sees of what capitals have said on these asks. */
  private async declared(reader: Reader, asks: readonly KeyedDto[]): Promise<Map<string, DeclaredDto[]>> {
    const rows = await this.database
      .current()
      .query<DeclaredRow>(DECLARED, [reader.seat.campaignId, asks.map((ask) => ask.id)]);
    const places = new Map(asks.map(({ id }, place) => [id, place]));
    rows.sort((a, b) => (places.get(a.askId) ?? 0) - (places.get(b.askId) ?? 0));
    const byDelegation = groupBy(rows, (row) => row.delegationCode);
    return new Map(
      [...byDelegation].map(([code, said]) => [code, said.map((row) => toDeclared(row, reader))]),
    );
  }
}

const DECLARED = `select p.delegation_code as "delegationCode", p.ask_id as "askId", p.stance, p.confidence, p.voice,
    e.said, e.grade, e.source, e.note, p.occurred_at as "occurredAt", e.zone
  from current_position p join position_event e on e.id = p.event_id
  where p.campaign_id = $1 and p.ask_id = any($2::uuid[])`;

async function outcomeAsks(tx: Transaction, campaignId: string): Promise<KeyedDto[]> {
  const rows = await tx.query<KeyedDto & Record<string, unknown>>(
    `select id, key, title from ask where campaign_id = $1 and kind = 'outcome' order by priority, key`,
    [campaignId],
  );
  return rows;
}

/** They come in the order of report; the latest instrument is the one that stands, or was withdrawn. */
function latest(acts: readonly ActRow[]): Pick<TreatyStateDto, 'signature' | 'instrument' | 'withdrawal'> {
  const last = (wanted: (act: ActRow) => boolean) => {
    const found = acts.findLast(wanted);
    return found ? toActDto(found) : null;
  };
  return {
    signature: last(({ kind }) => kind === 'signature'),
    instrument: last(({ kind }) => isInstrument(kind)),
    withdrawal: last(({ kind }) => kind === 'withdrawal'),
  };
}

function toDeclared(row: DeclaredRow, reader: Reader): DeclaredDto {
  const { askId, stance, confidence, voice, said, grade, source, note, occurredAt, zone } = row;
  const at = clocks(occurredAt, zone, reader);
  return { askId, stance, confidence, voice, said, grade, source, note, occurredAt: at };
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
