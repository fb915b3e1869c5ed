import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentPosition, maySee, STANCES, TIERS, type MatrixCell } from '#libs/domain';
import { aCampaign, aPerson } from '../support/makers.js';
import { statementsOf, type ReaderName } from '../support/outreach.js';
import { aRetraction, aStatement, aWord, daysAgo } from '../support/overview.js';
import {
  demarche,
  coalition,
  author,
  asks,
  see,
  cellsOf,
  openMatrixWorld,
  stopMatrixWorld,
} from '../support/matrix-rows.js';

beforeAll(openMatrixWorld);
afterAll(stopMatrixWorld);

describe('a cell for each reader', () => {
  interface Told {
    id: string;
    campaignId: string;
    authorId: string;
    organisationId: string;
    tier: (typeof TIERS)[number];
    askId: string;
    delegationCode: string;
    voice: 'own' | 'bloc';
    stance: MatrixCell['stance'];
    occurredAt: Date;
    recordedAt: Date;
    firstId: string;
    firstRecordedAt: Date;
    retracted: boolean;
  }
  it('is the current position among all that this reader may see, whatever was taken back or said at once', async () => {
    const { database } = demarche;
    const { campaign, people } = coalition;
    const statementId = await aStatement(database, campaign, { ...author, askId: asks[0]!.id });
    let seed = 7;
    const draw = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const writers = [people.author, people.colleague, people.coreMember, people.coordinator];
    const second = (
      await database.admin<{ id: string }>(
        'select organisation_id as id from membership where user_id = $1',
        [people.coordinator.id],
      )
    )[0]!.id;
    for (let n = 0; n < 400; n++) {
      const writer = draw(4);
      const voice = draw(2) === 0 ? 'own' : 'bloc';
      const id = await aWord(database, campaign, {
        delegationCode: ['KEN', 'PER'][draw(2)]!,
        askId: asks[draw(2)]!.id,
        stance: STANCES[draw(7)]!,
        tier: TIERS[draw(5)]!,
        authorId: writers[writer]!.id,
        organisationId: writer < 2 ? campaign.organisationId : second,
        voice,
        ...(voice === 'bloc' ? { statementId } : {}),
        occurredAt: daysAgo(3 + draw(12)),
        recordedAt: daysAgo(1 + draw(2)),
      });
      if (draw(3) === 0) await aRetraction(database, campaign, id, writers[writer]!.id);
    }
    const told = await database.admin<Told>(
      `select e.id, campaign_id as "campaignId", author_id as "authorId", organisation_id as "organisationId", tier,
         ask_id as "askId", delegation_code as "delegationCode", voice, stance, occurred_at as "occurredAt",
         recorded_at as "recordedAt", first_id as "firstId", first_recorded_at as "firstRecordedAt", exists (select from retraction r where r.event_id = e.id) as retracted
       from position_event e where campaign_id = $1 and delegation_code in ('KEN', 'PER')`,
      [campaign.id],
    );
    let compared = 0;
    const readers: ReaderName[] = ['author', 'colleague', 'coreMember', 'plainMember', 'coordinator'];
    for (const name of readers) {
      const inFirst = name === 'author' || name === 'colleague';
      const seat = {
        userId: people[name].id,
        campaignId: campaign.id,
        organisationId: inFirst ? campaign.organisationId : second,
        role: 'member',
        coreGroup: name === 'coreMember' || name === 'author',
      } as const;
      const matrix = await see('', name);
      for (const code of ['KEN', 'PER']) {
        for (const index of [0, 1]) {
          const visible = told.filter(
            (one) =>
              one.delegationCode === code &&
              one.askId === asks[index]!.id &&
              !one.retracted &&
              maySee(seat, one),
          );
          const current = currentPosition(visible);
          expect([name, code, index, cellsOf(matrix, code)[index]]).toEqual([
            name,
            code,
            index,
            expect.objectContaining({ stance: current?.stance, voice: current?.voice }),
          ]);
          compared++;
        }
      }
    }
    expect(compared).toBe(20);
  });
  it('is read by one statement for all of them, and the matrix by six whatever it holds', async () => {
    const many = await statementsOf(() => see());
    const { database } = demarche;
    const campaign = await aCampaign(database, 'Quiet');
    const client = await demarche.as(await aPerson(database, campaign));
    const few = await statementsOf(() => client.get(`/api/campaigns/${campaign.id}/matrix`));
    expect([few, many]).toEqual([6, 6]);
  });
});
