import type { EvidenceGrade, Said, Stance, Tier } from '#libs/domain';
import type { CorrectPositionRequest, PositionDto } from '../../../kernel/api/client.js';
import { instantOf } from '../../zone-clock.js';

/** What of a position can be corrected, as the form shows it. `wall` is on the clock of `zone`. */
export interface PositionFields {
  stance: Stance;
  confidence: string;
  said: Said;
  grade: EvidenceGrade;
  source: string;
  note: string;
  wall: string;
  zone: string;
  tier: Tier;
}

export function fieldsOf({ occurredAt, ...position }: PositionDto): PositionFields {
  const { stance, confidence, said, grade, source, note, tier } = position;
  const { wall, zone } = occurredAt.venue;
  return { stance, confidence: String(confidence), said, grade, source, note, wall, zone, tier };
}

/** The request that turns the position into what the form says: nothing of what stays. */
export function correctionOf(before: PositionDto, fields: PositionFields): CorrectPositionRequest {
  const old = fieldsOf(before);
  const { wall, zone, confidence, source, note } = fields;
  const words = { ...fields, source: source.trim(), note: note.trim() };
  const changed = (['stance', 'said', 'grade', 'source', 'note', 'zone', 'tier'] as const)
    .filter((name) => words[name] !== old[name])
    .map((name) => [name, words[name]]);
  const moved = wall !== old.wall || zone !== old.zone;
  return {
    ...(Object.fromEntries(changed) as CorrectPositionRequest),
    ...(confidence === old.confidence ? {} : { confidence: Number(confidence) as 1 | 2 | 3 }),
    ...(moved ? { occurredAt: new Date(instantOf(wall, zone)).toISOString() } : {}),
  };
}
