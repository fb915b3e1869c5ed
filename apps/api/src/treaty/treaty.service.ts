import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Party, Treaty, type TreatyActRow, type TreatyRow } from '#libs/data';
import {
  actsKnownOn,
  addDays,
  daysBetween,
  isInstrument,
  isSignature,
  Problem,
  toInstant,
  toLocalDate,
  reachedOf,
  treatyProgress,
} from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { theTreaty, toAct, treatyOf, validActs } from './treaty-row.js';
import type { SetTreatyRequest, TreatyConditionPart } from './treaty-terms.dto.js';
import type { SigningWindowDto, TreatyDto, TreatyProgressDto } from './treaty.dto.js';

/** The treaty of a campaign: its terms, and how far it is on the campaign clock. */
@Injectable()
export class TreatyService {
  constructor(private readonly database: Database) {}

  async read(reader: Reader): Promise<TreatyDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const treaty = await theTreaty(tx, campaignId);
    return toTreaty(treaty, await validActs(tx, campaignId), reader);
  }

  /** Sets the terms, for the first time (version 0) or anew. */
  async set(reader: Reader, request: SetTreatyRequest, version: number): Promise<TreatyDto> {
    const tx = this.database.current();
    const terms = termsOf(request);
    refuseWindow(terms);
    if (terms.condition) await refuseCondition(tx, terms.condition, terms.regionalOrganisationCounts);
    const { campaignId } = reader.seat;
    const set =
      version === 0
        ? await setFirst(tx, campaignId, terms)
        : await tx.table(Treaty).updateAtVersion({ campaignId }, version, terms);
    if (!set) return this.doneAlready(reader, terms, version);
    await audit(tx, reader, 'treaty_set', ['treaty', campaignId]);
    return this.read(reader);
  }

  /** The repeat of a first setting, whose answer was lost on its way, finds what it asks for. */
  private async doneAlready(reader: Reader, terms: Terms, version: number): Promise<TreatyDto> {
    const held = await treatyOf(this.database.current(), reader.seat.campaignId);
    if (!held) throw Problem.notFound('treaty');
    if (version !== 0 || !isHeld(held, terms)) throw staleVersion(held.version);
    return this.read(reader);
  }
}

type Terms = ReturnType<typeof termsOf>;

/** Whether it is what they say: both as JSON has them. */
function isHeld(held: TreatyRow, terms: Terms): boolean {
  const asked = JSON.parse(JSON.stringify(terms)) as Record<string, unknown>;
  return Object.entries(asked).every(([name, value]) =>
    isDeepStrictEqual(held[name as keyof TreatyRow], value),
  );
}

/** Where terms were removed, these take their place. */
async function setFirst(tx: Transaction, campaignId: string, terms: Terms): Promise<boolean> {
  const made = await tx.table(Treaty).insertMissing([{ campaignId, ...terms }], 'version');
  if (made.length === 1) return true;
  return tx.withRemoved(async (all) => {
    const before = await all
      .table(Treaty)
      .findOne({ campaignId }, ['removedAt', 'version'], { lock: 'update' });
    if (!before || before.removedAt === null) return false;
    const anew = { ...terms, removedAt: null, removedBy: null };
    return all.table(Treaty).updateAtVersion({ campaignId }, before.version, anew);
  });
}

/** All of them, with what is left out. */
function termsOf({
  adoptedOn,
  opensOn,
  closesOn,
  monthsAfter,
  firstOfMonth,
  condition,
  forLaterParties,
  note,
  ...said
}: SetTreatyRequest) {
  return {
    ...said,
    adoptedOn: adoptedOn ?? null,
    opensOn: opensOn ?? null,
    closesOn: closesOn ?? null,
    monthsAfter: monthsAfter ?? 0,
    firstOfMonth: firstOfMonth ?? false,
    condition: condition ?? null,
    forLaterParties: forLaterParties ?? null,
    note: note ?? '',
  };
}

function refuseWindow({
  adoptedOn,
  opensOn,
  closesOn,
}: Pick<TreatyRow, 'adoptedOn' | 'opensOn' | 'closesOn'>): void {
  if (adoptedOn !== null && opensOn !== null && opensOn < adoptedOn)
    throw Problem.field('opensOn', refusal('treaty.opensBeforeAdoption', { adoptedOn }));
  if (closesOn === null) return;
  if (opensOn !== null && closesOn < opensOn)
    throw Problem.field('closesOn', refusal('treaty.closesBeforeOpens'));
  if (closesOn > LAST_DAY) throw Problem.field('closesOn', refusal('treaty.beyond2100'));
}

/** A condition that names nobody we know, or that all who count together could not meet, would never come true. */
async function refuseCondition(
  tx: Transaction,
  { needed, parties }: Pick<TreatyConditionPart, 'needed' | 'parties'>,
  organisationsCount: boolean,
): Promise<void> {
  const known = await tx.table(Party).find({ code: parties.map(({ code }) => code) }, ['code', 'kind']);
  const codes = new Set(known.map(({ code }) => code));
  const unknown = parties.findIndex(({ code }) => !codes.has(code));
  if (unknown >= 0) throw Problem.unknown(`condition.parties[${unknown}].code`, 'delegation');
  const counted = known.filter(({ kind }) => organisationsCount || kind === 'state');
  const most = reachedOf(
    { needed, parties },
    counted.map(({ code }) => code),
  );
  if (most < needed)
    throw Problem.field('condition.needed', refusal('treaty.conditionNever', { most: String(most) }));
}

/** Clocks are foretold from it, and nobody knows them further ahead. */
const LAST_DAY = '2100-12-31';

function toTreaty(treaty: TreatyRow, acts: readonly TreatyActRow[], reader: Reader): TreatyDto {
  const { name, instrumentsNeeded, daysAfter, monthsAfter, firstOfMonth, condition, forLaterParties } =
    treaty;
  const { regionalOrganisationCounts, adoptedOn, zone, source, note, version } = treaty;
  return {
    name,
    instrumentsNeeded,
    daysAfter,
    ...{ monthsAfter, firstOfMonth, condition, forLaterParties },
    regionalOrganisationCounts,
    ...{ adoptedOn, zone },
    source,
    note,
    asOf: treaty.today,
    signature: windowOf(treaty, reader),
    progress: progressOf(treaty, acts),
    version,
  };
}

function progressOf(treaty: TreatyRow, rows: readonly TreatyActRow[]): TreatyProgressDto {
  const acts = rows.map(toAct);
  const { signatories, parties, ...rest } = treatyProgress(acts, treaty, treaty.today);
  const reported = actsKnownOn(acts, treaty.today).filter((act) => !act.confirmed);
  return {
    signatures: signatories.length,
    instruments: parties.length,
    ...rest,
    unconfirmed: {
      signatures: reported.filter(({ kind }) => isSignature(kind)).length,
      instruments: reported.filter(({ kind }) => isInstrument(kind)).length,
    },
  };
}

function windowOf({ opensOn, closesOn, zone, today, now }: TreatyRow, reader: Reader): SigningWindowDto {
  const over = closesOn !== null && closesOn < today;
  const state = over ? 'closed' : opensOn === null ? 'unknown' : today < opensOn ? 'not_open' : 'open';
  if (closesOn === null) {
    return { state, opensOn, closesOn, lastMinute: null, daysLeft: null, daysLeftForYou: null };
  }
  // From the next midnight back, so that a day whose last minute the clocks skip has one as well.
  const end = toInstant(`${addDays(closesOn, 1)}T00:00`, zone).instant;
  const last = new Date(end.getTime() - 60_000);
  const days = (from: string, to: string) => Math.max(0, daysBetween(from, to));
  return {
    state,
    opensOn,
    closesOn,
    lastMinute: clocks(last, zone, reader),
    daysLeft: days(today, closesOn),
    daysLeftForYou: days(toLocalDate(now, reader.zone), toLocalDate(last, reader.zone)),
  };
}
