import { toInstant, zoneDataVersion, type DecisionRule } from '#libs/domain';
import { askRow, meetingRows, sessionRow } from './campaign-template.js';
import { defaultReminderRules } from './default-reminder-rules.js';
import { idOf, type Ids, type LaidOutCampaign } from './laid-out.js';
import { newId } from './new-id.js';
import { layOutTexts, layOutTreaty, type Wordings } from './lay-out-texts.js';
import type { DataAccess } from './data-access.js';
import {
  Ask,
  AskProvision,
  Campaign,
  Coalition,
  CoalitionMember,
  Deadline,
  Meeting,
  Organisation,
  Process,
  Provision,
  ReminderRule,
  Session,
} from './tables/index.js';
import { templateFacts, type CampaignTemplate, type TemplateFacts } from './template-facts.js';

export interface LayOutOptions {
  name: string;
  slug: string;
  summary?: string;
  template: CampaignTemplate;
  /** Where a template knows no process, or another is meant than it knows. */
  process?: NewProcess;
  languages?: string[];
  /** Where the process is negotiated while no session says so. */
  venue?: { city: string; zone: string };
  /** Calendar date: what begins after it is left out, e.g. for a demo that stands still in the past. */
  until?: string;
  /** `ORGANISATIONS` of libs/reference fit as they are. `coalitions` names keys of `coalitions` below. */
  organisations?: readonly NewOrganisation[];
  /** `COALITIONS` of libs/reference fit as they are. */
  coalitions?: readonly { key: string; name: string }[];
  /** Keys of the asks that come before all others. */
  foremost?: readonly string[];
  /** What drafts say, where the campaign is to have words; a template has none. */
  wordings?: Wordings;
}

export interface NewProcess {
  /** As the campaign where this is left out. */
  name?: string | undefined;
  forum?: string | undefined;
  majority?: DecisionRule | undefined;
  session?: NewSession | undefined;
}

/** Wall times `YYYY-MM-DDTHH:mm` in `zone`. */
export interface NewSession {
  name: string;
  city: string;
  zone: string;
  opensWall: string;
  closesWall: string;
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
export async function layOutCampaign(tx: DataAccess, options: LayOutOptions): Promise<LaidOutCampaign> {
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
  await layOutTexts(tx, ids, facts, options.wordings);
  await layOutTreaty(tx, ids, facts);
  return ids;
}

function idsFor(things: readonly { key: string }[]): Ids {
  return Object.fromEntries(things.map(({ key }) => [key, newId()]));
}

async function layOutCampaignItself(
  tx: DataAccess,
  ids: LaidOutCampaign,
  options: LayOutOptions,
  { process }: TemplateFacts,
) {
  await tx.table(Campaign).insert({
    id: ids.campaignId,
    slug: options.slug,
    name: options.name,
    summary: options.summary ?? '',
    languages: options.languages ?? [],
    venueCity: options.venue?.city ?? null,
    venueZone: options.venue?.zone ?? null,
  });
  await layOutProcess(tx, ids, options, process);
}

async function layOutProcess(
  tx: DataAccess,
  ids: LaidOutCampaign,
  { name: campaign, process }: LayOutOptions,
  known: TemplateFacts['process'],
) {
  const { name = known?.name ?? campaign, forum = '', majority, session } = process ?? {};
  // What a template says of its rule in words is about that rule alone.
  const decisionRule = majority === undefined ? (known?.decisionRule ?? '') : '';
  const { campaignId, processId: id } = ids;
  await tx.table(Process).insert({ id, campaignId, name, forum, decisionRule, majority });
  if (session) await tx.table(Session).insert(firstSession(ids, session));
}

function firstSession({ campaignId, processId }: LaidOutCampaign, session: NewSession) {
  const { name, city, zone, opensWall, closesWall } = session;
  return {
    ...{ id: newId(), campaignId, processId, name, city, zone },
    ...{ opensLocal: opensWall, closesLocal: closesWall, source: null },
    opensAt: toInstant(opensWall, zone).instant,
    closesAt: toInstant(closesWall, zone).instant,
    zoneVersion: zoneDataVersion,
  };
}

async function layOutOrganisations(tx: DataAccess, ids: LaidOutCampaign, options: LayOutOptions) {
  const { campaignId } = ids;
  const organisations = options.organisations ?? [];
  await tx.table(Organisation).insertMany(
    organisations.map(({ key, name, shortName }) => ({
      id: idOf(ids.organisations, key),
      campaignId,
      name,
      shortName: shortName ?? null,
    })),
  );
  await tx.table(Coalition).insertMany(
    (options.coalitions ?? []).map(({ key, name }) => ({
      id: idOf(ids.coalitions, key),
      campaignId,
      name,
    })),
  );
  await tx.table(CoalitionMember).insertMany(
    organisations.flatMap(({ key, coalitions = [] }) =>
      coalitions.map((coalition) => ({
        id: newId(),
        coalitionId: idOf(ids.coalitions, coalition),
        organisationId: idOf(ids.organisations, key),
        campaignId,
      })),
    ),
  );
}

async function layOutReminderRules(tx: DataAccess, ids: LaidOutCampaign) {
  await tx
    .table(ReminderRule)
    .insertMany(defaultReminderRules().map((rule) => ({ id: newId(), campaignId: ids.campaignId, ...rule })));
}

async function layOutSessions(tx: DataAccess, ids: LaidOutCampaign, { sessions }: TemplateFacts) {
  const { campaignId } = ids;
  await tx.table(Session).insertMany(
    sessions.map((session) => ({
      id: idOf(ids.sessions, session.key),
      campaignId,
      processId: ids.processId,
      ...sessionRow(session),
    })),
  );
  await tx.table(Meeting).insertMany(
    sessions.flatMap((session) =>
      meetingRows(session).map((row) => ({
        id: newId(),
        campaignId,
        sessionId: idOf(ids.sessions, session.key),
        ...row,
      })),
    ),
  );
}

async function layOutDeadlines(tx: DataAccess, ids: LaidOutCampaign, { deadlines }: TemplateFacts) {
  await tx.table(Deadline).insertMany(
    deadlines.map(({ key, session, row }) => ({
      id: idOf(ids.deadlines, key),
      campaignId: ids.campaignId,
      sessionId: session === null ? null : idOf(ids.sessions, session),
      ...row,
    })),
  );
}

async function layOutAsks(
  tx: DataAccess,
  ids: LaidOutCampaign,
  { provisions, asks }: TemplateFacts,
  foremost: readonly string[],
) {
  const { campaignId } = ids;
  await tx.table(Provision).insertMany(
    provisions.map(({ key, title }) => ({
      id: idOf(ids.provisions, key),
      campaignId,
      key,
      title,
    })),
  );
  await tx.table(Ask).insertMany(
    asks.map((ask) => {
      const row = askRow(ask);
      const behind = foremost.length > 0 && !foremost.includes(ask.key) ? 1 : 0;
      return { id: idOf(ids.asks, ask.key), campaignId, ...row, priority: row.priority + behind };
    }),
  );
  await tx.table(AskProvision).insertMany(
    asks.flatMap((ask) =>
      ask.provisions.map((provision) => ({
        askId: idOf(ids.asks, ask.key),
        provisionId: idOf(ids.provisions, provision),
        campaignId,
      })),
    ),
  );
}
