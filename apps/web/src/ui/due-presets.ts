import type { ClockFaceDto } from '../kernel/api/client.js';
import { instantOf, nextAt, wallAt } from './zone-clock.js';

export type DueKey = 'soon' | 'venueEvening' | 'venueMorning' | 'myMorning' | 'beforeDeadline';

export interface DueChoice {
  key: DueKey;
  /** As the api takes it: a wall time and the zone whose clock shows it. */
  wall: string;
  zone: string;
  /** In ms since 1970. */
  instant: number;
}

type Clock = Pick<ClockFaceDto, 'zone'>;

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** The due times that are offered at one tap. @param now and `deadline` in ms since 1970 */
export function dueChoices(now: number, venue: Clock, reader: Clock, deadline?: number): DueChoice[] {
  const choice = (key: DueKey, wall: string, zone: string): DueChoice => {
    return { key, wall, zone, instant: instantOf(wall, zone) };
  };
  const soon = Math.ceil((now + 2 * HOUR) / QUARTER) * QUARTER;
  const choices = [
    choice('soon', wallAt(soon, venue.zone), venue.zone),
    choice('venueEvening', nextAt('18:00', venue.zone, now), venue.zone),
    choice('venueMorning', nextAt('09:00', venue.zone, now), venue.zone),
  ];
  if (reader.zone !== venue.zone) {
    choices.push(choice('myMorning', nextAt('09:00', reader.zone, now), reader.zone));
  }
  if (deadline !== undefined && deadline - HOUR > now + HOUR) {
    choices.push(choice('beforeDeadline', wallAt(deadline - HOUR, venue.zone), venue.zone));
  }
  return choices;
}
