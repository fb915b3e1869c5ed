import { noteHeartbeat as note } from '#libs/data';
import type { Transaction } from '#libs/platform';

export type HeartbeatName = 'worker' | 'sweeper' | 'planner' | 'auditor';

/** Says that a job has just been done; `/health` reads it. */
export async function noteHeartbeat(
  tx: Transaction,
  name: HeartbeatName,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx.execute(note, { name, detail });
}

const began = performance.now();

/** Says that this process lives, and for how long it has. */
export function showLife(tx: Transaction): Promise<void> {
  return noteHeartbeat(tx, 'worker', { upSeconds: Math.floor((performance.now() - began) / 1000) });
}
