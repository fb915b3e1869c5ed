import type { Confidence, Stance, Voice } from '#libs/domain';

/** A delegation's current position on one ask, of what the reader sees. */
export interface CurrentPosition {
  delegationCode: string;
  askId: string;
  stance: Stance;
  confidence: Confidence;
  voice: Voice;
  /** Ordinal of the draft it speaks about. */
  textOrdinal: number | null;
  occurredAt: Date;
  /** The state's latest own word and its bloc's latest statement take different sides. */
  differs: boolean;
}
