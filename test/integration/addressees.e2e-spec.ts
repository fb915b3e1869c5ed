import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formalNameIn } from '#libs/reference';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { anOpenLetter, aRequest, tokenOf, type Place } from '../support/signing.js';

const CHAIR = { kind: 'chair', name: 'H.E. the Chair', salutation: 'Dear Chair,', copy: false };
const MISSION = { kind: 'mission', name: '', salutation: '', copy: false, delegationCode: 'FJI' };
const [ENGLISH = '', FRENCH = ''] = ['en', 'fr'].map((language) => formalNameIn('FJI', language));

let demarche: TestDemarche;
let campaign: Place;
let coordinator: TestPerson;
let client: Client;
let letterId: string;

beforeAll(async () => {
  demarche = await startDemarche();
  campaign = await aCampaign(demarche.database, 'The treaty');
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator' });
  client = await demarche.as(coordinator);
  letterId = await anOpenLetter(demarche, campaign, coordinator.id);
  await demarche.database.admin(
    `update letter_text set salutation = 'Excellences,' where letter_id = $1 and language = 'fr'`,
    [letterId],
  );
});
afterAll(() => demarche.stop());

const path = (rest = '') => `/api/campaigns/${campaign.id}/letters/${letterId}${rest}`;
const address = async (addressees: object[]) =>
  client.patch(path(), { addressees }, (await client.get(path())).body.version);

describe('whom a letter goes to', () => {
  it('is a mission by its delegation alone, which has then its formal name; anybody else has a name', async () => {
    const answer = await address([{ ...CHAIR, delegationCode: null }, MISSION]);
    expect(answer.status).toBe(200);
    expect(answer.body.addressees.map((one: { name: string }) => one.name)).toEqual([CHAIR.name, ENGLISH]);
    const nameless = await address([{ ...CHAIR, name: '', delegationCode: null }]);
    expect([nameless.status, nameless.body.fields[0]]).toMatchObject([
      400,
      { path: 'addressees[0].name', code: 'letters.addresseeNameless' },
    ]);
  });

  it('is called and greeted on the page to sign and in the files as the language of each text has it', async () => {
    await address([{ ...CHAIR, delegationCode: null }, MISSION]);
    const { requestId } = await aRequest(demarche, campaign, letterId, { askedBy: coordinator.id });
    const token = tokenOf(demarche, 'request', requestId);
    const page = async (language: string) =>
      (await new Client(demarche.base).get(`/sign/${token}?in=${language}`)).text;
    const [inEnglish, inFrench] = [await page('en'), await page('fr')];
    expect(inEnglish).toContain(`<bdi>${ENGLISH}</bdi>`);
    expect(inEnglish).toMatch(/>Dear Chair,<[^]*>Madam Chair,</);
    expect(inFrench).toContain(`<bdi>${FRENCH}</bdi>`);
    expect(inFrench).not.toMatch(/Dear Chair|Republic of Fiji/);

    await client.post(path('/signatories'), { kind: 'organisation', shownName: 'Access Now' });
    const { listSha256, textSha256 } = (await client.get(path('/lists/preview'))).body;
    const made = await client.post(path('/lists'), { listSha256, textSha256 });
    expect(made.status).toBe(201);
    const file = async (language: string) => {
      const url = `${client.base}${path(`/lists/${made.body.id}/file`)}?language=${language}&format=txt`;
      return (await fetch(url, { headers: { cookie: client.cookie } })).text();
    };
    expect(await file('en')).toMatch(new RegExp(`${ENGLISH}[^]*Dear Chair,[^]*Madam Chair,`));
    const translated = await file('fr');
    expect(translated).toContain(FRENCH);
    expect(translated).not.toMatch(/Dear Chair|Republic of Fiji/);
    // What was frozen says the same when the letter goes to others.
    await address([{ ...CHAIR, delegationCode: null }]);
    expect(await file('fr')).toBe(translated);
  });
});
