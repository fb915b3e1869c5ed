import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When something that people were told was put right, or holds again after it was taken away: the week of it tells so. What was
 * taken away first is kept as well, so that an undo within the same week is no news.
 */
export class NewsOfCorrections1797004000000 implements MigrationInterface {
  name = 'NewsOfCorrections1797004000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vote add column changed_at timestamptz, add column restored_at timestamptz, add column first_undone_at timestamptz;
      alter table treaty_action add column changed_at timestamptz, add column restored_at timestamptz,
        add column first_undone_at timestamptz;
      alter table treaty_intention add column changed_at timestamptz, add column restored_at timestamptz,
        add column first_removed_at timestamptz;
      alter table session add column restored_at timestamptz, add column first_removed_at timestamptz;
      alter table ask add column unarchived_at timestamptz, add column first_archived_at timestamptz;
      alter table deadline add column state_at timestamptz;

      create function stamp_redone() returns trigger language plpgsql as $$
      begin
        new.restored_at := clock_now();
        new.first_undone_at := least(old.first_undone_at, old.undone_at);
        return new;
      end $$;
      create function stamp_restored() returns trigger language plpgsql as $$
      begin
        new.restored_at := clock_now();
        new.first_removed_at := least(old.first_removed_at, old.removed_at);
        return new;
      end $$;
      create function stamp_unarchived() returns trigger language plpgsql as $$
      begin
        new.unarchived_at := clock_now();
        new.first_archived_at := least(old.first_archived_at, old.archived_at);
        return new;
      end $$;
      create function stamp_state() returns trigger language plpgsql as $$
      begin
        new.state_at := clock_now();
        return new;
      end $$;

      create trigger stamp_change before update on vote for each row
        when ((old.title, old.kind, old.ask_id, old.effect, old.rule, old.held_at, old.zone, old.yes, old.no, old.abstained, old.absent, old.voters)
          is distinct from (new.title, new.kind, new.ask_id, new.effect, new.rule, new.held_at, new.zone, new.yes, new.no,
            new.abstained, new.absent, new.voters)) execute function stamp_change();
      create trigger stamp_change before update on treaty_action for each row
        when ((old.kind, old.done_on, old.effective_on, old.confirmed)
          is distinct from (new.kind, new.done_on, new.effective_on, new.confirmed)) execute function stamp_change();
      create trigger stamp_change before update on treaty_intention for each row
        when ((old.step, old.expected_on, old.stated_on, old.confidence, old.note)
          is distinct from (new.step, new.expected_on, new.stated_on, new.confidence, new.note)) execute function stamp_change();
      create trigger stamp_redone before update on vote for each row
        when (old.undone_at is not null and new.undone_at is null) execute function stamp_redone();
      create trigger stamp_redone before update on treaty_action for each row
        when (old.undone_at is not null and new.undone_at is null) execute function stamp_redone();
      create trigger stamp_restored before update on treaty_intention for each row
        when (old.removed_at is not null and new.removed_at is null) execute function stamp_restored();
      create trigger stamp_restored before update on session for each row
        when (old.removed_at is not null and new.removed_at is null) execute function stamp_restored();
      create trigger stamp_unarchived before update on ask for each row
        when (old.archived_at is not null and new.archived_at is null) execute function stamp_unarchived();
      create trigger stamp_state before update on deadline for each row
        when (old.state <> new.state) execute function stamp_state();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
