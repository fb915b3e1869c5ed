import type { AmendmentEffect, AmendmentState } from '#libs/domain';
import type { DelegationName } from './content-positions.js';

/** A draft that counts since, or counts no more: that makes positions stale, or fresh. */
export interface DigestText {
  id: string;
  title: string;
  symbol: string | null;
  change: 'confirmed' | 'confirmed_again' | 'reopened' | 'removed';
}

/** An amendment that is new, or of which something became within the window. */
export interface DigestAmendment {
  id: string;
  title: string;
  symbol: string | null;
  ask: string;
  effect: AmendmentEffect;
  /** As it is now. */
  state: AmendmentState;
  /** `decided`: its state is another one, perhaps open again. */
  change: 'new' | 'restored' | 'decided' | 'sponsors' | 'changed' | 'removed';
  /** Whose name is on it, the sponsor first; of one that is not new, who joined and who left within the window. */
  sponsors: DelegationName[];
  joined: DelegationName[];
  left: DelegationName[];
}
