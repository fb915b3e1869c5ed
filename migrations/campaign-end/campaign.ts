/** Whose deadlines, tasks and rules the planner, the sender and the auditor of mail see. */
const open = 'campaign_id in (select id from campaign where closed_at is null)';

/** When a campaign was closed and is to be deleted, and what the worker sees of a closed one. */
export const columns = `
  alter table campaign
    add column closed_at timestamptz,
    add column closed_by uuid,
    add column deletion_asked_by uuid,
    add column deletion_asked_at timestamptz,
    add column deletion_due_at timestamptz;
  alter table campaign add constraint campaign_deletion check (deletion_due_at is null or closed_at is not null);
  grant update (closed_at, closed_by, deletion_asked_by, deletion_asked_at, deletion_due_at) on campaign to demarche_app;
  create policy guard_read on campaign for select to demarche_guard using (true);
  grant select on campaign to demarche_guard;

  drop policy worker_read on deadline;
  create policy worker_read on deadline for select to demarche_worker using (${open});
  drop policy worker_read on reminder_rule;
  create policy worker_read on reminder_rule for select to demarche_worker
    using ((removed_at is null or reads_removed()) and ${open});
  drop policy worker_read on task;
  create policy worker_read on task for select to demarche_worker using (${open});

  -- An account that nobody opened, and that no campaign knows any more, goes with the last one.
  create policy worker_delete on user_account for delete to demarche_worker
    using (state = 'invited' and not installation_admin and not exists (select from membership m where m.user_id = user_account.id));
  grant delete on user_account to demarche_worker;
`;

/** Who closed, who asked for the deletion, and when: written by the database, so that nobody shortens the wait. */
export const keepCampaign = `
  create function keep_campaign() returns trigger language plpgsql as $$
  begin
    if new.closed_at is not null and old.closed_at is not null
       and (new.name, new.summary, new.languages, new.venue_city, new.venue_zone, new.steps_hidden_at)
         is distinct from (old.name, old.summary, old.languages, old.venue_city, old.venue_zone, old.steps_hidden_at) then
      raise exception 'the campaign is closed' using errcode = 'DM001';
    end if;
    if new.closed_at is null then
      if old.deletion_due_at is not null then
        raise exception 'the deletion is stopped first' using errcode = 'insufficient_privilege';
      end if;
      new.closed_by := null;
    elsif old.closed_at is null then
      -- Whoever is writing into it comes first; whoever comes later finds it closed.
      perform pg_advisory_xact_lock(hashtext('demarche_campaign'), hashtext(new.id::text));
      new.closed_at := clock_now();
      new.closed_by := reader_id();
    else
      new.closed_at := old.closed_at;
      new.closed_by := old.closed_by;
    end if;
    if new.deletion_due_at is null then
      new.deletion_asked_by := null;
      new.deletion_asked_at := null;
    elsif old.deletion_due_at is null then
      new.deletion_asked_by := reader_id();
      new.deletion_asked_at := clock_now();
      new.deletion_due_at := clock_now() + interval '7 days';
    else
      new.deletion_asked_by := old.deletion_asked_by;
      new.deletion_asked_at := old.deletion_asked_at;
      new.deletion_due_at := old.deletion_due_at;
    end if;
    return new;
  end $$;
  create trigger keep_campaign before update on campaign for each row
    when (current_user = 'demarche_app') execute function keep_campaign();
`;
