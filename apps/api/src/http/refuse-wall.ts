import { Problem, wallProblem } from '#libs/domain';
import { refusal } from './refusal.js';

/**
 * @param zoneField what is to blame for a zone that nobody knows
 * @throws Problem naming the field when a person cannot have meant this local time, e.g. an hour that the clocks skip
 */
export function refuseWall(field: string, wall: string, zone: string, zoneField = 'zone'): void {
  const problem = wallProblem(wall, zone);
  if (!problem) return;
  const { code, params } = problem;
  throw Problem.field(code === 'unknown_zone' ? zoneField : field, refusal(`wall.${code}`, params));
}
