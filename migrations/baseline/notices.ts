/**
 * Whoever may see one row of a class may see every row of it: one stands for all, so that what a statement wrote is
 * said in a few ids, whether it wrote one row or thousands. A payload ends at 8000 bytes, a hundred ids at 4000.
 */
const noticeOf = (table: string, classes: string) => `
    perform tell_rows(tg_argv[0], ${table}, c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part
      from (${classes}) s) c
    group by c.campaign_id, c.part;`;

/** Who saw the rows before: they hear that these are gone from what they see. */
const noticeBefore = (rows: string, audiences: string) => `
    perform tell_audiences(tg_argv[0], b.campaign_id, array_agg(b.audience))
    from (select s.campaign_id, s.audience, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct g.campaign_id, a.audience
        from ${rows} g cross join unnest(${audiences}) as a(audience)) s) b
    group by b.campaign_id, b.part;`;

const audiencesOf = 'event_audiences(g.tier, g.campaign_id, g.organisation_id, g.author_id)';

/**
 * What changed is found by `except`, never by a join of `fresh` and `gone`: PostgreSQL keeps the plan that it made for a
 * few rows, and a nested loop over thousands of both takes half a minute.
 */
const trigger = (name: string, body: string, setting = '') => `
  create function ${name}() returns trigger language plpgsql ${setting} as $$
  begin${body}
    return null;
  end $$;`;

const DELIVERED = 'campaign_id, id, user_id, kind, subject_id, state, fire_at, not_before';
const SEAT = 'campaign_id, id, organisation_id, role, core_group, state, joined_at';

const classOf = (table: string, more = '') =>
  `select distinct on (campaign_id, tier, organisation_id, author_id${more}) campaign_id, id from ${table}`;

/**
 * Triggers that say on the channel `demarche_change` what was written: the campaign, the topic, and either nothing more
 * (facts that the whole campaign reads), or ids of rows (`table`, `ids`), or who saw them before (`before`). They run as
 * whoever writes, after each statement; PostgreSQL hands the notices on when the transaction is committed.
 */
const functions = `
  create function tell_rows(topic text, source text, campaign uuid, ids uuid[]) returns void language sql as
    $$ select pg_notify('demarche_change',
         json_build_object('topic', topic, 'table', source, 'campaign', campaign, 'ids', ids)::text) $$;
  create function tell_audiences(topic text, campaign uuid, audiences text[]) returns void language sql as
    $$ select pg_notify('demarche_change',
         json_build_object('topic', topic, 'campaign', campaign, 'before', audiences)::text) $$;
  create function tell_campaign(topic text, campaign uuid) returns void language sql as
    $$ select pg_notify('demarche_change', json_build_object('topic', topic, 'campaign', campaign)::text) $$;
  ${trigger(
    'tell_facts',
    `
    if tg_op = 'DELETE' then
      perform tell_campaign(tg_argv[0], g.campaign_id) from (select distinct campaign_id from gone) g;
    else
      perform tell_campaign(tg_argv[0], f.campaign_id) from (select distinct campaign_id from fresh) f;
    end if;`,
  )}
  ${trigger('tell_testimony', noticeOf('tg_table_name', classOf('fresh')))}
  ${trigger(
    'tell_notices',
    `${noticeOf('tg_table_name', classOf('fresh', ', undone_at is null'))}
    if tg_op = 'UPDATE' then${noticeBefore('(select * from gone where undone_at is null)', audiencesOf)}
    end if;`,
  )}
  ${trigger(
    'tell_tasks',
    `${noticeOf('tg_table_name', classOf('fresh', ', assignee_id'))}
    if tg_op = 'UPDATE' then${noticeBefore(
      `(select id, campaign_id, tier, organisation_id, author_id, assignee_id from gone
        except select id, campaign_id, tier, organisation_id, author_id, assignee_id from fresh)`,
      `array_remove(${audiencesOf} || ('m:' || g.assignee_id), null)`,
    )}
    end if;`,
  )}
  ${trigger(
    'tell_retractions',
    // Whoever takes back sees what is taken back, so the events are there to be read.
    noticeOf(
      `'position_event'`,
      `select distinct on (e.campaign_id, e.tier, e.organisation_id, e.author_id) e.campaign_id, e.id
       from fresh r join position_event e on e.id = r.event_id`,
    ),
    // By its key, also where the plan was made while there were few events.
    'set enable_seqscan = off',
  )}
  ${trigger('tell_roles', noticeOf(`'delegate'`, 'select distinct campaign_id, delegate_id as id from fresh'))}
  ${trigger(
    'tell_sponsors',
    `
    if tg_op = 'DELETE' then${noticeOf(`'amendment'`, 'select distinct campaign_id, amendment_id as id from gone')}
    else${noticeOf(`'amendment'`, 'select distinct campaign_id, amendment_id as id from fresh')}
    end if;`,
  )}
  ${trigger(
    'tell_sheets',
    `
    if tg_op = 'DELETE' then${noticeBefore('gone', `array['m:' || g.author_id]`)}
    else${noticeOf('tg_table_name', 'select distinct on (campaign_id, author_id) campaign_id, id from fresh')}
    end if;`,
  )}
  ${trigger(
    'tell_deliveries',
    // What a worker holds for a moment is of no interest to anybody.
    `
    if tg_op = 'INSERT' then${noticeOf('tg_table_name', deliveryClasses('fresh d'))}
    else${noticeOf(
      'tg_table_name',
      deliveryClasses(`(select ${DELIVERED} from fresh where state not in ('claimed', 'handing_over')
        except select ${DELIVERED} from gone) d`),
    )}
    end if;`,
  )}
  ${trigger('tell_invitations', noticeOf('tg_table_name', 'select distinct on (campaign_id) campaign_id, id from fresh'))}
  ${trigger(
    'tell_seats',
    // Which mails a person wants is that person's own business.
    `
    if tg_op = 'INSERT' then
      perform tell_campaign('members', f.campaign_id) from (select distinct campaign_id from fresh) f;
    else
      perform tell_campaign('members', c.campaign_id) from (
        select distinct f.campaign_id from (
          select ${SEAT} from fresh except select ${SEAT} from gone) f) c;
    end if;`,
  )}
  ${trigger(
    'tell_campaigns',
    `
    perform tell_campaign('campaign', id) from fresh;`,
  )}
  ${trigger(
    'tell_everybody',
    `
    perform pg_notify('demarche_change', json_build_object('topic', 'campaign')::text);`,
  )}

  -- On the channel demarche_access: whose open streams must be looked at again.
  create function tell_access() returns trigger language plpgsql as $$
  begin
    perform pg_notify('demarche_access', case tg_table_name
      when 'sign_in' then json_build_object('signIn', old.id) else json_build_object('user', old.id) end::text);
    return null;
  end $$;
  create function tell_seat_access() returns trigger language plpgsql as $$
  begin
    perform pg_notify('demarche_access', json_build_object('user', case tg_op when 'INSERT' then new.user_id
      else old.user_id end)::text);
    return null;
  end $$;
`;

function deliveryClasses(from: string): string {
  return `select distinct on (d.campaign_id, d.user_id, case when d.kind = 'task_reminder' then d.subject_id end)
      d.campaign_id, d.id from ${from}`;
}

type Event = 'insert' | 'update' | 'delete';
const WRITTEN: Event[] = ['insert', 'update', 'delete'];

/** What people read, as [table, function, topic, events that can happen]. */
const telling: [table: string, tells: string, topic: string, events: Event[]][] = [
  ...(
    [
      ['process', 'campaign'],
      ['session', 'sessions'],
      ['meeting', 'sessions'],
      ['deadline', 'deadlines'],
      ['reminder_rule', 'deadlines'],
      ['provision', 'asks'],
      ['ask', 'asks'],
      ['ask_provision', 'asks'],
      ['organisation', 'members'],
      ['coalition', 'members'],
      ['coalition_member', 'members'],
      ['post', 'interactions'],
      ['text_version', 'texts'],
      ['text_article', 'texts'],
      ['vote', 'votes'],
      ['ballot', 'votes'],
      ['treaty', 'treaty'],
      ['treaty_action', 'treaty'],
      ['delegation_lead', 'leads'],
    ] as const
  ).map(([table, topic]): [string, string, string, Event[]] => [table, 'tell_facts', topic, WRITTEN]),
  ['interaction', 'tell_testimony', 'interactions', ['insert', 'update']],
  ['delegate', 'tell_testimony', 'interactions', ['insert', 'update']],
  ['delegate_role', 'tell_roles', 'interactions', ['insert', 'update']],
  ['contact_notice', 'tell_notices', 'interactions', ['insert', 'update']],
  ['position_event', 'tell_testimony', 'positions', ['insert']],
  ['retraction', 'tell_retractions', 'positions', ['insert']],
  ['statement', 'tell_testimony', 'positions', ['insert', 'update']],
  ['amendment', 'tell_testimony', 'texts', ['insert', 'update']],
  ['amendment_sponsor', 'tell_sponsors', 'texts', WRITTEN],
  ['task', 'tell_tasks', 'tasks', ['insert', 'update']],
  ['sheet_import', 'tell_sheets', 'imports', WRITTEN],
  ['delivery', 'tell_deliveries', 'deliveries', ['insert', 'update']],
  ['invitation', 'tell_invitations', 'members', ['insert', 'update']],
  ['membership', 'tell_seats', 'members', ['insert', 'update']],
  ['campaign', 'tell_campaigns', 'campaign', ['update']],
];

const REFERENCING: Record<Event, string> = {
  insert: 'new table as fresh',
  update: 'old table as gone new table as fresh',
  delete: 'old table as gone',
};

/** PostgreSQL gives transition tables to a trigger of one event only. */
const tellingTriggers = telling.flatMap(([table, tells, topic, events]) =>
  events.map(
    (event) => `create trigger tell_${event} after ${event} on ${table} referencing ${REFERENCING[event]}
      for each statement execute function ${tells}('${topic}')`,
  ),
);

/** By row, for each row that changes in what counts: `last_used_at` of a sign-in moves all the time. */
const accessTriggers = [
  `create trigger tell_access after update on sign_in for each row
     when ((old.revoked_at, old.expires_at) is distinct from (new.revoked_at, new.expires_at))
     execute function tell_access()`,
  `create trigger tell_access_end after delete on sign_in for each row execute function tell_access()`,
  `create trigger tell_access after update on user_account for each row when (old.state is distinct from new.state)
     execute function tell_access()`,
  `create trigger tell_access after update on membership for each row
     when ((old.user_id, old.campaign_id, old.organisation_id, old.role, old.core_group, old.state)
       is distinct from (new.user_id, new.campaign_id, new.organisation_id, new.role, new.core_group, new.state))
     execute function tell_seat_access()`,
  `create trigger tell_access_start after insert on membership for each row execute function tell_seat_access()`,
  `create trigger tell_access_end after delete on membership for each row execute function tell_seat_access()`,
  `create trigger tell_clock after update on installation for each row
     when (old.clock_offset is distinct from new.clock_offset) execute function tell_everybody()`,
];

export const noticeStatements = [functions, ...tellingTriggers, ...accessTriggers];
