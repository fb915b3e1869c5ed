/** What was signed and what was listed as of a day is never changed. */
const ONCE = ['letter_wording', 'letter_list'];

/** What everybody in the campaign reads. */
const FACTS = ['letter', 'letter_text', 'letter_addressee', 'letter_ask', 'letter_list'];

const REFERENCING = {
  insert: 'new table as fresh',
  update: 'old table as gone new table as fresh',
  delete: 'old table as gone',
} as const;
type Event = keyof typeof REFERENCING;

const telling = (table: string, tells: string, events: readonly Event[]) =>
  events
    .map(
      (event) => `
  create trigger tell_${event} after ${event} on ${table} referencing ${REFERENCING[event]}
    for each statement execute function ${tells}('letters');`,
    )
    .join('');

/** A notice in a few ids: a payload ends at 8000 bytes. */
const rowsOf = (table: string, condition: string) => `
    perform tell_rows(tg_argv[0], '${table}', c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct on (campaign_id, letter_id) campaign_id, id from fresh where ${condition}) s) c
    group by c.campaign_id, c.part;`;

const LISTED = `(state = 'approved' and not withheld and merged_into_id is null and removed_at is null)`;

/** The whole campaign hears of a line that is listed, or was until now; of the others those who read them. */
export const guards = `
${ONCE.map(
  (table) =>
    `  create trigger append_only before update or delete on ${table} for each row execute function refuse_change();`,
).join('\n')}
  create function tell_signatories() returns trigger language plpgsql as $$
  begin
    perform tell_campaign(tg_argv[0], f.campaign_id) from (select distinct campaign_id from fresh where ${LISTED}) f;
    if tg_op = 'UPDATE' then
      perform tell_campaign(tg_argv[0], g.campaign_id) from (select distinct campaign_id from gone where ${LISTED}) g;
    end if;${rowsOf('signatory', `not ${LISTED}`)}
    return null;
  end $$;
  create function tell_letter_requests() returns trigger language plpgsql as $$
  begin${rowsOf('letter_request', 'true')}
    return null;
  end $$;
  ${FACTS.map((table) => telling(table, 'tell_facts', ['insert', 'update', 'delete'])).join('')}
  ${telling('signatory', 'tell_signatories', ['insert', 'update'])}
  ${telling('letter_request', 'tell_letter_requests', ['insert', 'update'])}
`;
