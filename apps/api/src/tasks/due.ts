import { toInstant, zoneDataVersion } from '#libs/domain';
import { refuseWall } from '../http/refuse-wall.js';

/**
 * The instant at which a typed time is due.
 * @param prefix of field names in refusals
 * @throws Problem naming `zone` or `dueLocal`, e.g. for an hour that the clocks skip there
 */
export function due(dueLocal: string, zone: string, prefix = ''): { at: Date; zoneVersion: string } {
  refuseWall(`${prefix}dueLocal`, dueLocal, zone, `${prefix}zone`);
  return derive(dueLocal, zone);
}

/** The same for a time that was accepted before. */
export function derive(dueLocal: string, zone: string): { at: Date; zoneVersion: string } {
  return { at: toInstant(dueLocal, zone).instant, zoneVersion: zoneDataVersion };
}
