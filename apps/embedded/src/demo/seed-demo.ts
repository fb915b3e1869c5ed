import { toInstant, zoneDataVersion } from '#libs/domain';
import { insertRows, layOutCampaign, type LaidOutCampaign, type Queryable } from '#libs/data';
import { newId } from '#libs/platform';
import { COALITIONS, ORGANISATIONS, POSITIONS } from '#libs/reference';
import { DEMO_PEOPLE } from './people.js';
import { DEMO_MEETINGS, DEMO_SIGN_ON, DEMO_TASKS } from './testimony.js';

/** Monday 5 August 2024, 21:40 in Bangkok and 10:40 in New York: four days before the session closes. */
export const DEMO_START = '2024-08-05T14:40:00Z';
const SLUG = 'un-cybercrime-2024';
const SINCE = '2024-07-15T02:00:00Z';

export type DemoIds = Record<string, { userId: string; membershipId: string; organisationId: string }>;

/**
 * Writes the demo campaign past every rule, as the owner of a fresh database, within the caller's transaction.
 * @param passwordHash of DEMO_PASSWORD, for every demo account
 */
export async function seedDemo(to: Queryable, passwordHash: string): Promise<void> {
  await to.query(
    `update installation set demo = true, clock_offset = $1::timestamptz - now(), zone_version = $2`,
    [DEMO_START, zoneDataVersion],
  );
  const campaign = await layOutCampaign(to, {
    name: 'UN cybercrime convention',
    slug: SLUG,
    summary: 'Keep human rights and safeguards in the convention while the Ad Hoc Committee concludes.',
    template: 'un_cybercrime',
    until: DEMO_START.slice(0, 10),
    organisations: ORGANISATIONS,
    coalitions: COALITIONS,
  });
  // The campaign has stood for weeks: nothing of its layout is news in the first digest.
  for (const table of ['ask', 'deadline']) {
    await to.query(`update ${table} set created_at = $1, changed_at = $1`, [SINCE]);
  }
  const people = await seatPeople(to, campaign, passwordHash);
  await addSignOn(to, campaign);
  await addPublicPositions(to, campaign, people);
  await addMeetings(to, campaign, people);
  await addTasks(to, campaign, people);
}

async function seatPeople(to: Queryable, campaign: LaidOutCampaign, passwordHash: string): Promise<DemoIds> {
  const people = DEMO_PEOPLE.map((person) => ({ ...person, userId: newId(), membershipId: newId() }));
  await insertRows(
    to,
    'user_account',
    `id uuid, email text, name text, password_hash text, state text, zone text, locale text,
     installation_admin boolean, created_at timestamptz`,
    people.map((person) => ({
      id: person.userId,
      email: person.email,
      name: person.name,
      password_hash: passwordHash,
      state: 'active',
      zone: person.zone,
      locale: 'en',
      installation_admin: person.role === null,
      created_at: SINCE,
    })),
  );
  const seated = people.filter((person) => person.role !== null);
  await insertRows(
    to,
    'membership',
    `id uuid, campaign_id uuid, user_id uuid, organisation_id uuid, role text, core_group boolean, joined_at timestamptz`,
    seated.map((person) => ({
      id: person.membershipId,
      campaign_id: campaign.campaignId,
      user_id: person.userId,
      organisation_id: known(campaign.organisations, person.organisation ?? ''),
      role: person.role,
      core_group: person.coreGroup,
      joined_at: SINCE,
    })),
  );
  return Object.fromEntries(
    seated.map(({ key, userId, membershipId, organisation }) => [
      key,
      { userId, membershipId, organisationId: known(campaign.organisations, organisation ?? '') },
    ]),
  );
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

const POSITION_COLUMNS = `id uuid, campaign_id uuid, delegation_code text, ask_id uuid, stance text, confidence smallint,
  said text, grade text, source text, note text, occurred_at timestamptz, recorded_at timestamptz, tier text,
  author_id uuid, organisation_id uuid, interaction_id uuid`;

/** What delegations said in the room, with source and grade. A quarter of an hour into the meeting, and noted then. */
async function addPublicPositions(to: Queryable, campaign: LaidOutCampaign, people: DemoIds): Promise<void> {
  const author = known(people, 'campaigner');
  await insertRows(
    to,
    'position_event',
    POSITION_COLUMNS,
    POSITIONS.map((position) => {
      const at = toInstant(`${position.occurredOn}T10:15`, 'America/New_York').instant;
      return {
        id: newId(),
        campaign_id: campaign.campaignId,
        delegation_code: position.state,
        ask_id: known(campaign.asks, position.ask),
        stance: position.stance,
        confidence: 2,
        said: 'publicly',
        grade: position.grade,
        source: `${position.source} (${position.caution}) ${position.sourceUrl}`,
        note: [position.summary, position.codingNote ?? ''].join(' ').trim(),
        occurred_at: at,
        recorded_at: at,
        tier: 'public',
        author_id: author.userId,
        organisation_id: author.organisationId,
        interaction_id: null,
      };
    }),
  );
}

async function addMeetings(to: Queryable, campaign: LaidOutCampaign, people: DemoIds): Promise<void> {
  const meetings = DEMO_MEETINGS.map((meeting) => ({
    ...meeting,
    id: newId(),
    author: known(people, meeting.by),
  }));
  await insertRows(
    to,
    'interaction',
    `id uuid, campaign_id uuid, delegation_code text, kind text, occurred_at timestamptz, zone text, note text,
     tier text, author_id uuid, organisation_id uuid, recorded_at timestamptz`,
    meetings.map((meeting) => ({
      id: meeting.id,
      campaign_id: campaign.campaignId,
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
    'position_event',
    POSITION_COLUMNS,
    meetings.flatMap((meeting) =>
      meeting.positions.map((position) => ({
        id: newId(),
        campaign_id: campaign.campaignId,
        delegation_code: meeting.state,
        ask_id: known(campaign.asks, position.ask),
        stance: position.stance,
        confidence: position.confidence,
        said: position.said,
        grade: position.grade,
        source: position.source,
        note: '',
        occurred_at: meeting.occurredAt,
        recorded_at: meeting.occurredAt,
        tier: meeting.tier,
        author_id: meeting.author.userId,
        organisation_id: meeting.author.organisationId,
        interaction_id: meeting.id,
      })),
    ),
  );
}

async function addTasks(to: Queryable, campaign: LaidOutCampaign, people: DemoIds): Promise<void> {
  await insertRows(
    to,
    'task',
    `id uuid, campaign_id uuid, title text, note text, delegation_code text, assignee_id uuid, zone text,
     due_local text, due_at timestamptz, zone_version text, tier text, author_id uuid, organisation_id uuid`,
    DEMO_TASKS.map((task) => ({
      id: newId(),
      campaign_id: campaign.campaignId,
      title: task.title,
      note: 'Illustrative: invented for the demo.',
      delegation_code: task.state,
      assignee_id: known(people, task.for).userId,
      zone: task.zone,
      due_local: task.dueLocal,
      due_at: toInstant(task.dueLocal, task.zone).instant,
      zone_version: zoneDataVersion,
      tier: task.tier,
      author_id: known(people, task.by).userId,
      organisation_id: known(people, task.by).organisationId,
    })),
  );
}

function known<T>(things: Readonly<Record<string, T>>, key: string): T {
  const thing = things[key];
  if (thing === undefined) throw new Error(`The demo refers to ${key}, which does not exist`);
  return thing;
}
