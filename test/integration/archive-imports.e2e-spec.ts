import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import {
  anotherInstallation,
  brought,
  forged,
  pack,
  rowsIn,
  takeAlong,
  takenIn,
  unpack,
  upload,
  type Files,
  type OtherInstallation,
} from '../support/archives.js';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

let demarche: TestDemarche;
let there: OtherInstallation;
let coordinator: TestPerson;
let files: Files;
let bytes: Buffer;

beforeAll(async () => {
  [demarche, there] = await Promise.all([startDemarche(), anotherInstallation()]);
  const campaign = await aCampaign(demarche.database, 'Treaty on rivers');
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', coreGroup: true });
  const { organisationId } = campaign;
  const askId = await demarche.database.make.ask({ campaignId: campaign.id });
  const whose = { campaignId: campaign.id, authorId: coordinator.id, organisationId };
  await demarche.database.make.position({
    ...whose,
    askId,
    delegationCode: 'FJI',
    occurredAt: new Date('2026-01-05T12:00:00Z'),
  });
  bytes = await takeAlong(await demarche.as(coordinator), campaign.id);
  files = unpack(bytes);
});
afterAll(async () => {
  await there?.stop();
  await demarche?.stop();
});

let made = 0;
const wanted = () => ({ name: `Rivers ${++made}`, slug: `rivers-${made}`, personId: coordinator.id });

const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const [row] = await there.demarche.database.admin<{ n: number }>(
    `select count(*)::int as n from ${sql}`,
    values,
  );
  return row?.n ?? -1;
};

describe('an archive that is brought', () => {
  it('makes a campaign that its admin coordinates, in which nobody else sits', async () => {
    const archive = (await brought(there, bytes)).body;
    expect(archive.report).toMatchObject({ name: 'Treaty on rivers', scope: 'whole' });
    const answer = await takenIn(there, archive, wanted());
    expect(answer.body).toMatchObject({ state: 'imported', campaign: { slug: 'rivers-1' } });
    expect(answer.body.report).toMatchObject({ name: 'Treaty on rivers', people: [] });
    const id = answer.body.campaign.id as string;
    expect((await there.client.get(`/api/campaigns/${id}`)).body).toMatchObject({ name: 'Rivers 1' });
    expect(await count('membership where campaign_id = $1 and state = $2', [id, 'active'])).toBe(1);
    expect(await count('position_head where campaign_id = $1', [id])).toBe(1);
    expect(await count('campaign_archive where content is not null')).toBe(0);
  });

  it('twice makes two campaigns, says that it was there before, and by then knows the key', async () => {
    const archive = (await brought(there, bytes)).body;
    expect(archive).toMatchObject({ takenBefore: true, signer: { whose: 'known' } });
    expect((await takenIn(there, archive, wanted())).body.state).toBe('imported');
    expect(await count(`campaign where name like 'Rivers %'`)).toBe(2);
  });

  it('is not taken in under an address or a name that is taken, and says which', async () => {
    const archive = (await brought(there, bytes)).body;
    const slug = await takenIn(there, archive, { name: 'Another', slug: 'rivers-1' });
    expect(slug).toMatchObject({ status: 409, body: { fields: [{ path: 'slug' }] } });
    const name = await takenIn(there, archive, { name: 'rivers  1', slug: 'another' });
    expect(name).toMatchObject({ status: 409, body: { fields: [{ path: 'name' }] } });
    const nobody = await takenIn(there, archive, { ...wanted(), personId: there.admin.id });
    expect(nobody).toMatchObject({ status: 400, body: { fields: [{ path: 'personId' }] } });
    await there.client.delete(`/api/installation/archives/${archive.id}`);
  });

  it('can be taken in by somebody who is nobody of it', async () => {
    const archive = (await brought(there, bytes)).body;
    const { name, slug } = wanted();
    const { body } = await takenIn(there, archive, { name, slug });
    expect(body).toMatchObject({ state: 'imported', failure: null });
    const seats = await there.demarche.database.admin(
      'select user_id = $2 as mine, state from membership where campaign_id = $1 order by state',
      [body.campaign.id, there.admin.id],
    );
    expect(seats).toEqual([
      { mine: true, state: 'active' },
      { mine: false, state: 'removed' },
    ]);
  });
});

describe('what was taken in', () => {
  const takeIn = async (): Promise<{ id: string; campaignId: string }> => {
    const archive = (await brought(there, bytes)).body;
    const { body } = await takenIn(there, archive, wanted());
    return { id: archive.id, campaignId: body.campaign.id };
  };

  it('is erased at once when its admin takes it back, and everything of it with it', async () => {
    const { id, campaignId } = await takeIn();
    expect((await there.client.post(`/api/installation/archives/${id}/undo`)).status).toBe(204);
    expect((await there.client.get(`/api/campaigns/${campaignId}`)).status).toBe(404);
    await there.worker.campaignsNow();
    expect(await count('campaign where id = $1', [campaignId])).toBe(0);
    expect(await count('position_event where campaign_id = $1', [campaignId])).toBe(0);
    expect((await there.client.post(`/api/installation/archives/${id}/undo`)).status).toBe(404);
  });

  it('stays once somebody else has entered', async () => {
    const { id, campaignId } = await takeIn();
    const [{ organisation_id: organisationId }] = (await there.demarche.database.admin(
      'select organisation_id from membership where campaign_id = $1',
      [campaignId],
    )) as [{ organisation_id: string }];
    await aPerson(there.demarche.database, { id: campaignId, organisationId });
    const answer = await there.client.post(`/api/installation/archives/${id}/undo`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'archives.othersEntered' } });
    expect(await count('campaign where id = $1 and closed_at is null', [campaignId])).toBe(1);
  });
});

describe('an archive that is not as it was made', () => {
  const failureOf = async (changed: Uint8Array): Promise<unknown> => {
    const campaigns = await count('campaign');
    const { body } = await brought(there, changed);
    expect(await count('campaign')).toBe(campaigns);
    await there.client.delete(`/api/installation/archives/${body.id}`);
    return { state: body.state, ...body.failure };
  };

  it('is refused, and the file that was altered is named', async () => {
    const name = 'position_event.jsonl';
    const text = Buffer.from(files[name]!).toString();
    const altered = pack({ ...files, [name]: strToU8(text.replace('FJI', 'TON')) });
    expect(await failureOf(altered)).toMatchObject({
      state: 'failed',
      code: 'altered',
      params: { file: name },
    });
  });

  it('is refused cut off, and when it is something else', async () => {
    expect(await failureOf(bytes.subarray(0, bytes.length - 100))).toMatchObject({ code: 'damaged' });
    expect(await failureOf(strToU8('State,Ask\n'))).toMatchObject({ code: 'damaged' });
    expect(await failureOf(pack({ 'a.txt': strToU8('a') }))).toMatchObject({ code: 'noArchive' });
  });

  it('writes nothing where it names a delegation that nobody here knows', async () => {
    const name = 'position_event.jsonl';
    const text = Buffer.from(files[name]!).toString().replace('"FJI"', '"QQQ"');
    const archive = (await brought(there, pack(forged({ ...files, [name]: strToU8(text) })))).body;
    const before = await count('campaign');
    const answer = await takenIn(there, archive, wanted());
    expect(answer.body).toMatchObject({
      state: 'checked',
      failure: { code: 'codes', params: { codes: 'QQQ' } },
    });
    expect(await count('campaign')).toBe(before);
    expect(await count(`user_account where email like '%@archive.invalid' and name = 'nobody'`)).toBe(0);
    await there.client.delete(`/api/installation/archives/${archive.id}`);
  });

  it('writes nothing where the database refuses one of its rows', async () => {
    const name = 'position_event.jsonl';
    const text = Buffer.from(files[name]!)
      .toString()
      .replace(/"confidence" : \d/, '"confidence" : 9');
    const archive = (await brought(there, pack(forged({ ...files, [name]: strToU8(text) })))).body;
    const before = await count('campaign');
    const answer = await takenIn(there, archive, wanted());
    expect(answer.body).toMatchObject({ state: 'checked', failure: { code: 'refused' } });
    expect(await count('campaign')).toBe(before);
    await there.client.delete(`/api/installation/archives/${archive.id}`);
  });
});

describe('bringing an archive', () => {
  it('is for installation admins, each of whom sees their own', async () => {
    const archive = (await brought(there, bytes)).body;
    const second = await aPerson(there.demarche.database, await aCampaign(there.demarche.database, 'Second'));
    const client: Client = await there.demarche.as(second);
    expect((await upload(client, bytes)).status).toBe(403);
    await there.demarche.database.admin('update user_account set installation_admin = true where id = $1', [
      second.id,
    ]);
    expect((await client.get(`/api/installation/archives/${archive.id}`)).status).toBe(404);
    expect((await client.get('/api/installation/archives')).body.items).toEqual([]);
    await there.client.delete(`/api/installation/archives/${archive.id}`);
  });

  it('takes three that wait and no fourth, and one that was dropped is gone', async () => {
    const ids = [];
    for (let one = 0; one < 3; one += 1) ids.push((await upload(there.client, bytes)).body.id);
    expect(await upload(there.client, bytes)).toMatchObject({
      status: 409,
      body: { code: 'archives.tooManyOpen' },
    });
    for (const id of ids)
      expect((await there.client.delete(`/api/installation/archives/${id}`)).status).toBe(204);
    expect(await count(`campaign_archive where state in ('reading', 'checked', 'failed')`)).toBe(0);
  });

  it('leaves people as they are known, without an address that was not given, and without a way in', async () => {
    const people = rowsIn(files, 'people');
    expect(people).toHaveLength(1);
    expect(JSON.stringify(people)).not.toContain('@');
    expect(await count(`user_account where email like '%@archive.invalid' and state <> 'invited'`)).toBe(0);
  });
});
