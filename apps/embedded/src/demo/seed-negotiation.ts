import { toInstant, zoneDataVersion } from '#libs/domain';
import { insertRows, layOutCampaign, type LaidOutCampaign, type Queryable } from '#libs/data';
import { newId } from '#libs/platform';
import { COALITIONS, ORGANISATIONS } from '#libs/reference';
import { addAmendment } from './amendments.js';
import { illustrativePositions } from './illustrative.js';
import {
  AMENDMENTS,
  BLOC_STATEMENT,
  LATE_WORDS,
  LEADS,
  publicPositions,
  recordedVotes,
} from './negotiation.js';
import { known, writePositions, writeStatement, type Cast } from './rows.js';
import { seatPeople, SINCE } from './seed-people.js';
import { DEMO_MEETINGS, DEMO_SIGN_ON, DEMO_TASKS } from './testimony.js';

export const NEGOTIATION_SLUG = 'un-cybercrime-2024';
const DRAFT = 'jul-2024';

/** The negotiation as it stood four days before its end. @param today calendar date */
export async function seedNegotiation(
  to: Queryable,
  accounts: Readonly<Record<string, string>>,
  today: string,
): Promise<void> {
  const campaign = await layOutCampaign(to, {
    name: 'UN cybercrime convention',
    slug: NEGOTIATION_SLUG,
    summary: 'Keep human rights and safeguards in the convention while the Ad Hoc Committee concludes.',
    template: 'un_cybercrime',
    until: today,
    organisations: ORGANISATIONS,
    coalitions: COALITIONS,
    // What most is known of, so that a first look at the screens finds something to look at.
    foremost: ['judicial-oversight-of-searches', 'keep-suppression-clause', 'high-ratification-threshold'],
  });
  const people = await seatPeople(to, campaign, accounts);
  const cast: Cast = { ...campaign, people };
  await addSignOn(to, campaign);
  await addMeetings(to, cast);
  await addPositions(to, cast);
  for (const amendment of AMENDMENTS) {
    await addAmendment(to, { ...cast, provisions: campaign.provisions }, newId(), amendment, SINCE);
  }
  await addLeads(to, cast);
  await addVotes(to, cast);
  await addTasks(to, cast);
}

async function addSignOn(to: Queryable, campaign: LaidOutCampaign): Promise<void> {
  const { wall, zone, title } = DEMO_SIGN_ON;
  await insertRows(
    to,
    'deadline',
    `id uuid, campaign_id uuid, kind text, title text, schedule text, zone text, due_local text, due_at timestamptz,
     zone_version text, source text, offset_days int, offset_minutes int`,
    [
      {
        id: newId(),
        campaign_id: campaign.campaignId,
        kind: 'sign_on',
        title,
        schedule: 'absolute',
        zone,
        due_local: wall,
        due_at: toInstant(wall, zone).instant,
        zone_version: zoneDataVersion,
        source: 'Illustrative: invented for the demo',
        offset_days: 0,
        offset_minutes: 0,
      },
    ],
  );
}

async function addMeetings(to: Queryable, cast: Cast): Promise<void> {
  const meetings = DEMO_MEETINGS.map((meeting) => ({
    ...meeting,
    id: newId(),
    author: known(cast.people, meeting.by),
  }));
  const campaign_id = cast.campaignId;
  await insertRows(
    to,
    'interaction',
    `id uuid, campaign_id uuid, delegation_code text, kind text, occurred_at timestamptz, zone text, note text,
     tier text, author_id uuid, organisation_id uuid, recorded_at timestamptz`,
    meetings.map((meeting) => ({
      id: meeting.id,
      campaign_id,
      delegation_code: meeting.state,
      kind: meeting.kind,
      occurred_at: meeting.occurredAt,
      zone: meeting.zone,
      note: meeting.note,
      tier: meeting.tier,
      author_id: meeting.author.userId,
      organisation_id: meeting.author.organisationId,
      recorded_at: meeting.occurredAt,
    })),
  );
  await insertRows(
    to,
    'contact_notice',
    `id uuid, campaign_id uuid, delegation_code text, occurred_at timestamptz, zone text, tier text, author_id uuid,
     organisation_id uuid, interaction_id uuid`,
    meetings.flatMap(({ id, noticeTier, state, occurredAt, author }) =>
      noticeTier === undefined
        ? []
        : [
            {
              id: newId(),
              campaign_id,
              delegation_code: state,
              occurred_at: occurredAt,
              zone: 'UTC',
              tier: noticeTier,
              author_id: author.userId,
              organisation_id: author.organisationId,
              interaction_id: id,
            },
          ],
    ),
  );
  const sayings = meetings.flatMap(({ id, by, state, occurredAt, zone, tier, positions }) =>
    positions.map((position) => ({
      ...position,
      ...{ by, state, zone, tier, at: new Date(occurredAt), interactionId: id },
    })),
  );
  await writePositions(to, cast, DRAFT, sayings);
}

async function addPositions(to: Queryable, cast: Cast): Promise<void> {
  const spoken = DEMO_MEETINGS.filter(({ positions }) =>
    positions.some(({ ask }) => ask === BLOC_STATEMENT.ask),
  ).map(({ state }) => state);
  await writePositions(to, cast, DRAFT, [
    ...publicPositions(),
    ...illustrativePositions(new Set(spoken)),
    ...LATE_WORDS,
  ]);
  await writeStatement(to, cast, DRAFT, { ...BLOC_STATEMENT, id: newId() });
}

async function addLeads(to: Queryable, cast: Cast): Promise<void> {
  await insertRows(
    to,
    'delegation_lead',
    'campaign_id uuid, delegation_code text, organisation_id uuid, user_id uuid, since timestamptz',
    LEADS.map(({ state, by, person }) => ({
      campaign_id: cast.campaignId,
      delegation_code: state,
      organisation_id: known(cast.people, by).organisationId,
      user_id: person ? known(cast.people, by).userId : null,
      since: SINCE,
    })),
  );
}

async function addVotes(to: Queryable, cast: Cast): Promise<void> {
  const author = known(cast.people, 'coordinator');
  await insertRows(
    to,
    'vote',
    `id uuid, campaign_id uuid, title text, effect text, rule text, held_at timestamptz, zone text, yes int, no int,
     abstained int, grade text, source text, author_id uuid, organisation_id uuid, recorded_at timestamptz, version int`,
    recordedVotes().map((vote) => ({
      ...vote,
      id: newId(),
      campaign_id: cast.campaignId,
      effect: 'serves',
      author_id: author.userId,
      organisation_id: author.organisationId,
      recorded_at: SINCE,
      version: 1,
    })),
  );
}

async function addTasks(to: Queryable, cast: Cast): Promise<void> {
  await insertRows(
    to,
    'task',
    `id uuid, campaign_id uuid, title text, note text, delegation_code text, assignee_id uuid, zone text,
     due_local text, due_at timestamptz, zone_version text, tier text, author_id uuid, organisation_id uuid`,
    DEMO_TASKS.map((task) => ({
      id: newId(),
      campaign_id: cast.campaignId,
      title: task.title,
      note: 'Illustrative: invented for the demo.',
      delegation_code: task.state,
      assignee_id: known(cast.people, task.for).userId,
      zone: task.zone,
      due_local: task.dueLocal,
      due_at: toInstant(task.dueLocal, task.zone).instant,
      zone_version: zoneDataVersion,
      tier: task.tier,
      author_id: known(cast.people, task.by).userId,
      organisation_id: known(cast.people, task.by).organisationId,
    })),
  );
}
