/** What the tasks are about. */
export interface AssignManyAbout {
  /** The delegations that are shown where the button stands; all there are when left out. */
  codes?: readonly string[];
  /** Names the tasks after the ask. */
  askId?: string;
}

/** So few are all chosen when the dialog opens; of more, one chooses. */
export const CHOSEN_AT_FIRST = 40;

/** Instead of a person: whoever leads the talks with each. */
export const LEAD = 'lead';

/**
 * Who does each: the person that leads the talks, where that was chosen, else one person or nobody.
 * @param who a user's id, `LEAD`, or '' for nobody
 * @param active ids of those who can be given tasks
 */
export function assigneesOf(
  codes: readonly string[],
  who: string,
  leads: readonly { delegationCode: string; userId: string | null }[],
  active: ReadonlySet<string>,
): { delegationCode: string; assigneeId: string | undefined }[] {
  const leader = new Map(leads.map(({ delegationCode, userId }) => [delegationCode, userId]));
  return codes.map((delegationCode) => {
    const person = who === LEAD ? leader.get(delegationCode) : who;
    return { delegationCode, assigneeId: person && active.has(person) ? person : undefined };
  });
}

/** How many tasks each gets, most first; undefined is nobody. */
export function sharesOf(
  tasks: readonly { assigneeId: string | undefined }[],
): [assigneeId: string | undefined, count: number][] {
  const counts = new Map<string | undefined, number>();
  for (const { assigneeId } of tasks) counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
