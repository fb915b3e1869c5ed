import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tier } from '#libs/domain';
import { SealedSource } from '#libs/data';
import { rowsIn, takeAlong, unpack, type Files } from '../support/archives.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { aDelegate, anInteraction, aPosition } from '../support/subjects.js';

/** What somebody else wrote at each tier, and what only the reader wrote. */
const SECRET: Record<Tier, string> = {
  me: 'canary-me',
  organisation: 'canary-organisation',
  core: 'canary-core',
  coalition: 'canary-coalition',
  public: 'canary-public',
};

let matrix: Matrix;
const hidden: Record<string, string[]> = {};
const taken: Record<string, Files> = {};

beforeAll(async () => {
  matrix = await openMatrix();
  const { demarche, here, author, clients } = matrix;
  const { database } = demarche;
  for (const tier of Object.keys(SECRET) as Tier[]) {
    const by = { authorId: author.id, organisationId: here.organisationId, tier, delegationCode: 'FJI' };
    const interactionId = await anInteraction(database, here, by, SECRET[tier]);
    const delegateId = await aDelegate(database, here, by, `${SECRET[tier]}-delegate`);
    hidden[tier] = [interactionId, delegateId];
    // Seen by all, and resting on what is not.
    await database.make.position({
      ...{ campaignId: here.id, askId: here.askId, delegationCode: 'FJI', authorId: author.id },
      ...{ organisationId: here.organisationId, tier: 'coalition', interactionId, delegateId },
      occurredAt: new Date('2026-01-05T12:00:00Z'),
    });
  }
  const eventId = await aPosition(database, here, {
    ...{ authorId: author.id, organisationId: here.organisationId, tier: 'coalition' },
  });
  await database.table(SealedSource).insert({
    ...{ eventId, campaignId: here.id, authorId: author.id, delegateId: null, source: 'canary-sealed' },
  });
  for (const reader of ['member2', 'member', 'coordinator'] as const)
    taken[reader] = unpack(await takeAlong(clients[reader], here.id));
});
afterAll(() => matrix?.demarche.stop());

const textOf = (reader: string): string =>
  Object.values(taken[reader] ?? {})
    .map((bytes) => Buffer.from(bytes).toString())
    .join('\n');

describe('an archive holds what its maker sees', () => {
  it.each([
    ['member2', ['coalition', 'public']],
    ['member', ['organisation', 'coalition', 'public']],
    ['coordinator', ['core', 'coalition', 'public']],
  ] as const)('%s: the tiers %s, and neither a word nor an id of another', (reader, tiers) => {
    const text = textOf(reader);
    for (const tier of Object.keys(SECRET) as Tier[]) {
      const seen = (tiers as readonly string[]).includes(tier);
      expect([tier, text.includes(SECRET[tier])]).toEqual([tier, seen]);
      for (const id of hidden[tier] ?? []) expect([tier, text.includes(id)]).toEqual([tier, seen]);
    }
  });

  it('and so the positions that rest on what is hidden, without what they rest on', () => {
    const positions = rowsIn(taken['member2']!, 'position_event').filter(({ tier }) => tier === 'coalition');
    expect(positions.length).toBeGreaterThanOrEqual(6);
    const resting = positions.filter(({ interaction_id: interaction }) => interaction !== null);
    expect(resting).toHaveLength(2);
  });

  it('never a sealed source of somebody else, a password, a token or another campaign', () => {
    for (const reader of Object.keys(taken)) {
      const text = textOf(reader);
      expect(text).not.toContain('canary-sealed');
      expect(text).not.toMatch(/password|token|argon2/i);
      expect(text).not.toContain(matrix.other.id);
    }
  });

  it('addresses only where a coordinator wrote them into an invitation', () => {
    expect(textOf('member')).not.toContain('@example.org');
    expect(textOf('coordinator')).not.toContain(matrix.people.member.email);
  });

  it('and says in the manifest what it is', () => {
    const said = (reader: string) =>
      JSON.parse(Buffer.from(taken[reader]!['manifest.json']!).toString()) as { scope: string; by: object };
    expect(said('member')).toMatchObject({
      scope: 'seen',
      by: { id: matrix.people.member.id, role: 'member' },
    });
    expect(said('coordinator')).toMatchObject({ scope: 'whole' });
  });

  it('and that it was taken along is noted', async () => {
    const noted = await matrix.demarche.database.admin(
      `select actor_id from audit_event where action = 'campaign_taken_along' and campaign_id = $1`,
      [matrix.here.id],
    );
    expect(noted).toHaveLength(3);
  });
});

describe('a sheet of an archive', () => {
  it('has names in place of ids, and no formula', async () => {
    const { demarche, here, author, clients } = matrix;
    const by = { authorId: author.id, organisationId: here.organisationId, tier: 'public' as const };
    await demarche.database.make.interaction({
      ...{ campaignId: here.id, delegationCode: 'FJI', note: '=1+1', ...by },
      occurredAt: new Date('2026-01-05T12:00:00Z'),
    });
    const files = unpack(await takeAlong(clients.member, here.id));
    const sheet = Buffer.from(files['interaction.csv']!).toString();
    expect(sheet).toContain("'=1+1");
    expect(sheet.split('\n')[0]).toContain('author');
    expect(sheet).not.toContain(author.id);
  });
});
