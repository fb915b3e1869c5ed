import { toInstant, zoneDataVersion } from '#libs/domain';
import {
  ContactNotice,
  Deadline,
  DelegationLead,
  Interaction,
  Task,
  Vote,
  layOutCampaign,
  NEGOTIATION_SLUG,
  type LaidOutCampaign,
  type DataAccess,
} from '#libs/data';
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
import { addDelegates } from './delegates.js';
import { addLetters } from './letters.js';
import { addPublication } from './publication.js';
import { known, writePositions, writeStatement, type Cast } from './rows.js';
import { paraphrases } from './paraphrases.js';
import { seatPeople, SINCE } from './seed-people.js';
import { addTakingPart } from './taking-part.js';
import { DEMO_MEETINGS, DEMO_SIGN_ON, DEMO_TASKS } from './testimony.js';

const DRAFT = 'jul-2024';

/** The negotiation as it stood four days before its end. @param today calendar date */
export async function seedNegotiation(
  to: DataAccess,
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
    wordings: paraphrases(),
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
  await addTakingPart(to, campaign, cast);
  await addLetters(to, campaign, cast);
  await addPublication(to, campaign, cast);
}

async function addSignOn(to: DataAccess, campaign: LaidOutCampaign): Promise<void> {
  const { wall, zone, title } = DEMO_SIGN_ON;
  await to.table(Deadline).insertMany([
    {
      id: newId(),
      campaignId: campaign.campaignId,
      kind: 'sign_on',
      title,
      schedule: 'absolute',
      zone,
      dueLocal: wall,
      dueAt: toInstant(wall, zone).instant,
      zoneVersion: zoneDataVersion,
      source: 'Illustrative: invented for the demo',
      offsetDays: 0,
      offsetMinutes: 0,
    },
  ]);
}

async function addMeetings(to: DataAccess, cast: Cast): Promise<void> {
  const meetings = DEMO_MEETINGS.map((meeting) => ({
    ...meeting,
    id: newId(),
    author: known(cast.people, meeting.by),
  }));
  const campaignId = cast.campaignId;
  await to.table(Interaction).insertMany(
    meetings.map((meeting) => ({
      id: meeting.id,
      campaignId,
      delegationCode: meeting.state,
      kind: meeting.kind,
      occurredAt: new Date(meeting.occurredAt),
      zone: meeting.zone,
      note: meeting.note,
      tier: meeting.tier,
      authorId: meeting.author.userId,
      organisationId: meeting.author.organisationId,
      recordedAt: new Date(meeting.occurredAt),
    })),
  );
  await to.table(ContactNotice).insertMany(
    meetings.flatMap(({ id, noticeTier, state, occurredAt, author }) =>
      noticeTier === undefined
        ? []
        : [
            {
              id: newId(),
              campaignId,
              delegationCode: state,
              occurredAt: new Date(occurredAt),
              zone: 'UTC',
              tier: noticeTier,
              authorId: author.userId,
              organisationId: author.organisationId,
              interactionId: id,
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
  await addDelegates(to, cast, SINCE.toISOString().slice(0, 10), meetings);
}

async function addPositions(to: DataAccess, cast: Cast): Promise<void> {
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

async function addLeads(to: DataAccess, cast: Cast): Promise<void> {
  await to.table(DelegationLead).insertMany(
    LEADS.map(({ state, by, person }) => ({
      campaignId: cast.campaignId,
      delegationCode: state,
      organisationId: known(cast.people, by).organisationId,
      userId: person ? known(cast.people, by).userId : null,
      since: SINCE,
    })),
  );
}

async function addVotes(to: DataAccess, cast: Cast): Promise<void> {
  const author = known(cast.people, 'coordinator');
  await to.table(Vote).insertMany(
    recordedVotes().map((vote) => ({
      ...vote,
      id: newId(),
      campaignId: cast.campaignId,
      effect: 'serves',
      authorId: author.userId,
      organisationId: author.organisationId,
      recordedAt: SINCE,
      version: 1,
    })),
  );
}

async function addTasks(to: DataAccess, cast: Cast): Promise<void> {
  await to.table(Task).insertMany(
    DEMO_TASKS.map((task) => ({
      id: newId(),
      campaignId: cast.campaignId,
      title: task.title,
      note: 'Illustrative: invented for the demo.',
      delegationCode: task.state,
      assigneeId: known(cast.people, task.for).userId,
      zone: task.zone,
      dueLocal: task.dueLocal,
      dueAt: toInstant(task.dueLocal, task.zone).instant,
      zoneVersion: zoneDataVersion,
      tier: task.tier,
      authorId: known(cast.people, task.by).userId,
      organisationId: known(cast.people, task.by).organisationId,
    })),
  );
}
