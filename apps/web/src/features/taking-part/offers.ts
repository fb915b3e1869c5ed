import { addDays } from '#libs/domain';
import type { DeadlineOffer } from '#libs/reference';
import type { DeadlineDto, SessionDetailDto } from '../../kernel/api/client.js';
import { instantOf } from '../../ui/zone-clock.js';

type Stated = Pick<DeadlineDto, 'kind' | 'state' | 'anchor' | 'offsetDays' | 'at' | 'zone'>;

/** Whether a session has such a deadline already, and keeps it. */
export const isSet = (offer: DeadlineOffer, deadlines: readonly Stated[]): boolean =>
  deadlines.some(
    ({ kind, state, anchor, offsetDays, at, zone }) =>
      kind === 'registration' &&
      state === 'open' &&
      anchor === 'session_open' &&
      offsetDays === offer.offsetDays &&
      at === offer.at &&
      zone === offer.zone,
  );

/** The instant that it would mean, in ms, for a look at it before it is set: the day is counted at the venue, the hour is of its own zone. */
export const offeredInstant = (offer: DeadlineOffer, { opens }: Pick<SessionDetailDto, 'opens'>): number =>
  instantOf(`${addDays(opens.venue.wall.slice(0, 10), offer.offsetDays)}T${offer.at}`, offer.zone);
