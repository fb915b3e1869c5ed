import { isSwingStance, orderOf } from '#libs/domain';
import type { DelegationDto, LeadDto } from '../../kernel/api/client.js';
import type { DelegationRank } from '../../kernel/i18n/find-states.js';

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

/** What this delegation says on an ask; undefined when nothing is known. */
export const positionOn = ({ positions }: DelegationDto, askId: string) =>
  positions.find((position) => position.askId === askId);

function fits({ delegation, lead, pinned }: Row, filters: Filters, myOrganisation: string): boolean {
  const { group, ask, stance } = filters;
  if (group && !delegation.groups.some(({ code }) => code === group)) return false;
  if (filters.pinned && !pinned) return false;
  if (
    filters.lead === 'swing'
      ? !isUnledSwing({ delegation, lead })
      : !fitsLead(lead, filters.lead, myOrganisation)
  )
    return false;
  if (!ask || !stance) return true;
  return (positionOn(delegation, ask)?.stance ?? 'unknown') === stance;
}

/** Those that the war room counts: with a vote, undecided or leaning on some ask, and nobody leads the talks. */
const isUnledSwing = ({
  delegation: { capacity, positions },
  lead,
}: Pick<Row, 'delegation' | 'lead'>): boolean =>
  capacity === 'voting' && lead === undefined && positions.some(({ stance }) => isSwingStance(stance));

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

interface Reading {
  organisationId: string;
  language: string;
  /** Of what is searched for in `q`. */
  rankFor: DelegationRank;
}

/** The rows that the filters leave: in the wanted order, else the best match first; then by name. */
export function chosen(rows: readonly Row[], filters: Filters, reading: Reading): Row[] {
  const wanted = ORDERS[filters.sort ?? ''];
  const byName = orderOf(reading.language);
  return rows
    .map((row) => ({ row, rank: reading.rankFor({ ...row.delegation, name: row.name }) }))
    .filter((one): one is { row: Row; rank: number } => one.rank !== undefined)
    .filter(({ row }) => fits(row, filters, reading.organisationId))
    .toSorted((a, b) => (wanted ? wanted(a.row, b.row) : a.rank - b.rank) || byName(a.row.name, b.row.name))
    .map(({ row }) => row);
}
