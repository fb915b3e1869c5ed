import { Injectable } from '@nestjs/common';
import {
  asksToSign,
  clockNow,
  letterById,
  lettersPage,
  usesOfLetter,
  wordingsOfLetter,
  type LetterInList,
  type LetterRow,
} from '#libs/data';
import {
  nextStep,
  Problem,
  stepBack,
  stepProblem,
  wordingChanges,
  type LetterStep,
  type LetterTextParts,
} from '#libs/domain';
import { Database } from '#libs/platform';
import type { Items, Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { onShelf, refuseRemovedList } from '../http/removal.js';
import type { LetterDto, LetterItemDto, LetterStepDto, LetterWordingDto } from './letters.dto.js';
import { signOn } from './sign-on.js';

/** Reads joint letters, each in a constant number of statements. */
@Injectable()
export class LettersService {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(reader: Reader, { shelf, limit, cursor }: ShelfQuery): Promise<Page<LetterItemDto>> {
    refuseRemovedList(reader, shelf);
    const [afterAt, afterId] = decodeTimeCursor(cursor);
    const { campaignId } = reader.seat;
    const now = await this.now();
    return onShelf(this.database.current(), shelf, async (tx) => {
      const rows = await tx.run(lettersPage, { campaignId, afterAt, afterId, shelf, limit: limit + 1 });
      return page(
        rows,
        limit,
        (row) => item(row, reader, now),
        (row) => [row.createdAt, row.id],
      );
    });
  }

  async one(reader: Reader, id: string): Promise<LetterDto> {
    const { campaignId } = reader.seat;
    const row = await this.row(reader, id);
    const now = await this.now();
    const coordinates = reader.seat.role === 'coordinator';
    const asked = coordinates
      ? await this.database.current().first(asksToSign, { campaignId, letterId: id })
      : undefined;
    const { graceMinutes, lateAllowed, listShown, individuals, wording } = row;
    const { openedAt, closedAt, sentAt, publishedAt, texts, addressees, asks } = row;
    return {
      ...item(row, reader, now),
      ...{ graceMinutes, lateAllowed, listShown, individuals, wording },
      ...{ openedAt, closedAt, sentAt, publishedAt, texts, addressees },
      asks: asks.map(({ id: askId, title }) => ({ id: askId, name: title })),
      next: stepOf(row, nextStep(row.state), now),
      back: stepOf(row, stepBack(row.state), now),
      asked: asked?.asked ?? null,
      unanswered: asked?.unanswered ?? null,
    };
  }

  /** @throws Problem where there is none */
  async row(reader: Reader, id: string): Promise<LetterRow> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(letterById, { campaignId, id });
    if (!row) throw Problem.notFound('letter');
    return row;
  }

  /** Of the campaign clock. */
  async now(): Promise<Date> {
    const row = await this.database.current().first(clockNow, {});
    return row?.now ?? new Date();
  }

  /** The newest first, each with what changed from the one before. */
  async wordings(reader: Reader, letterId: string): Promise<Items<LetterWordingDto>> {
    await this.row(reader, letterId);
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(wordingsOfLetter, { campaignId, letterId });
    const items = rows.map(({ wording, at, textSha256, texts }, place) => {
      const before = (rows[place + 1]?.texts ?? texts) as LetterTextParts[];
      return { wording, at, textSha256, changes: wordingChanges(before, texts as LetterTextParts[]) };
    });
    return { items };
  }

  async uses(reader: Reader, letterId: string): Promise<UsesDto> {
    await this.row(reader, letterId);
    const { campaignId } = reader.seat;
    return usesOf((await this.database.current().first(usesOfLetter, { campaignId, letterId })) ?? {});
  }
}

function item(row: LetterInList, reader: Reader, now: Date): Pick<LetterItemDto, keyof LetterItemDto> {
  const { id, title, state, counts, removed, version } = row;
  const { organisations, individuals, withheld, waiting } = counts;
  const coordinates = reader.seat.role === 'coordinator';
  return {
    ...{ id, title, state, removed, version },
    numbers: {
      ...{ organisations, individuals },
      withheld: coordinates ? withheld : null,
      waiting: coordinates ? waiting : null,
    },
    closes: signOn(row, reader, now),
  };
}

/** What says whether a step can be taken. */
export const factsOf = ({ state, closesAt, texts, addressees, counts }: LetterRow) => ({
  ...{ state, closesAt, texts },
  addressees: addressees.filter(({ copy }) => !copy).length,
  signed: counts.signed,
  waiting: counts.waiting,
});

function stepOf(row: LetterRow, step: LetterStep | null, now: Date): LetterStepDto | null {
  return step && { step, problem: stepProblem(factsOf(row), step, now) };
}
