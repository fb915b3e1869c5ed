import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aPublishingWorld, type PublishingWorld } from '../support/publishing.js';

let demarche: TestDemarche;
let world: PublishingWorld;
/** What is published, by kind. */
let ids: Record<'session' | 'document' | 'ask' | 'position' | 'interaction', string>;

beforeAll(async () => void (demarche = await startDemarche()));
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aPublishingWorld(demarche);
  const { make } = demarche.database;
  const campaignId = world.campaign.id;
  const interaction = newId();
  await make.interaction({
    ...{ id: interaction, campaignId, delegationCode: 'FJI', authorId: world.people.campaigner.id },
    ...{ organisationId: world.campaign.organisationId, tier: 'public', kind: 'meeting' },
    ...{ occurredAt: new Date('2024-08-01T15:00Z'), zone: 'America/New_York' },
  });
  const document = newId();
  await make.textVersion({ id: document, campaignId, ordinal: 1, state: 'confirmed', title: 'Shown draft' });
  const position = await world.position({ interactionId: interaction });
  ids = { session: world.sessionId, document, ask: world.ask.id, position, interaction };
  await world.publish({ documentIds: [document] });
});

/** As whoever may, for nothing hangs on who does it. */
const run = (sql: string) => demarche.database.admin(`begin; set local role demarche_ledger; ${sql}; commit`);
const remove = (table: string, id: string) =>
  demarche.database.admin(`update ${table} set removed_at = clock_now() where id = $1`, [id]);

const CASES: [string, 'session' | 'document' | 'ask' | 'position', string, RegExp, () => Promise<unknown>][] =
  [
    [
      'a position that is taken back',
      ...(['position', 'taken_back', /Webcast of 1 August/] as const),
      () => world.clients.campaigner.post(world.at(`positions/${ids.position}/retract`), { reason: 'x' }),
    ],
    [
      'a position whose interaction is undone',
      ...(['position', 'taken_back', /Webcast of 1 August/] as const),
      () =>
        demarche.database.admin(
          'insert into interaction_undo (of_interaction, undone_by, campaign_id) values ($1, $2, $3)',
          [ids.interaction, world.people.campaigner.id, world.campaign.id],
        ),
    ],
    [
      'a position whose words are erased',
      ...(['position', 'erased', /Webcast of 1 August/] as const),
      () => run(`update position_event set source = '' where id = '${ids.position}'`),
    ],
    [
      'a position that fewer may see',
      ...(['position', 'narrowed', /Webcast of 1 August/] as const),
      () => run(`update position_event set tier = 'coalition' where id = '${ids.position}'`),
    ],
    [
      'a position on an ask that is removed',
      ...(['position', 'removed', /Webcast of 1 August/] as const),
      () => remove('ask', ids.ask),
    ],
    [
      'an ask that is removed',
      ...(['ask', 'removed', /A court decides first/] as const),
      () => remove('ask', ids.ask),
    ],
    [
      'a session that is removed',
      ...(['session', 'removed', /Concluding session/] as const),
      () => remove('session', ids.session),
    ],
    [
      'a draft that is removed',
      ...(['document', 'removed', /Shown draft/] as const),
      () => remove('text_version', ids.document),
    ],
    [
      'a draft that is no longer confirmed',
      ...(['document', 'removed', /Shown draft/] as const),
      () =>
        demarche.database.admin(`update text_version set state = 'proposed' where id = $1`, [ids.document]),
    ],
  ];

describe('a public page and a request that waits', () => {
  it.each(CASES)('no longer show %s', async (_, kind, cause, words, act) => {
    const read = async (path = '.json') =>
      (await new Client(demarche.base).get(`/p/${world.campaign.slug}${path}`)).text;
    const { first } = world.clients;
    const { sha256 } = (await world.preview({ documentIds: [ids.document] })).body;
    const choice = world.choice({ documentIds: [ids.document] });
    expect((await first.post(world.at('publications'), { choice, sha256 })).status).toBe(201);
    const shownIn = kind === 'position' ? '/state/FJI.json' : '.json';
    expect(await read(shownIn)).toMatch(words);
    await act();
    const until = Date.now() + 5_000;
    while (words.test(await read(shownIn)) && Date.now() < until);
    expect(await read(shownIn)).not.toMatch(words);
    const { withdrawn, waiting } = (await first.get(world.at('publications'))).body;
    expect(withdrawn).toContainEqual(expect.objectContaining({ kind, cause }));
    expect(waiting.withdrawn).toContainEqual(expect.objectContaining({ kind, cause }));
    expect(JSON.stringify(waiting.items)).not.toMatch(words);
    const rows = await demarche.database.admin(
      'select 1 from publication_item where campaign_id = $1 and kind = $2 and ref = $3 and content is not null',
      [world.campaign.id, kind, ids[kind]],
    );
    expect(rows).toEqual([]);
  });
});
