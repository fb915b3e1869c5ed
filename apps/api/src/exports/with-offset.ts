import { offsetMinutes } from '#libs/domain';

/**
 * An instant as the clock of a zone shows it, with the offset: `2024-08-05T10:30:00-04:00`; milliseconds where there
 * are any.
 */
export function withOffset(instant: Date, zone: string): string {
  const minutes = Math.round(offsetMinutes(zone, instant));
  const wall = new Date(instant.getTime() + minutes * 60_000).toISOString().replace(/(?:\.000)?Z$/, '');
  const ahead = Math.abs(minutes);
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${wall}${minutes < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}`;
}
