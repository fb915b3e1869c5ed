import {
  Ask,
  Coalition,
  Deadline,
  Delivery,
  Interaction,
  Invitation,
  Membership,
  Organisation,
  Session,
  Statement,
  Task,
  UserAccount,
  type New,
} from '#libs/data';
import { DELIVERY_STATES, zoneDataVersion } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import type { TestPerson } from './makers.js';

type Campaign = { id: string; organisationId: string };

/**
 * 251 organisations, 999 further people of whom 60 have not accepted and 40 have left, each with a mail, and 300 of whatever
 * grows: every list ends beyond the 200 rows of one answer.
 */
export async function aLargeCoalition(
  database: TestDatabase,
  campaign: Campaign,
  coordinator: TestPerson,
): Promise<void> {
  await people(database, campaign, coordinator);
  await work(database, campaign, coordinator);
}

const DAY = 86_400_000;
const START = Date.parse('2030-01-01T00:00:00Z');
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
/** Pairs at one instant, so that a page ends among equals. */
const on = (at: number) => new Date(START + Math.floor(at / 2) * DAY);
const wall = (at: number) => on(at).toISOString().slice(0, 16);
const due = (at: number) => ({
  zone: 'UTC',
  dueLocal: wall(at),
  dueAt: on(at),
  zoneVersion: zoneDataVersion,
});

const STATE = (at: number): 'invited' | 'removed' | 'active' =>
  at < 60 ? 'invited' : at < 100 ? 'removed' : 'active';

async function people(database: TestDatabase, campaign: Campaign, coordinator: TestPerson): Promise<void> {
  const campaignId = campaign.id;
  await database
    .table(Organisation)
    .insertMany(
      many(250, (at) => ({ id: newId(), campaignId, name: `Organisation ${at}`, shortName: null })),
    );
  const seats = many(999, (at) => ({
    id: newId(),
    membershipId: newId(),
    name: `A person ${at}`,
    state: STATE(at),
  }));
  await database.table(UserAccount).insertMany(
    seats.map(({ id, name, state }) => ({
      ...{ id, name, email: `many-${id}@example.org`, passwordHash: null, zone: 'Asia/Bangkok' },
      state: state === 'invited' ? ('invited' as const) : ('active' as const),
    })),
  );
  await database.table(Membership).insertMany(
    seats.map(({ id: userId, membershipId: id, state }) => ({
      ...{ id, campaignId, userId, organisationId: campaign.organisationId, role: 'member' as const, state },
      ...{ defaultTier: null, joinedAt: state === 'invited' ? null : new Date('2026-01-01T00:00:00Z') },
    })),
  );
  const invited = seats
    .filter(({ state }) => state === 'invited')
    .map((one) => ({ ...one, invitationId: newId() }));
  await database.table(Invitation).insertMany(
    invited.map(({ invitationId: id, id: userId, membershipId, name }) => ({
      ...{
        id,
        campaignId,
        userId,
        membershipId,
        invitedBy: coordinator.id,
        name,
        email: `many-${userId}@example.org`,
      },
      ...{ expiresAt: new Date('2031-01-01T00:00:00Z'), acceptedAt: null, revokedAt: null },
    })),
  );
  const invitationOf = new Map(invited.map(({ id, invitationId }) => [id, invitationId]));
  await database
    .table(Delivery)
    .insertMany(seats.map((person, at) => aMail(campaignId, person, at, invitationOf.get(person.id))));
}

/** To everybody one, in every state and of several kinds: also to who has not accepted and to who has left. */
function aMail(
  campaignId: string,
  person: { id: string; membershipId: string },
  at: number,
  invitationId?: string,
): New<Delivery> {
  const { id: userId, membershipId } = person;
  const kind = invitationId ? 'invitation' : at % 3 === 0 ? 'digest' : 'deadline_reminder';
  return {
    ...{ id: newId(), campaignId, kind, ruleKey: kind, subjectId: invitationId ?? membershipId },
    ...{ subjectVersion: 1, occurrence: '0', userId, membershipId, fireAt: on(at), usefulUntil: on(at + 20) },
    ...{
      statedDueAt: null,
      notBefore: null,
      skipReason: null,
      fence: null,
      leaseUntil: null,
      workerId: null,
    },
    ...{ messageId: null, handedOverAt: null, acceptedAt: null, smtpReply: null },
    state: DELIVERY_STATES[at % DELIVERY_STATES.length] ?? 'planned',
  } as New<Delivery>;
}

async function work(database: TestDatabase, campaign: Campaign, coordinator: TestPerson): Promise<void> {
  const campaignId = campaign.id;
  const processId = await database.make.process({ campaignId });
  const by = {
    campaignId,
    authorId: coordinator.id,
    organisationId: campaign.organisationId,
    tier: 'coalition' as const,
  };
  await database
    .table(Task)
    .insertMany(
      many(
        300,
        (at) => ({ id: newId(), ...by, title: `Task ${at}`, delegationCode: 'FJI', ...due(at) }) as New<Task>,
      ),
    );
  await database.table(Deadline).insertMany(
    many(300, (at) => {
      return {
        id: newId(),
        campaignId,
        kind: 'own',
        title: `Deadline ${at}`,
        schedule: 'absolute',
        ...due(at),
      } as New<Deadline>;
    }),
  );
  const said = { said: 'publicly', grade: 'webcast', zone: 'UTC' } as const;
  await database.table(Statement).insertMany(
    many(300, (at) => {
      return {
        id: newId(),
        ...by,
        ...said,
        title: `Statement ${at}`,
        speakerCode: 'FJI',
        occurredAt: on(at),
      } as New<Statement>;
    }),
  );
  await database.table(Interaction).insertMany(
    many(300, (at) => {
      return {
        id: newId(),
        ...by,
        kind: 'meeting',
        zone: 'UTC',
        delegationCode: 'FJI',
        occurredAt: on(at),
      } as New<Interaction>;
    }),
  );
  await database.table(Ask).insertMany(
    many(
      210,
      (at) =>
        ({
          id: newId(),
          campaignId,
          key: `ask-${at}`,
          title: `Ask ${at}`,
          summary: '',
          priority: 1,
        }) as New<Ask>,
    ),
  );
  await database
    .table(Coalition)
    .insertMany(many(210, (at) => ({ id: newId(), campaignId, name: `Coalition ${at}` })));
  await database.table(Session).insertMany(
    many(210, (at) => {
      const walls = {
        opensLocal: wall(at),
        closesLocal: wall(at + 4),
        opensAt: on(at),
        closesAt: on(at + 4),
      };
      const place = { city: 'New York', zone: 'UTC', zoneVersion: zoneDataVersion };
      return {
        id: newId(),
        campaignId,
        processId,
        name: `Session ${at}`,
        ...place,
        ...walls,
      } as New<Session>;
    }),
  );
}
