import { randomBytes } from 'node:crypto';
import { uuidV7 } from '#libs/domain';
import { ASKS, CYBERCRIME_PROCESS, PROVISIONS } from '#libs/reference';
import {
  articleRows,
  askRow,
  deadlineFacts,
  defaultReminderRules,
  meetingRows,
  sessionRow,
  sessionsUntil,
  textVersionRows,
} from './campaign-template.js';
import { insertRows, type Queryable } from './queryable.js';

export const CAMPAIGN_TEMPLATES = ['un_cybercrime', 'empty'] as const;
export type CampaignTemplate = (typeof CAMPAIGN_TEMPLATES)[number];

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
}

export interface NewOrganisation {
  key: string;
  name: string;
  shortName?: string | null;
  coalitions?: readonly string[];
}

/** Ids by the key that the reference data or the options gave. */
export type Ids = Readonly<Record<string, string>>;

export interface LaidOutCampaign {
  campaignId: string;
  processId: string;
  sessions: Ids;
  deadlines: Ids;
  provisions: Ids;
  texts: Ids;
  asks: Ids;
  organisations: Ids;
  coalitions: Ids;
}

/**
 * Writes a new campaign with the facts of its template and the default reminder rules, in the role `demarche_setup`:
 * `tx.as('setup', () => layOutCampaign(tx, …))`. A fixed number of statements. Seats and invitations are the caller's.
 */
export async function layOutCampaign(tx: Queryable, options: LayOutOptions): Promise<LaidOutCampaign> {
  const full = options.template === 'un_cybercrime';
  const facts = full ? deadlineFacts(options.until) : [];
  const ids: LaidOutCampaign = {
    campaignId: newId(),
    processId: newId(),
    sessions: idsFor(full ? sessionsUntil(options.until) : []),
    deadlines: idsFor(facts),
    provisions: idsFor(full ? PROVISIONS : []),
    texts: idsFor(full ? textVersionRows(options.until) : []),
    asks: idsFor(full ? ASKS : []),
    organisations: idsFor(options.organisations ?? []),
    coalitions: idsFor(options.coalitions ?? []),
  };
  await layOutCampaignItself(tx, ids, options);
  await layOutOrganisations(tx, ids, options);
  await layOutReminderRules(tx, ids);
  if (full) {
    await layOutSessions(tx, ids, options.until);
    await layOutDeadlines(tx, ids, facts);
    await layOutAsks(tx, ids);
    await layOutTexts(tx, ids, options.until);
  }
  return ids;
}

const newId = () => uuidV7(Date.now(), randomBytes(10));

function idsFor(things: readonly { key: string }[]): Ids {
  return Object.fromEntries(things.map(({ key }) => [key, newId()]));
}

async function layOutCampaignItself(tx: Queryable, ids: LaidOutCampaign, options: LayOutOptions) {
  const cybercrime = options.template === 'un_cybercrime';
  const name = cybercrime ? CYBERCRIME_PROCESS.name : options.name;
  const rule = cybercrime
    ? 'Consensus first; when it fails, two thirds of the representatives present and voting'
    : 'Not known yet';
  await tx.query('insert into campaign (id, slug, name, summary) values ($1, $2, $3, $4)', [
    ids.campaignId,
    options.slug,
    options.name,
    options.summary ?? '',
  ]);
  await tx.query('insert into process (id, campaign_id, name, decision_rule) values ($1, $2, $3, $4)', [
    ids.processId,
    ids.campaignId,
    cybercrime ? `${name}: ${CYBERCRIME_PROCESS.bodyName}` : name,
    rule,
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

async function layOutSessions(tx: Queryable, ids: LaidOutCampaign, until: string | undefined) {
  const sessions = sessionsUntil(until);
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

async function layOutDeadlines(tx: Queryable, ids: LaidOutCampaign, facts: ReturnType<typeof deadlineFacts>) {
  await insertRows(
    tx,
    'deadline',
    `id uuid, campaign_id uuid, session_id uuid, kind text, title text, schedule text, anchor text,
     offset_days int, at_time text, offset_minutes int, zone text, due_local text, due_at timestamptz,
     zone_version text, source text`,
    facts.map(({ key, session, row }) => ({
      id: ids.deadlines[key],
      campaign_id: ids.campaignId,
      session_id: session === null ? null : ids.sessions[session],
      ...row,
    })),
  );
}

async function layOutAsks(tx: Queryable, ids: LaidOutCampaign) {
  const campaign_id = ids.campaignId;
  await insertRows(
    tx,
    'provision',
    'id uuid, campaign_id uuid, key text, title text',
    PROVISIONS.map(({ key, title }) => ({
      id: ids.provisions[key],
      campaign_id,
      key,
      title,
    })),
  );
  await insertRows(
    tx,
    'ask',
    `id uuid, campaign_id uuid, key text, title text, summary text, priority smallint, red_line boolean,
     fallback text, source text`,
    ASKS.map((ask) => ({ id: ids.asks[ask.key], campaign_id, ...askRow(ask) })),
  );
  await insertRows(
    tx,
    'ask_provision',
    'ask_id uuid, provision_id uuid, campaign_id uuid',
    ASKS.flatMap((ask) =>
      ask.provisions.map((provision) => ({
        ask_id: ids.asks[ask.key],
        provision_id: ids.provisions[provision],
        campaign_id,
      })),
    ),
  );
}

/** The drafts that were circulated by then, and the number of each provision where a source gives one. No treaty text. */
async function layOutTexts(tx: Queryable, ids: LaidOutCampaign, until: string | undefined) {
  const campaign_id = ids.campaignId;
  const texts = textVersionRows(until);
  await insertRows(
    tx,
    'text_version',
    `id uuid, campaign_id uuid, key text, title text, symbol text, ordinal int, circulated_on date, state text,
     source text, confirmed_at timestamptz`,
    texts.map((text) => ({ id: ids.texts[text.key], campaign_id, ...text })),
  );
  await insertRows(
    tx,
    'text_article',
    `id uuid, campaign_id uuid, text_version_id uuid, sort int, number text, title text, status text,
     provision_id uuid, changed boolean`,
    texts.flatMap((text) =>
      articleRows(text.key).map(({ provision, ...row }) => ({
        id: newId(),
        campaign_id,
        text_version_id: ids.texts[text.key],
        provision_id: ids.provisions[provision],
        ...row,
      })),
    ),
  );
}
