import type { AmendmentEffect, AmendmentState } from '#libs/domain';
import type { DelegationName } from './content-positions.js';

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
