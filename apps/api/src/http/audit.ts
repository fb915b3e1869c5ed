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
  await tx.query(
    `insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id, detail)
     values ($1, $2, $3, $4, $5, $6)`,
    [actor.userId, actor.seat?.campaignId, action, subjectType, subjectId, JSON.stringify(detail)],
  );
}
