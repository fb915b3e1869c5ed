import { askRow, meetingRows, sessionRow } from './campaign-template.js';
import { defaultReminderRules } from './default-reminder-rules.js';
import type { Ids, LaidOutCampaign } from './laid-out.js';
import { newId } from './new-id.js';
import { layOutTexts, layOutTreaty } from './lay-out-texts.js';
import { insertRows, type Queryable } from './queryable.js';
import { templateFacts, type CampaignTemplate, type TemplateFacts } from './template-facts.js';

export interface LayOutOptions {
  name: string;
  slug: string;
  summary?: string;
  template: CampaignTemplate;
  /** Calendar date: what begins after it is left out, e.g. for a demo that stands still in the past. */
  until?: string;
  /** `ORGANISATIONS` of libs/reference fit as they are. `coalitions` names keys of `coalitions` below. */
  organisations?: readonly NewOrganisation[];
  /** `COALITIONS` of libs/reference fit as they are. */
  coalitions?: readonly { key: string; name: string }[];
  /** Keys of the asks that come before all others. */
  foremost?: readonly string[];
}

export interface NewOrganisation {
  key: string;
  name: string;
  shortName?: string | null;
  coalitions?: readonly string[];
}

/**
 * Writes a new campaign with the facts of its template and the default reminder rules, in the role `demarche_setup`:
 * `tx.as('setup', (setup) => layOutCampaign(setup, …))`. A fixed number of statements. Seats and invitations are the caller's.
 */
export async function layOutCampaign(tx: Queryable, options: LayOutOptions): Promise<LaidOutCampaign> {
  const facts = templateFacts(options.template, options.until);
  const ids: LaidOutCampaign = {
    campaignId: newId(),
    processId: newId(),
    sessions: idsFor(facts.sessions),
    deadlines: idsFor(facts.deadlines),
    provisions: idsFor(facts.provisions),
    texts: idsFor(facts.texts),
    asks: idsFor(facts.asks),
    organisations: idsFor(options.organisations ?? []),
    coalitions: idsFor(options.coalitions ?? []),
  };
  await layOutCampaignItself(tx, ids, options, facts);
  await layOutOrganisations(tx, ids, options);
  await layOutReminderRules(tx, ids);
  await layOutSessions(tx, ids, facts);
  await layOutDeadlines(tx, ids, facts);
  await layOutAsks(tx, ids, facts, options.foremost ?? []);
  await layOutTexts(tx, ids, facts);
  await layOutTreaty(tx, ids, facts);
  return ids;
}

function idsFor(things: readonly { key: string }[]): Ids {
  return Object.fromEntries(things.map(({ key }) => [key, newId()]));
}

async function layOutCampaignItself(
  tx: Queryable,
  ids: LaidOutCampaign,
  options: LayOutOptions,
  { process }: TemplateFacts,
) {
  await tx.query('insert into campaign (id, slug, name, summary) values ($1, $2, $3, $4)', [
    ids.campaignId,
    options.slug,
    options.name,
    options.summary ?? '',
  ]);
  await tx.query('insert into process (id, campaign_id, name, decision_rule) values ($1, $2, $3, $4)', [
    ids.processId,
    ids.campaignId,
    process?.name ?? options.name,
    process?.decision_rule ?? 'Not known yet',
  ]);
}

async function layOutOrganisations(tx: Queryable, ids: LaidOutCampaign, options: LayOutOptions) {
  const campaign_id = ids.campaignId;
  const organisations = options.organisations ?? [];
  await insertRows(
    tx,
    'organisation',
    'id uuid, campaign_id uuid, name text, short_name text',
    organisations.map(({ key, name, shortName }) => ({
      id: ids.organisations[key],
      campaign_id,
      name,
      short_name: shortName ?? null,
    })),
  );
  await insertRows(
    tx,
    'coalition',
    'id uuid, campaign_id uuid, name text',
    (options.coalitions ?? []).map(({ key, name }) => ({ id: ids.coalitions[key], campaign_id, name })),
  );
  await insertRows(
    tx,
    'coalition_member',
    'coalition_id uuid, organisation_id uuid, campaign_id uuid',
    organisations.flatMap(({ key, coalitions = [] }) =>
      coalitions.map((coalition) => ({
        coalition_id: ids.coalitions[coalition],
        organisation_id: ids.organisations[key],
        campaign_id,
      })),
    ),
  );
}

async function layOutReminderRules(tx: Queryable, ids: LaidOutCampaign) {
  await insertRows(
    tx,
    'reminder_rule',
    `id uuid, campaign_id uuid, subject text, type text, minutes int, at_time text, days_before int,
     audience_roles text[], urgent boolean`,
    defaultReminderRules().map((rule) => ({ id: newId(), campaign_id: ids.campaignId, ...rule })),
  );
}

async function layOutSessions(tx: Queryable, ids: LaidOutCampaign, { sessions }: TemplateFacts) {
  const campaign_id = ids.campaignId;
  await insertRows(
    tx,
    'session',
    `id uuid, campaign_id uuid, process_id uuid, name text, city text, zone text, opens_local text,
     closes_local text, opens_at timestamptz, closes_at timestamptz, zone_version text, source text`,
    sessions.map((session) => ({
      id: ids.sessions[session.key],
      campaign_id,
      process_id: ids.processId,
      ...sessionRow(session),
    })),
  );
  await insertRows(
    tx,
    'meeting',
    `id uuid, campaign_id uuid, session_id uuid, name text, starts_local text, ends_local text,
     starts_at timestamptz, ends_at timestamptz`,
    sessions.flatMap((session) =>
      meetingRows(session).map((row) => ({
        id: newId(),
        campaign_id,
        session_id: ids.sessions[session.key],
        ...row,
      })),
    ),
  );
}

async function layOutDeadlines(tx: Queryable, ids: LaidOutCampaign, { deadlines }: TemplateFacts) {
  await insertRows(
    tx,
    'deadline',
    `id uuid, campaign_id uuid, session_id uuid, kind text, title text, schedule text, anchor text,
     offset_days int, at_time text, offset_minutes int, zone text, due_local text, due_at timestamptz,
     zone_version text, source text`,
    deadlines.map(({ key, session, row }) => ({
      id: ids.deadlines[key],
      campaign_id: ids.campaignId,
      session_id: session === null ? null : ids.sessions[session],
      ...row,
    })),
  );
}

async function layOutAsks(
  tx: Queryable,
  ids: LaidOutCampaign,
  { provisions, asks }: TemplateFacts,
  foremost: readonly string[],
) {
  const campaign_id = ids.campaignId;
  await insertRows(
    tx,
    'provision',
    'id uuid, campaign_id uuid, key text, title text',
    provisions.map(({ key, title }) => ({
      id: ids.provisions[key],
      campaign_id,
      key,
      title,
    })),
  );
  await insertRows(
    tx,
    'ask',
    `id uuid, campaign_id uuid, key text, title text, summary text, kind text, priority smallint, red_line boolean,
     fallback text, source text`,
    asks.map((ask) => {
      const row = askRow(ask);
      const behind = foremost.length > 0 && !foremost.includes(ask.key) ? 1 : 0;
      return { id: ids.asks[ask.key], campaign_id, ...row, priority: row.priority + behind };
    }),
  );
  await insertRows(
    tx,
    'ask_provision',
    'ask_id uuid, provision_id uuid, campaign_id uuid',
    asks.flatMap((ask) =>
      ask.provisions.map((provision) => ({
        ask_id: ids.asks[ask.key],
        provision_id: ids.provisions[provision],
        campaign_id,
      })),
    ),
  );
}
