import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A digest is sent where there is something in it that its recipient may see. Once it is due, what became of it is for that
 * person alone.
 */
const access = `
  drop policy app_read on delivery;
  create policy app_read on delivery for select to demarche_app using (user_id = (select reader_id()) or (campaign_id = any((select reader_coordinates())::uuid[]) and kind <> 'task_notice'
        and (kind <> 'digest' or fire_at > (select clock_now()))
        and (kind not in ('task_reminder', 'task_overdue') or exists (select from task t where t.id = subject_id))));
`;

/** Whoever may see one row of a class may see every row of it. */
const CLASS = `case when d.kind in ('task_reminder', 'task_overdue') then d.subject_id::text when d.kind = 'task_notice'
  then d.kind when d.kind = 'digest' then d.occurrence end`;

const DELIVERED = 'campaign_id, id, user_id, kind, subject_id, occurrence, state, fire_at, not_before';

const notice = (from: string) => `
    perform tell_rows(tg_argv[0], tg_table_name, c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct on (d.campaign_id, d.user_id, ${CLASS}) d.campaign_id, d.id from ${from}) s) c
    group by c.campaign_id, c.part;`;

const notices = `
  create or replace function tell_deliveries() returns trigger language plpgsql as $$
  begin
    -- What a worker holds for a moment is of no interest to anybody.
    if tg_op = 'INSERT' then${notice('fresh d')}
    else${notice(`(select ${DELIVERED} from fresh where state not in ('claimed', 'handing_over')
        except select ${DELIVERED} from gone) d`)}
    end if;
    return null;
  end $$;
`;

export class DueDigests1795943364000 implements MigrationInterface {
  name = 'DueDigests1795943364000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(access);
    await runner.query(notices);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
