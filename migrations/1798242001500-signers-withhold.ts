import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who signed by a link and withholds the name alone lists it again, whatever a coordinator changes of the line: past every service.
 * What `demarche_auth` writes is the signer's own.
 */
const keeping = `
  create function keep_withheld() returns trigger language plpgsql as $$
  begin
    if current_user = 'demarche_auth' then
      new.signer_withholds := new.withheld;
    elsif current_user = 'demarche_app' then
      new.signer_withholds := tg_op = 'UPDATE' and old.signer_withholds;
      if new.signer_withholds and not new.withheld then
        raise exception 'its signer withholds the name' using errcode = 'insufficient_privilege';
      end if;
    end if;
    return new;
  end $$;
`;

/** A name that its signer withholds stays withheld until that signer says otherwise. */
export class SignersWithhold1798242001500 implements MigrationInterface {
  name = 'SignersWithhold1798242001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table signatory add column signer_withholds boolean not null default false');
    // Who withheld what is there cannot be told any more: of what came by a link it was the signer.
    await runner.query('alter table signatory no force row level security');
    await runner.query(`update signatory set signer_withholds = true where source = 'link' and withheld`);
    await runner.query('alter table signatory force row level security');
    await runner.query(keeping);
    await runner.query(
      'create trigger keep_withheld before insert or update on signatory for each row execute function keep_withheld()',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
