import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { anOrganisation } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;
let askId: string;

beforeAll(async () => {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  askId = (await anAsk(demarche.database, coalition.campaign)).id;
});
afterAll(() => demarche.stop());

describe('a position that was recorded for an organisation that its author has left', () => {
  it('is not corrected by her, and the refusal names the organisation whose coordinator can', async () => {
    const { author } = coalition.clients;
    const said = { delegationCode: 'FJI', askId, stance: 'support', confidence: 3, said: 'publicly' };
    const when = { occurredAt: '2024-08-05T10:00:00Z', tier: 'coalition' };
    const { body } = await author.post(coalition.at('positions'), { ...said, ...when });
    const correct = (stance: string) => author.post(coalition.at(`positions/${body.id}/correct`), { stance });
    const other = newId();
    await anOrganisation(demarche.database, coalition.campaign.id, other, 'The next organisation');
    await demarche.database.admin(
      'update membership set organisation_id = $1 where user_id = $2 and campaign_id = $3',
      [other, coalition.people.author.id, coalition.campaign.id],
    );
    const refused = await correct('oppose');
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'positions.ofFormerOrganisation' },
    });
    expect(refused.body.detail).toContain(`Ask a coordinator of ${body.organisation}`);
    const still = await author.get(coalition.at(`positions/${body.id}`));
    expect(still.body).toMatchObject({ stance: 'support', retracted: null });
  });
});
