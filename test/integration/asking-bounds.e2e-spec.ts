import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { anOpenLetter, type Place } from '../support/signing.js';

describe('how often people are asked to sign', () => {
  let demarche: TestDemarche;
  let campaign: Place;
  let coordinator: TestPerson;
  let client: Client;
  let letterId: string;

  beforeAll(async () => {
    demarche = await startDemarche();
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    campaign = await aCampaign(demarche.database);
    coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator' });
    client = await demarche.as(coordinator);
    letterId = await anOpenLetter(demarche, campaign, coordinator.id);
  });

  const path = (rest: string) => `/api/campaigns/${campaign.id}/letters/${letterId}${rest}`;
  const ask = (addresses: string) =>
    client.post(path('/requests'), { language: 'en', zone: 'UTC', addresses });
  const address = () => `s-${newId()}@example.org`;
  const sent = () =>
    demarche.database.admin(
      `update delivery set state = 'accepted' where state = 'planned' and rule_key not like 'letter:%'`,
    );

  it('is once by hand within a day, after the mail that asks', async () => {
    await ask(address());
    await sent();
    expect((await client.post(path('/requests/remind'))).body).toEqual({ reminded: 1 });
    await sent();
    const again = await client.post(path('/requests/remind'));
    expect([again.status, again.body.code]).toEqual([409, 'signing.nobodyWaits']);
    await demarche.database.admin(`update delivery set fire_at = fire_at - interval '1 day'`);
    expect((await client.post(path('/requests/remind'))).body).toEqual({ reminded: 1 });
  });

  it('is a thousand people a day for whoever asks, whom a request was taken back from among them', async () => {
    await demarche.database.admin(
      `with people as (insert into user_account (id, email, name, zone)
          select gen_random_uuid(), $4 || n || '@example.org', 'x', 'UTC' from generate_series(1, 999) n returning id)
        insert into letter_request (id, campaign_id, letter_id, name, user_id, asked_by, removed_at, removed_by)
          select gen_random_uuid(), $1, $2, 'x', id, $3, now(), $3 from people`,
      [campaign.id, letterId, coordinator.id, `many-${letterId}-`],
    );
    expect((await ask(address())).status).toBe(201);
    const tooMany = address();
    const refused = await ask(tooMany);
    expect([refused.status, refused.body.fields]).toMatchObject([
      409,
      [{ path: 'addresses', code: 'signing.tooManyToday', params: { most: 1000 } }],
    ]);
    const written = await demarche.database.admin('select id from user_account where email = $1', [tooMany]);
    expect(written).toEqual([]);
    await demarche.database.admin(`update letter_request set asked_at = asked_at - interval '1 day'`);
    expect((await ask(tooMany)).status).toBe(201);
  });
});
