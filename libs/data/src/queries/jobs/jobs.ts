import { defineQuery } from '../define-query.js';
import { boolean, jsonb, text } from '../sql-type.js';

/** That a job has just been done, by real time and by the campaign clock. */
export const noteHeartbeat = defineQuery({
  name: 'jobs.noteHeartbeat',
  text: `insert into heartbeat (name, detail) values ($1, $2)
    on conflict (name) do update set at = now(), clock_at = clock_now(), detail = excluded.detail`,
  parameters: { name: text, detail: jsonb<Record<string, unknown>>() },
  row: {},
  prepared: false,
});

/** One worker plans at a time; until the transaction ends. */
export const tryToPlan = defineQuery({
  name: 'jobs.tryToPlan',
  text: `select pg_try_advisory_xact_lock(hashtext('demarche_plan')) as mine`,
  parameters: {},
  row: { mine: boolean },
  prepared: false,
});

/** Waits until nobody else derives the zones again. */
export const waitToRederive = defineQuery({
  name: 'jobs.waitToRederive',
  text: `select pg_advisory_xact_lock(hashtext('demarche_rederive'))::text as lock`,
  parameters: {},
  row: { lock: text },
  prepared: false,
});

/** First answers may quote testimony; by real time. */
export const forgetAnswers = defineQuery({
  name: 'jobs.forgetAnswers',
  text: `delete from idempotency_record where created_at < now() - interval '2 days'`,
  parameters: {},
  row: {},
  prepared: false,
});

/** By real time. */
export const forgetSignIns = defineQuery({
  name: 'jobs.forgetSignIns',
  text: `delete from sign_in where expires_at < now() - interval '7 days'`,
  parameters: {},
  row: {},
  prepared: false,
});

/** By real time; so long a browser keeps the cookie. */
export const forgetDevices = defineQuery({
  name: 'jobs.forgetDevices',
  text: `delete from known_device where last_sign_in_at < now() - interval '180 days'`,
  parameters: {},
  row: {},
  prepared: false,
});

/** By real time. */
export const forgetFailures = defineQuery({
  name: 'jobs.forgetFailures',
  text: `delete from failed_sign_in where last_at < now() - interval '30 days'`,
  parameters: {},
  row: {},
  prepared: false,
});

/** By real time, a day after they lost their weight. */
export const forgetFailedSignIns = defineQuery({
  name: 'jobs.forgetFailedSignIns',
  text: `delete from sign_in_throttle where last_at < now() - interval '1 day'`,
  parameters: {},
  row: {},
  prepared: false,
});

/** Sheets that were brought and not applied, by the campaign clock. */
export const forgetSheets = defineQuery({
  name: 'jobs.forgetSheets',
  text: `delete from sheet_import
    where state in ('reading', 'checked', 'failed') and created_at < clock_now() - interval '30 days'`,
  parameters: {},
  row: {},
  prepared: false,
});
