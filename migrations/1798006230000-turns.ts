import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By table: the column that says since when a row is gone, and the one that says what it is, if it is more than there. */
const STATES = {
  text_version: ['removed_at', 'state'],
  amendment: ['removed_at', 'state'],
  amendment_sponsor: ['until'],
  session: ['removed_at'],
  treaty_intention: ['removed_at'],
  vote: ['undone_at'],
  treaty_action: ['undone_at'],
  ask: ['archived_at'],
} as const;

const stateOf = ([gone, state]: readonly [string, string?], row: string) =>
  `case when ${row}.${gone} is null then ${state ? `${row}.${state}` : `'there'`} else 'gone' end`;

/** What the stamps of old rows tell of: of each the last turn, and of a return the first removal as well. */
const KNOWN: Record<keyof typeof STATES, readonly (readonly [at: string, was: string])[]> = {
  text_version: [
    ['first_confirmed_at', 'proposed'],
    ['reopened_at', 'confirmed'],
    [`case when state = 'confirmed' and confirmed_at > reopened_at then confirmed_at end`, 'proposed'],
  ],
  amendment: [
    ['decided_at', 'proposed'],
    [`case when state = 'proposed' then state_at end`, 'decided'],
  ],
  amendment_sponsor: [
    ['left_at', 'there'],
    ['rejoined_at', 'gone'],
  ],
  session: returned('first_removed_at', 'restored_at', 'removed_at'),
  treaty_intention: returned('first_removed_at', 'restored_at', 'removed_at'),
  vote: returned('first_undone_at', 'restored_at', 'undone_at'),
  treaty_action: returned('first_undone_at', 'restored_at', 'undone_at'),
  ask: returned('first_archived_at', 'unarchived_at', 'archived_at'),
};

function returned(first: string, back: string, gone: string) {
  return [
    [first, 'there'],
    [back, 'gone'],
    [gone, 'there'],
  ] as const;
}

/**
 * What something was before each of its turns, and when it turned: a week's digest is held against what stood when the week began. One
 * stamp of the last turn did not tell that, where something turned to and fro.
 */
export class Turns1798006230000 implements MigrationInterface {
  name = 'Turns1798006230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function note_turn() returns trigger language plpgsql as $$
      declare was jsonb := to_jsonb(old);
      begin
        new.turns := old.turns || jsonb_build_array(jsonb_build_object('at', clock_now(), 'was',
          case when was->>tg_argv[0] is null then coalesce(was->>tg_argv[1], 'there') else 'gone' end));
        return new;
      end $$`);
    for (const table of Object.keys(STATES) as (keyof typeof STATES)[]) {
      const columns = STATES[table];
      const known = KNOWN[table].map(([at, was]) => `(${at}, '${was}')`).join(', ');
      await runner.query(`
        alter table ${table} add column turns jsonb not null default '[]';
        update ${table} set turns = (select coalesce(jsonb_agg(jsonb_build_object('at', k.at, 'was', k.was) order by k.at), '[]')
          from (values ${known}) k (at, was) where k.at is not null);
        create trigger note_turn before update on ${table} for each row
          when (${stateOf(columns, 'old')} is distinct from ${stateOf(columns, 'new')})
          execute function note_turn(${columns.map((column) => `'${column}'`).join(', ')});
      `);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
