import { createHash } from 'node:crypto';
import { GROUPS, STATES } from '#libs/reference';
import { columnNames, type Queryable } from './queryable.js';

/**
 * Brings the installation-wide facts up to date: delegations, groups, and who belongs to which group from when to
 * when (both days included). Changes nothing when they already are; safe to repeat.
 */
export async function loadReferenceData(to: Queryable): Promise<void> {
  await upsert(to, 'delegation', 'code text, alpha2 text, short_name text, formal_name text, kind text', [
    ...STATES.map((state) => ({
      code: state.code,
      alpha2: state.alpha2,
      short_name: state.shortName,
      formal_name: state.formalName,
      kind: state.kind,
    })),
  ]);
  await upsert(to, 'delegation_group', 'code text, name text, kind text, source text', [
    ...GROUPS.map((group) => ({
      code: group.code,
      name: group.name,
      kind: group.kind,
      source: `${group.source} (${group.grade.replaceAll('_', ' ')})`,
    })),
  ]);
  const memberships = groupMemberships();
  await upsert(
    to,
    'group_membership',
    'id uuid, group_code text, delegation_code text, valid_from date, valid_to date, note text',
    memberships,
  );
  // A corrected first day makes a new id: the row with the wrong one must go.
  await to.query('delete from group_membership where id <> all($1::uuid[])', [
    memberships.map((membership) => membership.id),
  ]);
}

function groupMemberships() {
  return GROUPS.flatMap((group) =>
    group.members.map((member) => ({
      id: stableId(`${group.code}|${member.state}|${member.from ?? ''}`),
      group_code: group.code,
      delegation_code: member.state,
      valid_from: member.from,
      valid_to: member.to,
      note: member.note ?? null,
    })),
  );
}

/** The same fact gets the same id on every installation and every run: a UUID of version 8. */
function stableId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function upsert(to: Queryable, table: string, columns: string, rows: object[]): Promise<void> {
  const names = columnNames(columns).split(', ');
  const [key, ...rest] = names;
  const fresh = rest.map((name) => `excluded.${name}`).join(', ');
  await to.query(
    `insert into ${table} as held (${names.join(', ')})
     select ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as rows (${columns})
     on conflict (${key}) do update set (${rest.join(', ')}) = (${fresh})
     where (${rest.map((name) => `held.${name}`).join(', ')}) is distinct from (${fresh})`,
    [JSON.stringify(rows)],
  );
}
