import type { DelegationDto, LeadDto } from '../../kernel/api/client.js';

export type Filter = 'q' | 'group' | 'lead' | 'ask' | 'stance' | 'sort' | 'pinned';
export type Filters = Partial<Record<Filter, string>>;

/** A delegation with what the list shows of it. */
export interface Row {
  delegation: DelegationDto;
  /** In the reader's language. */
  name: string;
  lead: LeadDto | undefined;
  pinned: boolean;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What this delegation says on an ask; undefined when nothing is known. */
export const positionOn = ({ positions }: DelegationDto, askId: string) =>
  positions.find((position) => position.askId === askId);

function fits({ delegation, name, lead, pinned }: Row, filters: Filters, myOrganisation: string): boolean {
  const { q, group, ask, stance } = filters;
  const words = plain(`${name} ${delegation.shortName} ${delegation.code}`);
  if (
    q &&
    !plain(q)
      .split(/\s+/)
      .every((word) => words.includes(word))
  )
    return false;
  if (group && !delegation.groups.some(({ code }) => code === group)) return false;
  if (filters.pinned && !pinned) return false;
  if (!fitsLead(lead, filters.lead, myOrganisation)) return false;
  if (!ask || !stance) return true;
  return (positionOn(delegation, ask)?.stance ?? 'unknown') === stance;
}

function fitsLead(lead: LeadDto | undefined, wanted: string | undefined, myOrganisation: string): boolean {
  if (!wanted) return true;
  if (wanted === 'none') return lead === undefined;
  return lead?.organisationId === (wanted === 'mine' ? myOrganisation : wanted);
}

const contactAt = ({ delegation }: Row): number =>
  delegation.lastContact ? Date.parse(delegation.lastContact.occurredAt.instant) : 0;

const ORDERS: Record<string, (a: Row, b: Row) => number> = {
  contact: (a, b) => contactAt(b) - contactAt(a),
  neglect: (a, b) => contactAt(a) - contactAt(b),
  // What is kept on the device for reading offline has no number of tasks.
  tasks: (a, b) => (b.delegation.openTasks ?? 0) - (a.delegation.openTasks ?? 0),
};

/** The rows that the filters leave, in the wanted order; within it by name in the reader's language. */
export function chosen(rows: readonly Row[], filters: Filters, seat: { organisationId: string }): Row[] {
  const order = ORDERS[filters.sort ?? ''];
  return rows
    .filter((row) => fits(row, filters, seat.organisationId))
    .toSorted((a, b) => order?.(a, b) || a.name.localeCompare(b.name));
}
