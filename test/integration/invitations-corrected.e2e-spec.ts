import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Tokens } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, anOrganisation, aPerson, PASSWORD, type TestPerson } from '../support/makers.js';

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let elsewhere: { id: string; organisationId: string };
let inviter: TestPerson;
let other: TestPerson;
let byInviter: Client;
let byOther: Client;
let addresses = 0;

beforeAll(async () => {
  demarche = await startDemarche();
  elsewhere = await aCampaign(demarche.database, 'Another treaty');
});
beforeEach(async () => {
  campaign = await aCampaign(demarche.database, 'A treaty');
  inviter = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Ploy' });
  other = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Somchai' });
  [byInviter, byOther] = [await demarche.as(inviter), await demarche.as(other)];
});
afterAll(() => demarche.stop());

const at = (path: string) => `/api/campaigns/${campaign.id}${path}`;
const tokenOf = (id: string) => new Tokens(demarche.environment.secret).make('invitation', id);
const account = { name: 'Linh Tran', zone: 'Asia/Bangkok', password: 'three boats on the river' };

async function invite(changes: Record<string, unknown> = {}) {
  const answer = await byInviter.post(at('/invitations'), {
    ...{ email: `corrected-${++addresses}@example.org`, name: 'Lin Tran', role: 'member', zone: 'UTC' },
    organisationId: campaign.organisationId,
    ...changes,
  });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; membershipId: string; email: string; version: number };
}

const pageOf = (id: string) => new Client(demarche.base).get(`/mail/invitation?token=${tokenOf(id)}`);
const accept = (id: string, form: Record<string, string> = account) =>
  new Client(demarche.base).post('/api/invitations/accept', { token: tokenOf(id), ...form });
const mailsOf = (id: string) =>
  demarche.database.admin(`select state from delivery where subject_id = $1`, [id]);

describe('an invitation that waits', () => {
  it('is corrected without another mail; its link stays good and shows what holds now', async () => {
    const { id, membershipId, version } = await invite();
    expect((await pageOf(id)).text).toContain('<strong>member</strong>');
    const organisationId = await anOrganisation(demarche.database, campaign.id);
    const change = { name: 'Linh Tran', role: 'campaigner', coreGroup: true, organisationId };
    const corrected = await byInviter.patch(at(`/invitations/${id}`), change, version);
    expect(corrected.status).toBe(200);
    expect(corrected.body).toMatchObject({ id, membershipId, ...change, mine: true });
    expect(corrected.body.version).toBe(version + 1);
    const page = (await pageOf(id)).text;
    expect(page).toContain('<strong>campaigner</strong>');
    expect(page).toContain('value="Linh Tran"');
    expect(await mailsOf(id)).toHaveLength(1);
    const [event] = await demarche.database.admin(
      `select actor_id, detail from audit_event where action = 'invitation_corrected' and subject_id = $1`,
      [membershipId],
    );
    expect(event).toEqual({
      actor_id: inviter.id,
      detail: {
        invitationId: id,
        name: { old: 'Lin Tran', new: 'Linh Tran' },
        role: { old: 'member', new: 'campaigner' },
        coreGroup: { old: false, new: true },
        organisationId: { old: campaign.organisationId, new: organisationId },
      },
    });
    expect((await accept(id)).body).toMatchObject({ role: 'campaigner' });
    const seats = (await byInviter.get(at('/members'))).body.items;
    expect(seats.find((seat: { id: string }) => seat.id === membershipId)).toMatchObject({
      ...{ name: 'Linh Tran', role: 'campaigner', organisationId, state: 'active' },
    });
  });

  it('takes a correction back by another, and changes nothing where nothing differs', async () => {
    const { id, version } = await invite();
    const path = at(`/invitations/${id}`);
    const { body: after } = await byInviter.patch(path, { role: 'coordinator' }, version);
    const { body: back } = await byInviter.patch(path, { role: 'member' }, after.version);
    expect(back).toMatchObject({ role: 'member', name: 'Lin Tran', coreGroup: false });
    for (const nothing of [{}, { role: 'member', name: 'Lin Tran' }, { role: null, coreGroup: null }]) {
      const same = await byInviter.patch(path, nothing, back.version);
      expect([same.status, same.body.version]).toEqual([200, back.version]);
    }
  });

  it('leaves the core group alone where that is not said', async () => {
    const { id, version } = await invite({ coreGroup: true });
    const { body } = await byInviter.patch(at(`/invitations/${id}`), { name: 'Linh Tran' }, version);
    expect(body.coreGroup).toBe(true);
    const again = await byInviter.post(at(`/invitations/${id}/send-again`), { role: 'campaigner' });
    expect(again.body).toMatchObject({ coreGroup: true, role: 'campaigner', name: 'Linh Tran' });
  });

  it('is refused with the field that is wrong', async () => {
    const { id, version } = await invite();
    const path = at(`/invitations/${id}`);
    const wrong: [Record<string, unknown>, number, string][] = [
      [{ role: 'admin' }, 400, 'role'],
      [{ coreGroup: 'yes' }, 400, 'coreGroup'],
      [{ name: '' }, 400, 'name'],
      [{ organisationId: elsewhere.organisationId }, 400, 'organisationId'],
      [{ organisationId: 'none' }, 400, 'organisationId'],
      [{ email: 'right@example.org' }, 400, 'email'],
      [{ name: 'Somchai' }, 409, 'name'],
    ];
    for (const [body, status, field] of wrong) {
      const answer = await byInviter.patch(path, body, version);
      expect([answer.status, answer.body.fields[0].path]).toEqual([status, field]);
    }
    expect((await byInviter.patch(path, { role: 'campaigner' })).status).toBe(428);
    expect((await byInviter.patch(path, { role: 'campaigner' }, version + 1)).status).toBe(412);
    const { items } = (await byInviter.get(at('/invitations'))).body;
    expect(items).toMatchObject([{ name: 'Lin Tran', role: 'member', version }]);
  });

  it('does not move to an organisation that was removed', async () => {
    const { id, version } = await invite();
    const organisationId = await anOrganisation(demarche.database, campaign.id);
    await demarche.database.admin('update organisation set removed_at = clock_now() where id = $1', [
      organisationId,
    ]);
    for (const answer of [
      await byInviter.patch(at(`/invitations/${id}`), { organisationId }, version),
      await byInviter.post(at(`/invitations/${id}/send-again`), { organisationId }),
    ]) {
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, 'organisationId']);
    }
    expect((await pageOf(id)).status).toBe(200);
  });

  it('is not corrected once it was accepted or withdrawn; the refusal says what to do instead', async () => {
    const accepted = await invite();
    expect((await accept(accepted.id)).status).toBe(200);
    const late = await byInviter.patch(at(`/invitations/${accepted.id}`), { role: 'coordinator' }, 1);
    expect([late.status, late.body.code]).toEqual([409, 'people.invitationAccepted']);
    const withdrawn = await invite({ name: 'Ngoc Le' });
    await byInviter.post(at(`/invitations/${withdrawn.id}/revoke`));
    const gone = await byInviter.patch(at(`/invitations/${withdrawn.id}`), { name: 'Ngoc' }, 1);
    expect([gone.status, gone.body.code]).toEqual([409, 'people.correctWithdrawn']);
  });

  it('does not exist for another campaign', async () => {
    const { id, version } = await invite();
    const stranger = await aPerson(demarche.database, elsewhere, { role: 'coordinator' });
    const client = await demarche.as(stranger);
    const path = `/api/campaigns/${elsewhere.id}/invitations/${id}`;
    expect((await client.patch(path, { name: 'Taken' }, version)).status).toBe(404);
  });

  it('goes to a right address with all that was corrected, and the link that went is dead', async () => {
    const { id } = await invite();
    const email = `right-${++addresses}@example.org`;
    const again = await byInviter.post(at(`/invitations/${id}/send-again`), {
      ...{ email, name: 'Linh Tran', role: 'campaigner', coreGroup: true },
    });
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ email, name: 'Linh Tran', role: 'campaigner', coreGroup: true });
    expect((await pageOf(id)).status).toBe(410);
    expect((await pageOf(again.body.id)).text).toContain('<strong>campaigner</strong>');
  });
});

describe('what an invitation opens', () => {
  it('is set by whoever invited alone: others correct the name, and send it again in their own name', async () => {
    const { id, membershipId, version } = await invite();
    const path = at(`/invitations/${id}`);
    expect((await byOther.get(at('/invitations'))).body.items).toMatchObject([{ id, mine: false }]);
    const organisationId = await anOrganisation(demarche.database, campaign.id);
    const named = await byOther.patch(path, { name: 'Linh Tran' }, version);
    expect([named.status, named.body.version]).toEqual([200, version + 1]);
    for (const change of [{ role: 'coordinator' }, { coreGroup: true }, { organisationId }]) {
      const [field] = Object.keys(change);
      for (const where of [path, at(`/members/${membershipId}`)]) {
        const refused = await byOther.patch(where, change, version + 1);
        expect([refused.status, refused.body.fields[0]]).toMatchObject([
          409,
          { path: field, code: 'people.correctOthers' },
        ]);
      }
    }
    const again = await byOther.post(`${path}/send-again`, { organisationId });
    expect(again.status).toBe(201);
    expect((await byOther.get(at('/invitations'))).body.items).toMatchObject([
      { id: again.body.id, organisationId, mine: true },
    ]);
  });

  it('still waits for a second person who is not the one that corrected it', async () => {
    const known = await aPerson(demarche.database, elsewhere);
    const organisationId = await anOrganisation(demarche.database, campaign.id);
    const { id, version } = await invite({ organisationId, email: known.email });
    const widened = { organisationId: campaign.organisationId };
    expect((await byInviter.patch(at(`/invitations/${id}`), widened, version)).status).toBe(200);
    // Somebody else has touched it since, and answers for nothing but the name.
    expect((await byOther.patch(at(`/invitations/${id}`), { name: 'Linh' }, version + 1)).status).toBe(200);
    expect((await accept(id, {})).status).toBe(200);
    const theirs = new Client(demarche.base);
    await theirs.signIn(known.email, PASSWORD);
    const requests = (await byInviter.get(at('/seat-requests'))).body.items;
    expect(requests).toMatchObject([{ kind: 'clearance', mayConfirm: false }]);
    const confirmed = await byInviter.post(at(`/seat-requests/${requests[0].id}/confirm`));
    expect(confirmed.status).toBe(403);
    const [seat] = await demarche.database.admin(
      'select reads_organisation, admitted_by from membership where user_id = $1 and campaign_id = $2',
      [known.id, campaign.id],
    );
    expect(seat).toEqual({ reads_organisation: false, admitted_by: inviter.id });
    expect((await byOther.get(at('/seat-requests'))).body.items).toMatchObject([{ mayConfirm: true }]);
  });
});
