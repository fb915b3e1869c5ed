const audiencesOf = 'event_audiences(g.tier, g.campaign_id, g.organisation_id, g.author_id)';

/** Who saw the rows before: they hear that these are gone from what they see. */
const before = (rows: string) => `
    perform tell_audiences(tg_argv[0], b.campaign_id, array_agg(b.audience))
    from (select s.campaign_id, s.audience, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct g.campaign_id, a.audience from ${rows} g cross join unnest(${audiencesOf}) as a(audience)) s) b
    group by b.campaign_id, b.part;`;

/** A notice in a few ids: whoever may see one row of a class may see every row of it. */
const rows = (table: string, classes: string) => `
    perform tell_rows(tg_argv[0], ${table}, c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part from (${classes}) s) c
    group by c.campaign_id, c.part;`;

const CLASS = 'campaign_id, tier, organisation_id, author_id';
const fresh = rows('tg_table_name', `select distinct on (${CLASS}) campaign_id, id from fresh`);
/** Those that somebody may see no longer. */
const narrowed = `(select id, ${CLASS} from gone except select id, ${CLASS} from fresh)`;

const function_ = (name: string, body: string) => `
  create function ${name}() returns trigger language plpgsql as $$
  begin${body}
    return null;
  end $$;`;

const TABLES = ['contact_point', 'acquaintance', 'delegate_note', 'delegate_pseudonym'];

const triggers = (table: string) => `
  create trigger tell_insert after insert on ${table} referencing new table as fresh
    for each statement execute function tell_testimony('interactions');
  create trigger tell_update after update on ${table} referencing old table as gone new table as fresh
    for each statement execute function tell_retiered('interactions');
  create trigger tell_delete after delete on ${table} referencing old table as gone
    for each statement execute function tell_gone('interactions');`;

/** Open screens hear of what changed about a delegate, each of what it sees. */
export const notices = `
  ${function_('tell_retiered', `${fresh}${before(narrowed)}`)}
  ${function_('tell_gone', before('gone'))}
  ${function_(
    'tell_roles_gone',
    rows(`'delegate'`, 'select distinct campaign_id, delegate_id as id from gone'),
  )}
  drop trigger tell_update on delegate;
  create trigger tell_update after update on delegate referencing old table as gone new table as fresh
    for each statement execute function tell_retiered('interactions');
  create trigger tell_delete after delete on delegate_role referencing old table as gone
    for each statement execute function tell_roles_gone('interactions');
  ${TABLES.map(triggers).join('')}
`;
