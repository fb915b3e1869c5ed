import type { Transaction } from '#libs/platform';

export type HeartbeatName = 'worker' | 'sweeper' | 'planner' | 'auditor';

/** Says that a duty has just done its work; `/health` reads it. */
export async function beat(
  tx: Transaction,
  name: HeartbeatName,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx.query(
    `insert into heartbeat (name, detail) values ($1, $2)
     on conflict (name) do update set at = now(), clock_at = clock_now(), detail = excluded.detail`,
    [name, JSON.stringify(detail)],
  );
}
