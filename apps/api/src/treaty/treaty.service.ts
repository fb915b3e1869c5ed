import { Injectable } from '@nestjs/common';
import {
  actsKnownOn,
  addDays,
  daysBetween,
  isInstrument,
  Problem,
  toInstant,
  toLocalDate,
  treatyProgress,
} from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import { standingActs, theTreaty, toAct, treatyOf, type ActRow, type TreatyRow } from './treaty-row.js';
import type { SetTreatyRequest, SigningWindowDto, TreatyDto, TreatyProgressDto } from './treaty.dto.js';

/** The treaty of a campaign: its terms, and how far it is on the campaign clock. */
@Injectable()
export class TreatyService {
  constructor(private readonly database: Database) {}

  async read(reader: Reader): Promise<TreatyDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const treaty = await theTreaty(tx, campaignId);
    return toTreaty(treaty, await standingActs(tx, campaignId), reader);
  }

  /** Sets the terms, for the first time (version 0) or anew. */
  async set(reader: Reader, request: SetTreatyRequest, version: number): Promise<TreatyDto> {
    const tx = this.database.current();
    const { opensOn = null, closesOn = null } = request;
    if (opensOn !== null && closesOn !== null && closesOn < opensOn)
      throw Problem.field('closesOn', 'Signature cannot close before it opens.');
    if (closesOn !== null && closesOn > LAST_DAY)
      throw Problem.field('closesOn', 'This lies beyond 2100. Leave it out where signature does not close.');
    const rows = await tx.query(version === 0 ? FIRST : ANEW, [
      reader.seat.campaignId,
      request.name,
      request.instrumentsNeeded,
      request.daysAfter,
      request.regionalOrganisationCounts,
      opensOn,
      closesOn,
      request.zone,
      request.source,
      request.note ?? '',
      ...(version === 0 ? [] : [version]),
    ]);
    if (rows.length === 0) throw await this.refusal(reader);
    await audit(tx, reader, 'treaty_set', ['treaty', reader.seat.campaignId]);
    return this.read(reader);
  }

  private async refusal(reader: Reader): Promise<Problem> {
    const held = await treatyOf(this.database.current(), reader.seat.campaignId);
    return held ? staleVersion(held.version) : Problem.notFound('treaty');
  }
}

/** Clocks are foretold from it, and nobody knows them further ahead. */
const LAST_DAY = '2100-12-31';

const FIRST = `insert into treaty (campaign_id, name, instruments_needed, days_after, regional_organisation_counts,
    opens_on, closes_on, zone, source, note)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (campaign_id) do nothing returning version`;

const ANEW = `update treaty set name = $2, instruments_needed = $3, days_after = $4, regional_organisation_counts = $5,
    opens_on = $6, closes_on = $7, zone = $8, source = $9, note = $10, version = version + 1
  where campaign_id = $1 and version = $11 returning version`;

function toTreaty(treaty: TreatyRow, acts: readonly ActRow[], reader: Reader): TreatyDto {
  const { name, instrumentsNeeded, daysAfter, regionalOrganisationCounts, zone, source, note, version } =
    treaty;
  return {
    name,
    instrumentsNeeded,
    daysAfter,
    regionalOrganisationCounts,
    zone,
    source,
    note,
    asOf: treaty.today,
    signature: windowOf(treaty, reader),
    progress: progressOf(treaty, acts),
    version,
  };
}

function progressOf(treaty: TreatyRow, rows: readonly ActRow[]): TreatyProgressDto {
  const acts = rows.map(toAct);
  const { signatories, parties, ...rest } = treatyProgress(acts, treaty, treaty.today);
  const reported = actsKnownOn(acts, treaty.today).filter((act) => !act.confirmed);
  return {
    signatures: signatories.length,
    instruments: parties.length,
    ...rest,
    unconfirmed: {
      signatures: reported.filter(({ kind }) => kind === 'signature').length,
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
