import { TIERS } from '#libs/domain';
import type { SeatOfPrincipal } from '../http/principal.js';
import type { ScopeDto } from './scope.dto.js';

const NOTE = 'Counted from what you may see. Others may see more or less, so their numbers may differ.';

const DEMO =
  'This is a demo. Stances whose source says illustrative are invented and no statement of these states.';

/**
 * What an answer with numbers says about where they come from. It depends on the seat alone and never on what is
 * stored, so that nobody learns from it whether there is more, or how much.
 */
export function scopeOf(seat: Pick<SeatOfPrincipal, 'coreGroup' | 'demo'>): ScopeDto {
  return {
    tiers: TIERS.filter((tier) => tier !== 'core' || seat.coreGroup),
    note: NOTE,
    demo: seat.demo ? DEMO : null,
  };
}
