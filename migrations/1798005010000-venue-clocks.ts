import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now whatever was on the clock of its session's venue went along to the next one's. */
const column = `
  alter table deadline add column venue_clock boolean;
  alter table deadline no force row level security;
  alter table session no force row level security;
  alter table deadline disable trigger user;
  update deadline d set venue_clock = d.schedule = 'relative'
    and exists (select from session s where s.campaign_id = d.campaign_id and s.id = d.session_id and s.zone = d.zone);
  alter table deadline enable trigger user;
  alter table session force row level security;
  alter table deadline force row level security;
  alter table deadline alter column venue_clock set not null;
`;

/** Whoever lays out a campaign, or takes in an older archive, need not say it: the zones do. */
const said = `
  create function say_venue_clock() returns trigger language plpgsql as $$
  begin
    new.venue_clock := new.schedule = 'relative' and exists (
      select from session s where s.campaign_id = new.campaign_id and s.id = new.session_id and s.zone = new.zone);
    return new;
  end $$;
  create trigger say_venue_clock before insert on deadline for each row when (new.venue_clock is null)
    execute function say_venue_clock();
`;

/** A deadline on the clock of a third place is still on it when its session has been moved there and back. */
export class VenueClocks1798005010000 implements MigrationInterface {
  name = 'VenueClocks1798005010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [column, said]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
