import { instantOf } from '../../ui/zone-clock.js';

/** The instant of a wall time in a zone, in ms; NaN while either is half typed. */
export function instantIn(wall: string, zone: string): number {
  try {
    return wall ? instantOf(wall, zone) : Number.NaN;
  } catch {
    return Number.NaN;
  }
}
