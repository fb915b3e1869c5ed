import { Injectable } from '@nestjs/common';
import {
  choosable,
  choosableLetters,
  errorReportsCounted,
  freshSeatings,
  lettersToPublish,
  publicationItems,
  publications,
  publicPositions,
  type ChoosableLetter,
  type PublicationItemRow,
  type PublicationRow,
} from '#libs/data';
import { mayConsent, Problem, REPUBLISH_MINUTES } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { compare } from './compare.js';
import { compose, currentOf, type Material } from './compose.js';
import type { ChoosableLetterDto, PublicationChoice } from './publication-choice.dto.js';
import type {
  PublicationDto,
  PublicationStateDto,
  WaitingPublicationDto,
  WithdrawnItemDto,
} from './publications.dto.js';

const NOTHING: Pick<PublicationChoice, keyof PublicationChoice> = {
  practical: '',
  contacts: [],
  licence: 'CC-BY-4.0',
  sessionIds: [],
  documentIds: [],
  letterListIds: [],
  askIds: [],
};

/** What a campaign shows, what waits for a second person, and what can be chosen. */
@Injectable()
export class PublicationStateService {
  constructor(private readonly database: Database) {}

  async state(reader: Reader): Promise<PublicationStateDto> {
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const rows = await tx.run(publications, { campaignId });
    const items = await tx.run(publicationItems, { campaignId });
    const asked = rows.find(({ outcome }) => outcome === null);
    const material = await this.material(campaignId, choiceOf(asked).letterListIds ?? []);
    const letters = await tx.run(choosableLetters, { campaignId });
    const { from, positions } = material;
    const reports = await tx.first(errorReportsCounted, { campaignId });
    const dto = await this.describer(reader);
    const shown = rows.find(isShown);
    const of = (row: PublicationRow | undefined) => items.filter((item) => item.publicationId === row?.id);
    const { shown: current } = currentOf(positions, new Set(from.asks.map(({ id }) => id)));
    return {
      path: `/p/${from.slug}`,
      shown: shown ? dto(shown) : null,
      withdrawn: withdrawnOf(of(shown), reader),
      waiting: asked ? this.waiting(asked, of(asked), of(shown), material, reader, dto) : null,
      past: rows.filter((row) => row !== shown && row !== asked).map(dto),
      choice: choiceOf(rows.find(({ choice }) => Object.keys(choice).length > 0)),
      sessions: from.sessions.map(({ id, name }) => ({ id, name, positions: null })),
      documents: from.documents.map(({ id, title }) => ({ id, name: title, positions: null })),
      letters: letters.map((one) => toChoosable(one, reader)),
      asks: from.asks.map(({ id, title }) => ({ id, name: title, positions: current.get(id)?.length ?? 0 })),
      openReports: reports?.open ?? 0,
    };
  }

  /** Of what a publication is made. */
  async material(campaignId: string, letterListIds: readonly string[]): Promise<Material> {
    const tx = this.database.current();
    const from = await tx.first(choosable, { campaignId });
    if (!from) throw Problem.notFound('campaign');
    const positions = await tx.run(publicPositions, { campaignId });
    return { from, positions, letters: await tx.run(lettersToPublish, { campaignId, ids: letterListIds }) };
  }

  private waiting(
    row: PublicationRow,
    items: readonly PublicationItemRow[],
    shown: readonly PublicationItemRow[],
    material: Material,
    reader: Reader,
    dto: (row: PublicationRow) => PublicationDto,
  ): WaitingPublicationDto {
    return {
      publication: dto(row),
      ...compare(items, shown),
      withdrawn: withdrawnOf(items, reader),
      outdated: hashNow(reader.seat.campaignId, row, material) !== row.sha256,
    };
  }

  /** Says of publications what the reader may do with them. */
  async describer(reader: Reader): Promise<(row: PublicationRow) => PublicationDto> {
    const about = { campaignId: reader.seat.campaignId, readerId: reader.userId };
    const seatings = await this.database.current().run(freshSeatings, about);
    const face = (at: Date | null) => at && clocks(at, reader.zone, reader);
    return (row) => ({
      ...{ id: row.id, number: row.number, sha256: row.sha256, outcome: row.outcome },
      askedBy: row.askedBy ?? '',
      askedAt: clocks(row.askedAt, reader.zone, reader),
      ...{ decidedBy: row.decidedBy, decidedAt: face(row.decidedAt) },
      ...{ endedBy: row.endedBy, endedAt: face(row.endedAt), superseded: row.superseded },
      mayConsent: row.outcome === null && mayConsent(row.askedById, reader.seat, seatings, row.now),
      mayRestore: mayRestore(row, reader),
      mine: row.askedById === reader.userId,
    });
  }
}

export const isShown = ({ outcome, endedAt }: PublicationRow) => outcome === 'confirmed' && endedAt === null;

export const mayRestore = (
  { outcome, endedAt, endedById, superseded, now }: PublicationRow,
  { userId }: Reader,
) =>
  outcome === 'confirmed' &&
  endedAt !== null &&
  !superseded &&
  endedById === userId &&
  now.getTime() - endedAt.getTime() < REPUBLISH_MINUTES * 60_000;

function withdrawnOf(items: readonly PublicationItemRow[], reader: Reader): WithdrawnItemDto[] {
  return items.flatMap(({ kind, withdrawnAs, withdrawnAt }) =>
    withdrawnAs && withdrawnAt
      ? [{ kind, cause: withdrawnAs, at: clocks(withdrawnAt, reader.zone, reader) }]
      : [],
  );
}

/** What was chosen; nothing of what one cannot know of it. */
const choiceOf = (row: Pick<PublicationRow, 'choice'> | undefined): PublicationChoice => ({
  ...NOTHING,
  ...row?.choice,
});

const toChoosable = (
  { id, letterId, title, asOf, zone, named, withheld }: ChoosableLetter,
  reader: Reader,
): ChoosableLetterDto => ({
  ...{ id, letterId, name: title, asOf: clocks(asOf, zone ?? 'UTC', reader) },
  ...{ named: named ?? 0, withheld: withheld ?? 0 },
});

/** Null where it could not even be composed any more. */
function hashNow(campaignId: string, row: PublicationRow, material: Material): string | null {
  try {
    return compose(campaignId, choiceOf(row), material).sha256;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
