import { HEALTH_SUBJECTS } from '#libs/domain';
import type { Environment } from '#libs/platform';
import { acceptLogFinding, diskFinding, zoneFinding } from './disk.js';
import type { Finding } from './finding.js';
import { addressFindings, queueFinding, relayFinding, settingsFindings } from './services.js';

/** What can be said of the machine without any setting. */
export const machineFindings = async (): Promise<Finding[]> => [
  await zoneFinding(),
  await diskFinding(process.cwd()),
];

/**
 * Everything there is to be looked at, in its order; the terminal and the installation's page both ask this.
 * @param database what the database says, however it was opened
 */
export async function everyFinding(
  environment: Environment,
  database: Promise<Finding[]>,
): Promise<Finding[]> {
  const found = await Promise.all([
    ...[settingsFindings(environment), database, machineFindings(), addressFindings(environment)],
    ...[queueFinding(environment), relayFinding(environment), acceptLogFinding(environment.acceptLog)],
  ]);
  const place = ({ subject }: Finding) => HEALTH_SUBJECTS.indexOf(subject);
  return found.flat().toSorted((a, b) => place(a) - place(b));
}
