import type { AuditedDelivery } from '#libs/data';

/** By how much the plan of one kind of mail differs from what is asked for. */
export interface Comparison {
  missing: number;
  misdated: number;
  surplus: number;
}

/** Nothing sooner than this is expected: the planner may be about to write it. */
export const SETTLED_MS = 5 * 60_000;
/** How far ahead the plan is held against the rules. */
export const HORIZON_DAYS = 35;

export function sum(comparisons: readonly Comparison[]): Comparison {
  const total = { missing: 0, misdated: 0, surplus: 0 };
  for (const { missing, misdated, surplus } of comparisons) {
    total.missing += missing;
    total.misdated += misdated;
    total.surplus += surplus;
  }
  return total;
}

/** Rows of the ledger by what they are about, for whom, and which time they state. */
export class LedgerRows {
  private readonly rows = new Map<string, AuditedDelivery>();
  private readonly stated = new Set<string>();

  constructor(deliveries: readonly AuditedDelivery[]) {
    for (const row of deliveries) {
      this.stated.add(about(row.subjectId, row.userId, row.statedDueAt));
      if (row.skipped) continue;
      const key = ruled(row.ruleId, row.subjectId, row.userId, row.statedDueAt);
      if (!this.rows.get(key)?.planned) this.rows.set(key, row);
    }
  }

  of(ruleId: string, subjectId: string, userId: string, dueAt: Date): AuditedDelivery | undefined {
    return this.rows.get(ruled(ruleId, subjectId, userId, dueAt));
  }

  /** Whether there is any for this time, sent, on its way or given up. */
  any(subjectId: string, userId: string, dueAt: Date): boolean {
    return this.stated.has(about(subjectId, userId, dueAt));
  }

  /** How many are planned and nobody has asked `of` them as wanted. */
  surplus(wanted: ReadonlySet<AuditedDelivery>): number {
    return [...this.rows.values()].filter((row) => row.planned && !wanted.has(row)).length;
  }
}

const about = (subjectId: string, userId: string, dueAt: Date | null) =>
  `${subjectId} ${userId} ${dueAt?.getTime()}`;
const ruled = (ruleId: string, subjectId: string, userId: string, dueAt: Date | null) =>
  `${ruleId} ${about(subjectId, userId, dueAt)}`;
