import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Tokens } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson } from '../support/makers.js';

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let byInviter: Client;
let byOther: Client;
let addresses = 0;

beforeAll(async () => {
  demarche = await startDemarche();
  campaign = await aCampaign(demarche.database, 'A treaty');
  const inviter = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Ploy' });
  const other = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Somchai' });
  [byInviter, byOther] = [await demarche.as(inviter), await demarche.as(other)];
});
afterAll(() => demarche?.stop());

const at = (path: string) => `/api/campaigns/${campaign.id}${path}`;
const pageOf = async (id: string) => {
  const token = new Tokens(demarche.environment.secret).make('invitation', id);
  return (await new Client(demarche.base).get(`/mail/invitation?token=${token}`)).text;
};
async function invite(changes: Record<string, unknown> = {}) {
  const number = ++addresses;
  const answer = await byInviter.post(at('/invitations'), {
    ...{ email: `spoken-${number}@example.org`, name: `Guest ${number}`, role: 'member' },
    ...{ zone: 'UTC', locale: 'en', organisationId: campaign.organisationId },
    ...changes,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}
const accountOf = async (email: string) =>
  (await demarche.database.admin('select locale, zone from user_account where email = $1', [email]))[0];
const mailsOf = (id: string) =>
  demarche.database.admin('select state from delivery where subject_id = $1', [id]);

describe('the language and the clock of an invitation', () => {
  it('are corrected by any coordinator without another mail, and back; the page behind the link speaks so', async () => {
    const { id, email, version, locale, zone } = await invite();
    expect([locale, zone]).toEqual(['en', 'UTC']);
    const right = { locale: 'fr', zone: 'Africa/Dakar' };
    const corrected = await byOther.patch(at(`/invitations/${id}`), right, version);
    expect([corrected.status, corrected.body]).toMatchObject([200, { ...right, version: version + 1 }]);
    expect(await accountOf(email)).toEqual(right);
    const page = await pageOf(id);
    expect(page).toContain('lang="fr"');
    expect(page).toContain('<option selected>Africa/Dakar</option>');
    expect(await mailsOf(id)).toHaveLength(1);
    const { items } = (await byInviter.get(at('/invitations'))).body;
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject(right);
    const back = await byOther.patch(at(`/invitations/${id}`), { locale: 'en', zone: 'UTC' }, version + 1);
    expect(back.body).toMatchObject({ locale: 'en', zone: 'UTC' });
    expect(await accountOf(email)).toEqual({ locale: 'en', zone: 'UTC' });
  });

  it('stay where they are not said, also when it is sent again', async () => {
    const { id, version } = await invite({ locale: 'es', zone: 'America/Lima' });
    const path = at(`/invitations/${id}`);
    const { body } = await byInviter.patch(
      path,
      { name: 'Guest of Lima', locale: null, zone: null },
      version,
    );
    expect(body).toMatchObject({ locale: 'es', zone: 'America/Lima' });
    const again = await byInviter.post(`${path}/send-again`, {});
    expect(again.body).toMatchObject({ locale: 'es', zone: 'America/Lima' });
    const other = { locale: 'id', zone: 'Asia/Jakarta' };
    const third = await byInviter.post(at(`/invitations/${again.body.id}/send-again`), other);
    expect(third.body).toMatchObject(other);
    expect(await accountOf(third.body.email)).toEqual(other);
  });

  it('are nobody else’s to change once the account is open, and the answer does not tell', async () => {
    const elsewhere = await aCampaign(demarche.database, 'Another treaty');
    const known = await aPerson(demarche.database, elsewhere, { zone: 'Asia/Bangkok' });
    const before = await accountOf(known.email);
    const { id, version, locale, zone } = await invite({ email: known.email });
    expect([locale, zone]).toEqual(['en', 'UTC']);
    const right = { locale: 'fr', zone: 'Africa/Dakar' };
    expect((await byInviter.patch(at(`/invitations/${id}`), right, version)).body).toMatchObject(right);
    expect(await accountOf(known.email)).toEqual(before);
  });

  it('are refused with the field where there are none such', async () => {
    const { id, version } = await invite();
    for (const [body, field] of [
      [{ zone: 'Mars/Base' }, 'zone'],
      [{ locale: 'not a language' }, 'locale'],
      [{ locale: 5 }, 'locale'],
    ] as const) {
      const answer = await byInviter.patch(at(`/invitations/${id}`), body, version);
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    }
  });
});
