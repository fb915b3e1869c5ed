import { startChild } from './support/child.mjs';
import { alternate } from './support/statistics.mjs';
import { CONNECTIONS, layOut, makeDue, RECIPIENTS, ROUNDS, send, toRow } from './digest.mjs';

/** As fast as digests, which are more to compose. */
const AIM = 1;

/** A thousand mails to missions through the ledger, each logged as a contact, against as many digests through the same worker. */
export async function benchMissions(server) {
  const database = await server.createDatabase('bench_missions');
  const campaign = await layOut(database);
  const relay = startChild('smtp-process.mjs');
  const worker = startChild('worker-process.mjs');
  try {
    const smtpPort = await relay.call('start');
    await worker.call('start', { url: database.url, smtpPort, connections: CONNECTIONS });
    const missions = async () => {
      await planMissions(database, campaign);
      return send(worker, relay, { composed: false });
    };
    const digests = async () => {
      await makeDue(database, campaign);
      return send(worker, relay, { composed: false });
    };
    await digests();
    await missions();
    const what = `Send ${RECIPIENTS.toLocaleString('en')} mails to missions, to as many digests`;
    return [toRow(what, await alternate(ROUNDS, missions, digests), AIM)];
  } finally {
    await Promise.all([worker.stop(), relay.stop()]);
    await database.close();
  }
}

/** Mailings to all delegations, as many as make a thousand mails, begun a moment ago. */
async function planMissions(database, { campaignId }) {
  await database.query('truncate delivery, delivery_task, delivery_mention, digest_run');
  await database.query(
    `with people as (select user_id, organisation_id, row_number() over (order by user_id) as n from membership where campaign_id = $1),
      missions as (select code, row_number() over (order by code) - 1 as n, count(*) over () as number from delegation),
      rows as (select p.user_id, d.code, p.n, (p.n - 1) / d.number as round from people p join missions d on d.n = (p.n - 1) % d.number),
      mailings as (
        insert into mailing (id, campaign_id, title, state, author_id, organisation_id, zone, started_at, started_by)
        select gen_random_uuid(), $1, 'Mailing ' || r.round, 'sending', p.user_id, p.organisation_id, 'UTC', now(), p.user_id
        from (select distinct round from rows) r, (select * from people where n = 1) p returning id, title),
      texts as (
        insert into mailing_text (id, campaign_id, mailing_id, sort, language, subject, salutation, body)
        select gen_random_uuid(), $1, m.id, 0, 'en', 'On the convention', 'Excellency,', repeat('We ask for a word on Article 5. ', 60)
        from mailings m),
      recipients as (
        insert into mailing_recipient (id, campaign_id, mailing_id, delegation_code, address, language, user_id)
        select gen_random_uuid(), $1, m.id, r.code, 'mission-' || r.n || '@example.org', 'en', r.user_id
        from rows r join mailings m on m.title = 'Mailing ' || r.round returning id, user_id)
    insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, fire_at, useful_until, urgent)
    select gen_random_uuid(), $1, 'mission_mail', 'mailing', r.id, 1, '0', r.user_id, now() - interval '1 second', now() + interval '48 hours', true
    from recipients r`,
    [campaignId],
  );
}
