export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres.js';
export {
  acquireInstanceLock,
  AlreadyRunningError,
  type InstanceInfo,
  type InstanceLock,
} from './instance-lock.js';
export type { ServerSettings } from './settings.js';
