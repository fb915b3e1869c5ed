import { DelegateRole, Post } from '#libs/data';
import type { Tier } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { aCampaign, aDeadline, anOrganisation, aPerson, aReminderRule, type TestPerson } from './makers.js';
import { anAsk } from './outreach.js';
import { aPositionEvent, hoursAgo, positions } from './positions.js';
import { StatementAsk } from '#libs/data';

/** What testimony needs besides its text: who wrote it, and for whom. */
export interface Authorship {
  authorId: string;
  organisationId: string;
  tier: Tier;
  assigneeId?: string | null;
  /** Fiji unless said otherwise. */
  delegationCode?: string;
}

/** A campaign with one of everything that a request can name. */
export interface Subjects {
  id: string;
  organisationId: string;
  secondOrganisationId: string;
  processId: string;
  sessionId: string;
  askId: string;
  provisionId: string;
  postId: string;
  /** Holds a seat and nothing else of interest; target of assignments and previews. */
  someone: TestPerson;
}

export async function aCampaignWithSubjects(database: TestDatabase, name: string): Promise<Subjects> {
  const campaign = await aCampaign(database, name);
  const postId = newId();
  const campaignId = campaign.id;
  const processId = await database.make.process({ campaignId });
  const provisionId = await database.make.provision({ campaignId, key: 'safeguards', title: 'Safeguards' });
  const inNewYork = { city: 'New York', zone: 'America/New_York' };
  await database.table(Post).insert({ id: postId, campaignId, delegationCode: 'FJI', ...inNewYork });
  return {
    ...campaign,
    secondOrganisationId: await anOrganisation(database, campaign.id),
    processId,
    provisionId,
    postId,
    sessionId: await aSession(database, campaign.id, processId),
    askId: (await anAsk(database, campaign)).id,
    someone: await aPerson(database, campaign),
  };
}

/** Two weeks in New York, a good year ahead. */
export const aSession = (database: TestDatabase, campaignId: string, processId: string): Promise<string> =>
  database.make.session({
    ...{ campaignId, processId, zone: 'America/New_York' },
    ...{ opensLocal: '2030-07-29T10:00', closesLocal: '2030-08-09T18:00' },
  });

export const aMeeting = (database: TestDatabase, { id: campaignId, sessionId }: Subjects): Promise<string> =>
  database.make.meeting({
    ...{ campaignId, sessionId, name: 'A meeting' },
    ...{ startsLocal: '2030-07-30T10:00', startsAt: new Date('2030-07-30T14:00Z') },
    ...{ endsLocal: '2030-07-30T13:00', endsAt: new Date('2030-07-30T17:00Z') },
  });

export const aFreshDeadline = (database: TestDatabase, subjects: Subjects) =>
  aDeadline(database, subjects, { kind: 'own', dueAt: '2030-06-01T10:00:00Z' });

let minutes = 5_000;
export const aFreshRule = (database: TestDatabase, subjects: Subjects) =>
  aReminderRule(database, subjects, { subject: 'own', minutes: (minutes += 2) });

/** An invitation that can still be accepted, by somebody without an account. */
export const anInvitation = async (database: TestDatabase, subjects: Subjects): Promise<string> =>
  (await anInvited(database, subjects)).invitationId;

/** As above, whose mail the relay has refused. */
export async function aRefusedInvitation(database: TestDatabase, subjects: Subjects): Promise<string> {
  const { invitationId, userId, membershipId } = await anInvited(database, subjects);
  await database.admin(
    `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
       membership_id, fire_at, useful_until, state)
     values ($1, $2, 'invitation', 'invitation', $3, 1, '0', $4, $5, clock_now(), clock_now() + interval '1 day', 'failed')`,
    [newId(), subjects.id, invitationId, userId, membershipId],
  );
  return invitationId;
}

let invited = 0;

async function anInvited(database: TestDatabase, subjects: Subjects) {
  const [userId, membershipId] = [newId(), newId()];
  const email = `invited-${userId}@example.org`;
  const name = `Invited person ${++invited}`;
  await database.admin(`insert into user_account (id, email, name, zone) values ($1, $2, $3, 'UTC')`, [
    userId,
    email,
    name,
  ]);
  const seat = { campaignId: subjects.id, userId, organisationId: subjects.organisationId };
  await database.make.membership({ id: membershipId, ...seat, state: 'invited' });
  const invitationId = await database.make.invitation({
    ...{ campaignId: subjects.id, userId, membershipId, invitedBy: subjects.someone.id, name, email },
    expiresAt: await hoursAgo(database, -72),
  });
  return { userId, membershipId, invitationId };
}

/** That somebody be let into the core group; asked by a person who has no say in it any more. */
export async function aSeatRequest(database: TestDatabase, subjects: Subjects): Promise<string> {
  const [id, person] = [newId(), await aPerson(database, subjects)];
  await database.admin(
    `insert into seat_request (id, campaign_id, membership_id, user_id, kind, core_group, asked_by, due_at)
     values ($1, $2, $3, $4, 'clearance', true, $5, clock_now())`,
    [id, subjects.id, person.membershipId, person.id, subjects.someone.id],
  );
  return id;
}

/** A coordinator whose seat was ended a moment ago. */
export async function anEndedCoordinator(database: TestDatabase, subjects: Subjects): Promise<string> {
  const [id, person] = [newId(), await aPerson(database, subjects, { role: 'coordinator' })];
  await database.admin(`update membership set state = 'removed' where id = $1`, [person.membershipId]);
  await database.admin(
    `insert into seat_request (id, campaign_id, membership_id, user_id, kind, asked_by, due_at, outcome, closed_by, closed_at)
     values ($1, $2, $3, $4, 'removal', $5, clock_now(), 'confirmed', $5, clock_now())`,
    [id, subjects.id, person.membershipId, person.id, subjects.someone.id],
  );
  return id;
}

/** A digest of which nobody knows whether it was sent. */
export async function aHeldDelivery(database: TestDatabase, subjects: Subjects): Promise<string> {
  const id = newId();
  const { membershipId, id: userId } = subjects.someone;
  await database.admin(
    `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
       membership_id, fire_at, useful_until, state)
     values ($1, $2, 'deadline_reminder', 'rule:missing', $3, 1, $1::uuid::text, $4, $3, clock_now(), clock_now() + interval '1 day', 'uncertain')`,
    [id, subjects.id, membershipId, userId],
  );
  return id;
}

export const aTask = (
  database: TestDatabase,
  subjects: Subjects,
  { delegationCode = 'FJI', ...by }: Authorship,
  text = 'A task',
): Promise<string> =>
  database.make.task({
    ...{ campaignId: subjects.id, title: text, note: text, delegationCode, dueLocal: '2030-01-01T10:00' },
    ...by,
  });

export async function anInteraction(
  database: TestDatabase,
  subjects: Pick<Subjects, 'id'>,
  { authorId, organisationId, tier, delegationCode = 'FJI' }: Authorship,
  note = 'A note',
): Promise<string> {
  return database.make.interaction({
    ...{ campaignId: subjects.id, authorId, organisationId, tier, delegationCode, note, kind: 'corridor' },
    occurredAt: await hoursAgo(database, 1),
  });
}

export async function aPosition(
  database: TestDatabase,
  subjects: Pick<Subjects, 'id' | 'askId'>,
  { authorId, organisationId, tier, delegationCode = 'FJI' }: Authorship,
  text = '',
): Promise<string> {
  return aPositionEvent(database, {
    campaignId: subjects.id,
    askId: subjects.askId,
    delegationCode,
    source: text,
    note: text,
    occurredAt: await hoursAgo(database, 1),
    tier,
    authorId,
    organisationId,
  });
}

export async function aDelegate(
  database: TestDatabase,
  subjects: Pick<Subjects, 'id'>,
  { authorId, organisationId, tier, delegationCode = 'FJI' }: Authorship,
  text = 'A delegate',
): Promise<string> {
  const campaignId = subjects.id;
  const by = { authorId, organisationId, tier, delegationCode };
  const delegateId = await database.make.delegate({ campaignId, name: text, ...by });
  await database.table(DelegateRole).insert({ id: newId(), campaignId, delegateId, title: text });
  return delegateId;
}

let made = 0;
/** A delegation that nothing was recorded of; its code is one of those that ISO leaves to users, which campaigns draw too. */
export async function aFreshDelegation(database: TestDatabase): Promise<string> {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(made / place) % 26));
  const code = `X${letter(26)}${letter(1)}`;
  if (++made > 26 * 26) throw new Error('No code is left for another delegation.');
  const [own] = await database.admin(
    `with made as (insert into delegation (code, alpha2, short_name, formal_name, kind)
       values ($1, left($1, 2), 'A test state ' || $1, 'A test state', 'observer') on conflict (code) do nothing
       returning code, short_name)
     insert into party select code, short_name, 'state' from made returning code`,
    [code],
  );
  return own ? code : aFreshDelegation(database);
}

/** An amendment that everybody in the campaign sees. */
export const anAmendment = (
  database: TestDatabase,
  { id: campaignId, askId, organisationId, someone }: Subjects,
): Promise<string> =>
  database.make.amendment({
    ...{ campaignId, askId, organisationId, authorId: someone.id, title: 'An amendment', tier: 'public' },
  });

/** Somebody leads the talks with a delegation, as if for the first time. @returns its code */
export async function aFirstLead(
  database: TestDatabase,
  { id, organisationId }: Subjects,
  code: string,
): Promise<string> {
  await database.admin(
    `insert into delegation_lead (campaign_id, delegation_code, organisation_id) values ($1, $2, $3)
     on conflict (campaign_id, delegation_code) do update set version = 1`,
    [id, code, organisationId],
  );
  return code;
}

/** A statement that everybody in the campaign sees, with its two positions. */
export async function aStatement(database: TestDatabase, subjects: Subjects): Promise<string> {
  const { id: campaignId, askId, someone, organisationId } = subjects;
  const occurredAt = await hoursAgo(database, 1);
  const id = await database.make.statement({
    ...{ campaignId, organisationId, authorId: someone.id, speakerCode: 'TUV', aligned: ['PLW'], occurredAt },
  });
  await database
    .table(StatementAsk)
    .insert({ campaignId, statementId: id, askId, stance: 'support', confidence: 2 });
  const about = {
    campaignId,
    askId,
    authorId: someone.id,
    organisationId,
    statementId: id,
    tier: 'public' as const,
  };
  const how = { said: 'publicly' as const, grade: 'webcast' as const };
  const word = { ...about, ...how, occurredAt };
  await positions(
    database,
    { ...word, delegationCode: 'TUV', voice: 'own' },
    { ...word, delegationCode: 'PLW', voice: 'bloc' },
  );
  return id;
}

/** A vote that somebody of no interest recorded. */
export async function aVote(database: TestDatabase, subjects: Subjects): Promise<string> {
  const { id: campaignId, askId, organisationId, someone } = subjects;
  const voteId = await database.make.vote({
    ...{ campaignId, askId, organisationId, authorId: someone.id, source: 'A page' },
    ...{ heldAt: await hoursAgo(database, 1), yes: 70, no: 30, grade: 'webcast' },
  });
  await database.make.ballot({ voteId, campaignId, delegationCode: 'TUV', choice: 'yes' });
  return voteId;
}
