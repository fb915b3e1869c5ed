import type { StatementDetailRow, WrittenPosition } from '#libs/data';
import { toLocalDate, type Confidence, type Stance, type Voice } from '#libs/domain';
import { correctedFields } from './corrections.js';
import { reasonOf, type SpokenFor } from './spoken-for.js';
import type { RecordStatementRequest } from './statements.dto.js';

/** A position as a statement writes it. */
export interface StatedPosition {
  code: string;
  askId: string;
  voice: Voice;
  stance: Stance;
  confidence: Confidence;
}

/** What a correction makes of the positions of a statement. */
export interface PositionChanges {
  /** Ids of those that are wrong now. */
  wrong: string[];
  /** What is recorded instead, each with the one that it puts right; null where there was none. */
  anew: (StatedPosition & { corrects: string | null })[];
}

const keyOf = ({ code, askId }: Pick<StatedPosition, 'code' | 'askId'>) => `${code} ${askId}`;

/** What a statement says on an ask. */
type Claim = Pick<StatedPosition, 'askId' | 'stance' | 'confidence'>;

/**
 * Compares what a statement wrote with what it says now. What somebody did to a single position stays: one that was taken
 * back by itself is not written again, and one that was put right by itself keeps its stance unless the statement takes another.
 * @param was what it said on each ask
 * @param moved the time, the evidence or the readers of all of them changed
 */
export function positionChanges(
  before: readonly WrittenPosition[],
  was: readonly Claim[],
  now: readonly StatedPosition[],
  moved: boolean,
): PositionChanges {
  const wanted = new Map(now.map((one) => [keyOf(one), one]));
  const said = new Map(was.map((claim) => [claim.askId, claim]));
  const known = new Set(before.map(keyOf));
  const changes = before
    .filter(({ retracted }) => !retracted)
    .map((one) => {
      const next = wanted.get(keyOf(one));
      return { one, next, anew: next !== undefined && differs(next, said.get(one.askId)) };
    })
    .filter(({ one, next, anew }) => moved || !next || anew || next.voice !== one.voice);
  const written = changes.flatMap(({ one, next, anew }) => {
    if (!next) return [];
    const { stance, confidence } = anew ? next : one;
    return [{ ...next, stance, confidence, corrects: one.id }];
  });
  const added = now.filter((one) => !known.has(keyOf(one)));
  return {
    wrong: changes.map(({ one }) => one.id),
    anew: [...written, ...added.map((one) => ({ ...one, corrects: null }))],
  };
}

const differs = (next: Claim, was: Claim | undefined): boolean =>
  next.stance !== was?.stance || next.confidence !== was.confidence;

/**
 * For whom it was recorded: in the order in which it is read, each once. Nobody where its correction changes that, or its
 * day: only then it is worked out again, since members may have become others.
 */
export function recordedBefore(
  before: StatementDetailRow,
  request: RecordStatementRequest,
): SpokenFor[] | undefined {
  const { groupCode = null, zone = before.zone, aligned = [], excepted = [] } = request;
  const { speakerCode } = request;
  const fields = correctedFields(before, { speakerCode, groupCode, aligned, excepted });
  const dayOf = (at: string, of: string) => toLocalDate(new Date(at), of);
  if (fields.length > 0) return undefined;
  if (dayOf(request.occurredAt, zone) !== dayOf(before.occurredAt, before.zone)) return undefined;
  const stillHeld = new Set(before.written.filter(({ retracted }) => !retracted).map(({ code }) => code));
  const all = new Map<string, SpokenFor>();
  for (const position of before.written) {
    // Of whom it was taken back altogether, nothing more is recorded.
    if (!stillHeld.has(position.code)) continue;
    const { code, name, voice, capacity } = position;
    all.set(code, { code, name, voice, capacity, reason: reasonOf(position, before.aligned) });
  }
  return [...all.values()];
}
