import { createHash } from 'node:crypto';
import { type TreatyActRow, type TreatyRow } from '#libs/data';
import {
  actsKnownOn,
  isInstrument,
  isSignature,
  planTable,
  Problem,
  treatyProgress,
  type PlanItem,
  type TablePlan,
  type TableRow,
  type TreatyAct,
  type TreatyActionKind,
} from '#libs/domain';
import { isOrganisationOfStates } from '#libs/reference';
import {
  readStatusTable,
  type StatusColumn,
  type StatusLine,
  type StatusTable,
  type StatusTroubleCode,
} from '#libs/sheets';
import { refusal } from '../http/refusal.js';
import type { CheckStatusTableRequest, StatusOutcomeDto, StatusRowDto } from './status-table.dto.js';
import { toAct } from './treaty-row.js';

export interface ReadPlan {
  table: StatusTable;
  plan: TablePlan;
  /** What tells this plan from another. */
  hash: string;
}

/** Reads the text and holds it against what is recorded. @throws Problem where it is no table */
export function planOf(
  request: CheckStatusTableRequest,
  treaty: TreatyRow,
  acts: readonly TreatyActRow[],
): ReadPlan {
  const { text, source, confirmed, dateOrder, choices } = request;
  const table = readStatusTable(text, {
    order: dateOrder,
    choices: (choices ?? []).map(({ name, code = null, withdrawnOn = null }) => ({
      name,
      code,
      withdrawnOn,
    })),
  });
  if (!table) throw Problem.field('text', refusal('statusTable.noHeader'));
  if (table.second)
    throw Problem.field('text', refusal('statusTable.twoTables', { line: table.second.line }));
  const rows = table.lines.flatMap((line) => rowOf(line) ?? []);
  const covers = coversOf(table);
  const plan = planTable(rows, {
    recorded: acts,
    window: treaty,
    today: treaty.today,
    confirmed,
    source,
    covers,
  });
  return { table, plan, hash: hashOf(plan) };
}

function rowOf({ line, code, acts, troubles }: StatusLine): TableRow | undefined {
  if (code === null) return undefined;
  // Whoever has withdrawn on an unknown day would count as a party: nothing of the row is taken.
  const unclear = troubles.some((trouble) => trouble.code === 'withdrawnWhen');
  return {
    ...{ line, code, organisation: isOrganisationOfStates(code), incomplete: troubles.length > 0 },
    acts: unclear ? [] : acts,
  };
}

function coversOf({ columns }: StatusTable): (kind: TreatyActionKind) => boolean {
  const roles = new Set(columns.map(({ role }) => role));
  return (kind) =>
    (isInstrument(kind) && roles.has('instrument')) ||
    (isSignature(kind) && roles.has('signature')) ||
    (kind === 'withdrawal' && (roles.has('withdrawal') || columns.some(tellsOfWithdrawals))) ||
    (kind === 'provisional_application' && roles.has('provisional'));
}

const tellsOfWithdrawals = ({ letters }: StatusColumn) => Object.values(letters).includes('withdrawal');

/** Rows that may be of a participant nobody made out: whom they miss is not gone from the table. */
const MAY_NAME_ONE = new Set<StatusTroubleCode>(['unknown', 'noName', 'afterTable', 'pageFoot', 'begunAnew']);
export const unreadRows = ({ lines }: StatusTable): StatusLine[] =>
  lines.filter(({ code, troubles }) => code === null && troubles.some((one) => MAY_NAME_ONE.has(one.code)));

function hashOf({ items, gone }: TablePlan): string {
  const written = items
    .filter(isWritten)
    .map(({ act: { delegationCode, kind, doneOn, effectiveOn, confirmed }, before }) => {
      return [delegationCode, kind, doneOn, effectiveOn, confirmed, before?.id ?? null];
    });
  return createHash('sha256')
    .update(JSON.stringify([written, gone.map(({ id }) => id)]))
    .digest('hex');
}

export const isWritten = ({ state }: PlanItem): boolean => state === 'new' || state === 'changed';

/** What is recorded, and what would be once the plan was applied. */
export function outcomes(plan: TablePlan, treaty: TreatyRow, acts: readonly TreatyActRow[]) {
  const written = plan.items.filter(isWritten);
  const replaced = new Set(written.flatMap(({ before }) => (before ? [before.id] : [])));
  const remaining = acts.filter(({ id }) => !replaced.has(id)).map(toAct);
  const added = written.map(({ act }): TreatyAct => {
    return { ...act, regionalOrganisation: isOrganisationOfStates(act.delegationCode) };
  });
  return { before: outcome(acts.map(toAct), treaty), after: outcome([...remaining, ...added], treaty) };
}

function outcome(acts: readonly TreatyAct[], treaty: TreatyRow): StatusOutcomeDto {
  const { signatories, parties, entersIntoForceOn } = treatyProgress(
    actsKnownOn(acts, treaty.today),
    treaty,
    treaty.today,
  );
  return { signatures: signatories.length, instruments: parties.length, entersIntoForceOn };
}

const NEEDS: Partial<Record<string, StatusRowDto['needs']>> = {
  unknown: 'party',
  leftOut: 'party',
  withdrawnWhen: 'withdrawnOn',
  order: 'dateOrder',
  former: 'nothing',
  territory: 'nothing',
  noDate: 'nothing',
};

/** One for each thing that is not taken. */
export const rowsOf = ({ lines }: StatusTable): StatusRowDto[] =>
  lines.flatMap(({ line, text, name, code, near, troubles }) =>
    troubles.map((trouble) => ({
      ...{ line, text, name, code, near: [...near] },
      why: { code: `statusTable.why.${trouble.code}`, params: { text: trouble.text } },
      needs: NEEDS[trouble.code] ?? 'correction',
    })),
  );
