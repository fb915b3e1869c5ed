import { Injectable } from '@nestjs/common';
import { Ask, declaredOutcomes, treatyParties, type RowOf, type TreatyActRow } from '#libs/data';
import { actsKnownOn, inForceFor, latestActs, treatyProgress, whyNoDay } from '#libs/domain';
import { isOrganisationOfStates } from '#libs/reference';
import { Database, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { KeyedDto } from '../dto/named.dto.js';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import { countedRows, theTreaty, toAct, toActDto, validActs } from './treaty-row.js';
import type { DeclaredDto, TreatyStateDto, TreatyStatesDto } from './treaty-states.dto.js';

/** Everybody on the way to the treaty: the same five statements whatever was done and declared. */
@Injectable()
export class TreatyStatesService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader): Promise<TreatyStatesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const treaty = await theTreaty(tx, campaignId);
    const acts = actsKnownOn(await validActs(tx, campaignId), treaty.today);
    const asks = await outcomeAsks(tx, campaignId);
    const declared = await this.declared(reader, asks);
    const progress = treatyProgress(acts.map(toAct), treaty, treaty.today);
    const instruments = countedRows(acts, treaty);
    const actsOf = groupBy(acts, (act) => act.delegationCode);
    const items = (await tx.run(treatyParties, { campaignId })).map(({ code, name, kind, groups }) => {
      const counted = instruments.get(code);
      return {
        ...{ code, name, kind, groups, organisation: isOrganisationOfStates(code) },
        ...actsOfState(actsOf.get(code) ?? [], counted),
        counted: counted !== undefined,
        inForceOn: counted ? inForceFor(counted, progress, treaty.forLaterParties) : null,
        noDayBecause: counted ? whyNoDay(counted, progress, treaty.forLaterParties) : null,
        declared: declared.get(code) ?? [],
      };
    });
    return { asOf: treaty.today, scope: scopeOf(reader.seat), asks, items };
  }

  /** What the reader sees of what capitals have said on these asks. */
  private async declared(reader: Reader, asks: readonly KeyedDto[]): Promise<Map<string, DeclaredDto[]>> {
    const rows = await this.database
      .current()
      .run(declaredOutcomes, { campaignId: reader.seat.campaignId, askIds: asks.map((ask) => ask.id) });
    const places = new Map(asks.map(({ id }, place) => [id, place]));
    rows.sort((a, b) => (places.get(a.askId) ?? 0) - (places.get(b.askId) ?? 0));
    const byDelegation = groupBy(rows, (row) => row.delegationCode);
    return new Map(
      [...byDelegation].map(([code, said]) => [code, said.map((row) => toDeclared(row, reader))]),
    );
  }
}

const outcomeAsks = (tx: Transaction, campaignId: string): Promise<KeyedDto[]> =>
  tx
    .table(Ask)
    .find({ campaignId, kind: 'outcome' }, ['id', 'key', 'title'], { orderBy: ['priority', 'key'] });

function actsOfState(
  acts: readonly TreatyActRow[],
  counted: TreatyActRow | undefined,
): Pick<TreatyStateDto, 'signature' | 'instrument' | 'withdrawal' | 'otherActs'> {
  const { signature, instrument, withdrawal, otherActs } = latestActs(acts, counted);
  return {
    signature: signature && toActDto(signature),
    instrument: instrument && toActDto(instrument),
    withdrawal: withdrawal && toActDto(withdrawal),
    otherActs: otherActs.map(toActDto),
  };
}

function toDeclared(row: RowOf<typeof declaredOutcomes>, reader: Reader): DeclaredDto {
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
