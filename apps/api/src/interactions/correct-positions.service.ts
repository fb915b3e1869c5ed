import { Injectable } from '@nestjs/common';
import { Interaction, keepSealed, recordAnew, retractAsWrong } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { PositionWriter } from '../positions/position-writer.service.js';
import type { PositionDto } from '../positions/positions.dto.js';
import type { CorrectedPositionPart, CorrectInteractionRequest } from './correct-interaction.dto.js';
import type { InteractionDto } from './interactions.dto.js';

/** The positions of a logged interaction that were wrong, or that speak of another time or to others now. */
@Injectable()
export class CorrectPositionsService {
  constructor(
    private readonly database: Database,
    private readonly writer: PositionWriter,
  ) {}

  /**
   * Retracts what is wrong and records it anew, with the evidence that it had where no other is said; the same number of statements for one and for
   * thirty. The interaction was corrected before.
   * @param before as it was
   * @param moved every position follows: its time, place or tier changed
   */
  async correct(
    reader: Reader,
    before: InteractionDto,
    request: CorrectInteractionRequest,
    moved: boolean,
  ): Promise<void> {
    const parts = request.positions ?? [];
    const saidAnew = new Map(parts.map((part) => [part.askId, part]));
    const unsaid = new Set(request.retractAskIds);
    const wrong = notRetracted(before).filter(
      (one) => moved || unsaid.has(one.askId) || differs(one, saidAnew.get(one.askId)),
    );
    const retracted = wrong.length > 0 ? await this.retract(reader, wrong) : new Set<string>();
    const anew = wrong.filter(({ id, askId }) => retracted.has(id) && !unsaid.has(askId));
    if (anew.length > 0) await this.recordAnew(reader, before, anew, saidAnew);
    await this.add(reader, before, parts);
  }

  private async retract(reader: Reader, wrong: readonly PositionDto[]): Promise<Set<string>> {
    const rows = await this.database.current().run(retractAsWrong, {
      campaignId: reader.seat.campaignId,
      ids: wrong.map(({ id }) => id),
      userId: reader.userId,
      reason: '',
    });
    return new Set(rows.map(({ id }) => id));
  }

  private async recordAnew(
    reader: Reader,
    { tier }: InteractionDto,
    anew: readonly PositionDto[],
    saidAnew: ReadonlyMap<string, CorrectedPositionPart>,
  ): Promise<void> {
    const { campaignId } = reader.seat;
    const said = anew.map((one) => ({ ...after(one, saidAnew.get(one.askId)), sealed: one.sealed }));
    const newIds = anew.map(() => newId());
    const tx = this.database.current();
    await tx.execute(recordAnew, {
      campaignId,
      ids: anew.map(({ id }) => id),
      newIds,
      stances: said.map(({ stance }) => stance),
      confidences: said.map(({ confidence }) => confidence),
      saids: said.map((one) => one.said),
      notes: said.map(({ note }) => note),
      grades: said.map(({ grade }) => grade),
      sources: said.map(({ sealed, source }) => (sealed ? '' : source)),
      tierBefore: tier,
    });
    if (!anew.some(({ sealed }) => sealed)) return;
    await tx.execute(keepSealed, { campaignId, ids: newIds, sources: said.map(({ source }) => source) });
  }

  /** On asks of which nothing was logged then. */
  private async add(
    reader: Reader,
    { id, delegationCode, positions }: InteractionDto,
    parts: readonly CorrectedPositionPart[],
  ): Promise<void> {
    const known = new Set(notRetracted({ positions }).map(({ askId }) => askId));
    const fresh = parts
      .filter(({ askId }) => !known.has(askId))
      .map(({ askId, stance, confidence, said, note, grade, source }) => ({
        ...{ askId, stance, confidence: confidence ?? 2, said: said ?? 'privately' },
        ...(note ? { note } : {}),
        ...(grade ? { grade } : {}),
        ...(source ? { source } : {}),
      }));
    if (fresh.length === 0) return;
    const place = await this.database
      .current()
      .table(Interaction)
      .findOne({ id, campaignId: reader.seat.campaignId }, ['occurredAt', 'zone', 'tier', 'organisationId']);
    if (!place) throw new Error('The interaction is gone within its own correction');
    const { organisationId, ...origin } = place;
    if (origin.tier === 'organisation' && organisationId !== reader.seat.organisationId) {
      throw Problem.field('positions', refusal('writtenForAnother'));
    }
    await this.writer.insert(reader, { ...origin, delegationCode, interactionId: id }, fresh);
  }
}

/** What of it counts. */
export const notRetracted = ({ positions }: Pick<InteractionDto, 'positions'>): PositionDto[] =>
  positions.filter(({ retracted }) => retracted === null);

/** Whether anything of this changes a position, adds one or takes one away. */
export function isChange(
  before: InteractionDto,
  { positions = [], retractAskIds = [] }: CorrectInteractionRequest,
): boolean {
  const held = new Map(notRetracted(before).map((one) => [one.askId, one]));
  const changes = positions.some((part) => {
    const one = held.get(part.askId);
    return one === undefined || differs(one, part);
  });
  return changes || retractAskIds.some((askId) => held.has(askId));
}

const CORRECTABLE = ['stance', 'confidence', 'said', 'note', 'grade', 'source'] as const;
type Correctable = Pick<PositionDto, (typeof CORRECTABLE)[number]>;

/** What a position says after the correction; null says as little as nothing. */
const after = (one: PositionDto, part: CorrectedPositionPart | undefined): Correctable =>
  Object.fromEntries(CORRECTABLE.map((field) => [field, part?.[field] ?? one[field]])) as Correctable;

function differs(one: PositionDto, part: CorrectedPositionPart | undefined): boolean {
  const right = after(one, part);
  return CORRECTABLE.some((field) => right[field] !== one[field]);
}
