import { AuditEvent } from '#libs/data';
import type { Transaction } from '#libs/platform';

/** Who did it; a `Reader` is one. Without a seat it belongs to no campaign. */
interface Actor {
  userId: string;
  seat?: { campaignId: string | null };
}

/**
 * Notes who changed what, in the transaction of the change: by ids only, but for a name, which `renaming()` gives with the
 * one before.
 */
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

/** The same of several things of one type, in one statement. */
export async function auditAll(
  tx: Transaction,
  actor: Actor,
  subjectType: string,
  events: readonly { action: string; subjectId: string }[],
): Promise<void> {
  const campaignId = actor.seat?.campaignId ?? null;
  await tx
    .table(AuditEvent)
    .insertMany(
      events.map((event) => ({ actorId: actor.userId, campaignId, subjectType, ...event, detail: {} })),
    );
}

/** What a renaming was, for the detail of an audit event: old and new name; nothing where the name stayed. */
export function renaming<K extends string>(
  before: Readonly<Record<K, string | null>>,
  change: Readonly<Partial<Record<K, string | null | undefined>>>,
  field: K,
): Record<string, unknown> {
  const [old, name] = [before[field], change[field]];
  return typeof name === 'string' && name !== old ? { [field]: { old, new: name } } : {};
}
