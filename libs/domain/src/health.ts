/** What is looked at to see how an installation is, in the order in which it is said. */
export const HEALTH_SUBJECTS = [
  ...(['settings', 'secret', 'database', 'clock', 'migrations', 'worker', 'sweep', 'mail'] as const),
  ...(['queue', 'relay', 'accept_log', 'address', 'zone_data', 'disk', 'backup'] as const),
] as const;
export type HealthSubject = (typeof HEALTH_SUBJECTS)[number];

/** What can be found; each is a message of the area `health`. */
export const HEALTH_CODES = [
  ...(['settingsUsable', 'settingsUnusable', 'secretStrong', 'secretWeak', 'secretEarlier'] as const),
  ...(['databaseAnswers', 'databaseSilent'] as const),
  ...(['databaseClockAgrees', 'databaseClockAhead', 'databaseClockBehind'] as const),
  ...(['publicClockAgrees', 'publicClockAhead', 'publicClockBehind'] as const),
  ...(['migrationsApplied', 'migrationsMissing', 'migrationsDamaged'] as const),
  ...(['workerAlive', 'workerSilent', 'workerNeverRan', 'sweepDone', 'sweepOld', 'sweepNeverDone'] as const),
  ...([
    'mailRight',
    'mailHeld',
    'auditorNotYet',
    'auditorSilent',
    'auditorNeverRan',
    'jobsStuck',
    'mailWrong',
  ] as const),
  ...(['queueInRedis', 'queueInPostgres', 'queueUnusable', 'relayLetsIn', 'relayRefuses'] as const),
  ...(['acceptLogNone', 'acceptLogReadable', 'acceptLogUnreadable'] as const),
  ...(['addressLeadsHere', 'addressLeadsElsewhere', 'addressUnreachable'] as const),
  ...([
    'zonesCurrent',
    'zonesOld',
    'diskFree',
    'diskFull',
    'backupUnknown',
    'backupRecent',
    'backupOld',
  ] as const),
] as const;
export type HealthCode = (typeof HEALTH_CODES)[number];

/** Days after which somebody should ask why no backup was noted: one a night, and a night that failed. */
const BACKUP_OLD_AFTER_DAYS = 2;
const DAY_MS = 86_400_000;

/** @param notedAt when the last backup was noted, if any ever was */
export function backupAge(notedAt: Date | null, now: Date): { code: HealthCode; days: number } {
  if (notedAt === null) return { code: 'backupUnknown', days: 0 };
  const days = Math.max(0, Math.floor((now.getTime() - notedAt.getTime()) / DAY_MS));
  return { code: days >= BACKUP_OLD_AFTER_DAYS ? 'backupOld' : 'backupRecent', days };
}
