import { TIERS } from '#libs/domain';
import type { SeatOfPrincipal } from '../http/principal.js';
import type { ScopeDto } from './scope.dto.js';

/**
 * What an answer with numbers says about where they come from. It depends on the seat alone and never on what is
 * stored, so that nobody learns from it whether there is more, or how much.
 */
export const scopeOf = ({ coreGroup, demo }: Pick<SeatOfPrincipal, 'coreGroup' | 'demo'>): ScopeDto => ({
  tiers: TIERS.filter((tier) => tier !== 'core' || coreGroup),
  demo,
});
