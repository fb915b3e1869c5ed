import type { ProvisionKey } from './provisions.js';
import type { SeedKey } from './seeds.js';

/** A proposal to start from; a coalition sets its own. */
export type AskPriority = 'high' | 'medium' | 'low';

/** `text`: wording of a provision; `outcome`: whether to adopt, sign or ratify; `process`: how it is negotiated. */
export type AskKind = 'text' | 'outcome' | 'process';

/**
 * `negotiation`: not asked by a seed document, but a question on which states took sides in public;
 * `after-adoption`: a question to capitals since the convention was adopted.
 */
export type AskOrigin = SeedKey | 'negotiation' | 'after-adoption';

export interface AskRow {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: AskKind;
  readonly provisions: readonly ProvisionKey[];
  readonly origin: AskOrigin;
  readonly priority: AskPriority;
  /** What the coalition says it would not accept; only where the seed document says so. */
  readonly redLine?: string;
  /** What the seed document names as second best. */
  readonly fallback?: string;
  /** Group whose members the ask is addressed to, where the seed document names one. */
  readonly addressedTo?: string;
}
