import { Injectable } from '@nestjs/common';
import { AskRewording, type AskInDraft, type CampaignFrame } from '#libs/data';
import { staleness, type RewordingCause } from '#libs/domain';
import { Database } from '#libs/platform';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import type { CurrentPosition } from './current-position.js';
import { CurrentPositionsService } from './current-positions.service.js';
import type { TurnedAskDto, TurnedPositionsDto } from './turned-positions.dto.js';

/** What was done; an article by its number in the draft that has it. */
interface Cause {
  cause: RewordingCause;
  textVersionId: string | null;
  number?: string;
}

/**
 * Whatever makes another draft the last that changed the words of an ask turns positions stale, or fresh again, and not one of them
 * is touched by it. So it is kept since when that is so, for what a week is held against; and whoever does it is told.
 */
@Injectable()
export class RewordingService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
  ) {}

  /** Does it, and tells which positions turned, of what the reader sees. */
  async around<T>(
    reader: Reader,
    cause: Cause,
    change: () => Promise<T>,
  ): Promise<{ done: T; turned: TurnedPositionsDto }> {
    const before = await this.current.frame(reader);
    const done = await change();
    const after = await this.current.frame(reader);
    const reworded = rewordedAsks(before, after);
    if (reworded.length === 0) return { done, turned: nothingTurned(reader) };
    await this.keep(reader, cause, reworded);
    const askIds = reworded.map(({ is }) => is.id);
    const cells = await this.current.positions(reader, { askIds });
    return { done, turned: turnedBy(reader, reworded, cells, after.now) };
  }

  private async keep(reader: Reader, cause: Cause, reworded: readonly Reworded[]): Promise<void> {
    const { campaignId } = reader.seat;
    const rows = reworded.map(({ was, is }) => ({
      ...{ campaignId, askId: is.id, number: null, ...cause },
      ...{ wasOrdinal: was.changedAtOrdinal, wasCirculatedOn: was.changedOn },
      ...{ ordinal: is.changedAtOrdinal, circulatedOn: is.changedOn },
    }));
    await this.database.current().table(AskRewording).insertMany(rows);
  }
}

/** What there is to tell where nothing that counts was done. */
export const nothingTurned = (reader: Reader): TurnedPositionsDto => ({
  ...{ stalePositions: 0, staleAsks: [], freshPositions: 0, freshAsks: [] },
  scope: scopeOf(reader.seat),
});

interface Reworded {
  was: AskInDraft;
  is: AskInDraft;
}

function rewordedAsks(before: CampaignFrame, after: CampaignFrame): Reworded[] {
  const known = new Map(before.asks.map((ask) => [ask.id, ask]));
  return after.asks.flatMap((is) => {
    const was = known.get(is.id);
    if (!was || (was.changedAtOrdinal === is.changedAtOrdinal && was.changedOn === is.changedOn)) return [];
    return [{ was, is }];
  });
}

function turnedBy(
  reader: Reader,
  reworded: readonly Reworded[],
  cells: readonly CurrentPosition[],
  now: Date,
): TurnedPositionsDto {
  const staleAsks: TurnedAskDto[] = [];
  const freshAsks: TurnedAskDto[] = [];
  const stale = (cell: CurrentPosition, ask: AskInDraft) =>
    staleness(cell, ask, now, { maxAgeDays: null }) !== null;
  for (const { was, is } of reworded) {
    const turned = cells.filter((cell) => cell.askId === is.id && stale(cell, was) !== stale(cell, is));
    staleAsks.push(
      ...askWith(
        is,
        turned.filter((cell) => stale(cell, is)),
      ),
    );
    freshAsks.push(
      ...askWith(
        is,
        turned.filter((cell) => !stale(cell, is)),
      ),
    );
  }
  return {
    ...{ stalePositions: positionsOf(staleAsks), staleAsks },
    ...{ freshPositions: positionsOf(freshAsks), freshAsks },
    scope: scopeOf(reader.seat),
  };
}

function askWith({ id, key, title, redLine, number }: AskInDraft, cells: readonly CurrentPosition[]) {
  if (cells.length === 0) return [];
  const delegationCodes = cells.map(({ delegationCode }) => delegationCode).toSorted();
  return [{ ask: { id, key, title, redLine }, number, positions: cells.length, delegationCodes }];
}

const positionsOf = (asks: readonly TurnedAskDto[]) =>
  asks.reduce((sum, { positions }) => sum + positions, 0);
