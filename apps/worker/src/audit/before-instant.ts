import { offsetMinutes, toWall, type QuietHours } from '#libs/domain';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * When "so many minutes before" should leave, worked out by looking at the recipient's clock instead of by the rules
 * that the planner uses: subtraction, and if the clock then shows a quiet hour, the next minute that is not one, or,
 * should that be too late, the last minute before.
 * @param quiet null for none
 */
export function beforeInstant(minutes: number, deadline: Date, zone: string, quiet: QuietHours | null): Date {
  const due = new Date(Math.floor((deadline.getTime() - minutes * MINUTE) / MINUTE) * MINUTE);
  if (!quiet) return due;
  const later = leaveQuiet(due, zone, quiet, 1);
  return later < deadline ? later : leaveQuiet(due, zone, quiet, -1);
}

/** Whether the clocks change so near that "the next quiet hour" can be read in more than one way. */
export function clocksChangeAround(instant: Date, zone: string): boolean {
  const at = (days: number) => offsetMinutes(zone, new Date(instant.getTime() + days * DAY));
  return at(-1) !== at(1);
}

/** Steps by the minute while the clock shows a quiet hour: nothing about periods, nights or their lengths is assumed. */
function leaveQuiet(from: Date, zone: string, quiet: QuietHours, step: 1 | -1): Date {
  const [begins, ends] = [minuteOf(quiet.from), minuteOf(quiet.until)];
  const isQuiet = (minute: number) =>
    begins <= ends ? minute >= begins && minute < ends : minute >= begins || minute < ends;
  let instant = from;
  let minute = minuteOf(toWall(instant, zone).slice(11));
  while (isQuiet(minute)) {
    // The clock is read anew each hour at the latest, so that its changes are seen.
    const steps = step > 0 ? 60 - (minute % 60) : (minute % 60) + 1;
    const edge = step > 0 ? (ends - minute + 1440) % 1440 : ((minute - begins + 1440) % 1440) + 1;
    instant = new Date(instant.getTime() + step * Math.min(steps, edge) * MINUTE);
    minute = minuteOf(toWall(instant, zone).slice(11));
  }
  return instant;
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
