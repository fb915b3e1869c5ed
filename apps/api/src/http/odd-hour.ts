import { dateInWords, toInstant, zoneCity } from '#libs/domain';

/**
 * Says by which rule an hour was read that the clocks skip or show twice; null for every other hour.
 * @param stated the wall time that was asked for
 * @param instant the instant that was taken
 */
export function oddHour(stated: string, zone: string, instant: Date): string | null {
  const found = toInstant(stated, zone);
  if (found.kind === 'exact') return null;
  const hour = `${stated.slice(11)} on ${dateInWords(stated)}`;
  const city = zoneCity(zone);
  if (found.kind === 'gap') {
    return (
      `${hour} does not exist in ${city}, where the clocks go forward. ` +
      `It means the first minute after the gap, ${found.wall.slice(11)}.`
    );
  }
  const which = instant.getTime() === found.instant.getTime() ? 'earlier' : 'later';
  return `${hour} comes twice in ${city}, where the clocks go back. The ${which} of the two is meant.`;
}
