import { OPEN_TABLES } from './open-tables.js';
import { LOADED_BY_OWNER } from './rooms.js';
import { ACCESS } from './table.js';
import type { AccessRight, AccessRule, TableAccess } from './types.js';

const COMMAND: Record<AccessRight, string> = {
  read: 'select',
  insert: 'insert',
  update: 'update',
  delete: 'delete',
};

/**
 * What makes the access table true in a database whose tables have neither policies nor grants. Row-level security is forced,
 * so that the owner is bound as well, but for tables with facts that the owner loads. A migration takes of these what has changed; see CONTRIBUTING.md.
 */
export function accessStatements(): string[] {
  return [
    ...Object.entries(ACCESS).flatMap(([table, access]) => [
      `alter table ${table} enable row level security${LOADED_BY_OWNER.has(table) ? '' : ', force row level security'}`,
      ...cells(access).map(([role, right, rule]) => policy(table, role, right, rule)),
    ]),
    ...Object.entries({ ...OPEN_TABLES, ...ACCESS }).flatMap(([table, access]) =>
      cells(access).map(([role, right, { columns }]) => {
        const on = columns === undefined ? '' : ` (${columns})`;
        return `grant ${COMMAND[right]}${on} on ${table} to demarche_${role}`;
      }),
    ),
  ];
}

/** Every policy that `accessStatements` makes. */
export function policyNames(): { table: string; name: string }[] {
  return Object.entries(ACCESS).flatMap(([table, access]) =>
    cells(access).map(([role, right]) => ({ table, name: `${role}_${right}` })),
  );
}

function cells(access: TableAccess): [role: string, right: AccessRight, rule: AccessRule][] {
  return Object.entries(access).flatMap(([role, rights]) =>
    Object.entries(rights).map(([right, rule]): [string, AccessRight, AccessRule] => [
      role,
      right as AccessRight,
      typeof rule === 'string' ? { rows: rule } : rule,
    ]),
  );
}

function policy(table: string, role: string, right: AccessRight, { rows, after }: AccessRule): string {
  const check = right === 'insert' ? rows : after;
  const using = right === 'insert' ? '' : ` using (${rows})`;
  const rule = `${using}${check === undefined ? '' : ` with check (${check})`}`;
  return `create policy ${role}_${right} on ${table} for ${COMMAND[right]} to demarche_${role}${rule}`;
}
