import { AuditEvent } from '#libs/data';
import type { Transaction } from '#libs/platform';

/** Who did it; a `Reader` is one. Without a seat it belongs to no campaign. */
interface Actor {
  userId: string;
  seat?: { campaignId: string | null };
}

/** Notes who changed what, by ids only, in the transaction of the change. */
export async function audit(
  tx: Transaction,
  actor: Actor,
  action: string,
  [subjectType, subjectId]: readonly [type?: string, id?: string] = [],
  detail: Record<string, unknown> = {},
): Promise<void> {
  const campaignId = actor.seat?.campaignId ?? null;
  await tx
    .table(AuditEvent)
    .insert({ actorId: actor.userId, campaignId, action, subjectType, subjectId, detail });
}
