import { ALL, all } from './rules.js';
import type { TableAccess } from './types.js';

/** What the planner and the sender keep. */
const written = { read: ALL, insert: ALL, update: ALL };

/** Facts of the installation, read by every role but the one that only derives positions. */
const open: TableAccess = {
  app: { read: ALL },
  auth: { read: ALL },
  worker: { read: ALL },
  setup: { read: ALL },
  guard: { read: ALL },
};

/** Without row-level security: nothing in them belongs to anybody. */
export const OPEN_TABLES: Readonly<Record<string, TableAccess>> = {
  party: open,
  installation: {
    ...{
      ...open,
      setup: { read: ALL, update: all('name, backup_at') },
      ledger: { read: ALL },
      eraser: { read: ALL },
      importer: { read: ALL },
    },
    worker: { read: ALL, update: all('clock_offset, zone_version') },
  },
  heartbeat: { ...open, worker: written },
};
