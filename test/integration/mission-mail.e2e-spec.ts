import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compose } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Jobs } from '#libs/platform';
import { STATES } from '#libs/reference';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import type { Client, TestDemarche } from '../support/demarche.js';
import { demarcheOver } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import type { Place } from '../support/signing.js';
import { SendingWorld } from '../support/worker.js';

const CODES = STATES.slice(0, 50).map(({ code }) => code);
const TEXTS = [
  {
    language: 'en',
    subject: 'On the convention',
    salutation: 'To the Permanent Representative of {state},',
    body: 'One.\n\nTwo.',
  },
  { language: 'fr', subject: 'Sur la convention', salutation: 'Excellence,', body: 'Un.' },
];

/** Over HTTP to the api, and over SMTP to a mail catcher. */
describe('a mail to missions', () => {
  let world: SendingWorld;
  let demarche: TestDemarche;
  let campaign: Place;
  let coordinator: TestPerson;
  let client: Client;
  let worker: RunningWorker;
  let jobs: Jobs;

  beforeAll(async () => {
    world = await SendingWorld.open();
    demarche = await demarcheOver(world.database, { smtpUrl: world.catcher.url });
    jobs = await Jobs.open({ ...world.environment, prefix: 'missions' });
  });
  afterAll(async () => {
    await jobs.close();
    await demarche.close();
    await world.close();
  });
  beforeEach(async () => {
    campaign = await aCampaign(world.database);
    coordinator = await aPerson(world.database, campaign, { role: 'coordinator' });
    client = await demarche.as(coordinator);
    worker = await world.worker({ compose, planner: new Planner(jobs) });
  });
  afterEach(() => world.rest());

  const at = (rest: string) => `/api/campaigns/${campaign.id}/${rest}`;
  const tag = (version: number) => ({ 'If-Match': `"${version}"` });
  const address = (code: string) => `mission.${code.toLowerCase()}.${campaign.id.slice(-6)}@example.org`;
  const withAddresses = (codes: readonly string[], languages: Record<string, string> = {}) =>
    client.post(at('mission-addresses/many'), {
      addresses: codes.map((code) => ({
        delegationCode: code,
        address: address(code),
        ...(languages[code] ? { language: languages[code] } : {}),
      })),
    });
  const drafted = async (codes: readonly string[], more: object = {}) => {
    const answer = await client.post(at('mailings'), {
      ...{
        title: 'Letter of August',
        replyTo: 'answers@example.org',
        texts: TEXTS,
        delegationCodes: codes,
        ...more,
      },
    });
    expect(answer.status).toBe(201);
    return answer.body as { id: string; version: number };
  };
  const move = (id: string, step: string, version: number) =>
    client.post(at(`mailings/${id}/${step}`), {}, tag(version));
  const shown = async (id: string) => (await client.get(at(`mailings/${id}`))).body;
  const recipients = async (id: string) =>
    (await client.get(at(`mailings/${id}/recipients?limit=200`))).body.items;
  const mailsTo = (code: string) => world.mailsTo({ email: address(code) });
  const contacts = async (code: string) =>
    (await client.get(at(`interactions?delegationCode=${code}&limit=50`))).body.items;

  it('reaches each mission once, in its language with its salutation, and is a contact with its delegation', async () => {
    await withAddresses(CODES, { [CODES[0]!]: 'fr', [CODES[1]!]: 'zh' });
    const { id, version } = await drafted(CODES);
    const first = (await recipients(id))[0];
    const preview = await client.get(at(`mailings/${id}/recipients/${first.id}/preview`));
    expect((await move(id, 'start', version)).body).toMatchObject({ state: 'sending', missions: 50 });
    await worker.sweepNow();
    expect(await shown(id)).toMatchObject({ waiting: 0, accepted: 50, refused: 0 });
    const [french, ...twice] = await mailsTo(CODES[0]!);
    expect(twice).toEqual([]);
    expect(french).toMatchObject({ subject: 'Sur la convention' });
    expect(french?.text).toContain('Excellence,\n\nUn.');
    // No text in Chinese: the first one, with the name of the state in its language.
    const [, second] = STATES;
    expect((await mailsTo(CODES[1]!))[0]?.text).toContain(
      `To the Permanent Representative of ${second!.formalName},`,
    );
    const [sent] = await mailsTo(first.delegationCode);
    expect(preview.body).toMatchObject({ to: first.address, replyTo: 'answers@example.org' });
    expect(sent?.text?.trim()).toBe(preview.body.text.trim());
    expect(JSON.stringify(sent)).toContain('answers@example.org');
    for (const code of CODES.slice(0, 3)) {
      const found = await contacts(code);
      expect(found).toMatchObject([{ kind: 'email', note: 'Letter of August', tier: 'coalition' }]);
    }
    // Swept again, and begun again, it goes to nobody twice.
    await worker.sweepNow();
    expect((await move(id, 'start', version)).status).toBe(412);
    for (const code of CODES) expect(await mailsTo(code)).toHaveLength(1);
    const [row] = await world.database.admin<{ logged: number }>(
      'select count(*)::int as logged from interaction where campaign_id = $1',
      [campaign.id],
    );
    expect(row?.logged).toBe(50);
  });

  it('is held back by a pause, goes on, and what was stopped never leaves', async () => {
    const codes = CODES.slice(0, 6);
    await withAddresses(codes);
    const { id, version } = await drafted(codes);
    await move(id, 'start', version);
    const paused = await move(id, 'pause', version + 1);
    expect(paused.body).toMatchObject({ state: 'paused', waiting: 0, accepted: 0 });
    await worker.sweepNow();
    expect(await mailsTo(codes[0]!)).toEqual([]);
    expect((await move(id, 'pause', version + 2)).status).toBe(409);
    expect((await move(id, 'resume', version + 2)).body).toMatchObject({ state: 'sending', waiting: 6 });
    await worker.sweepNow();
    for (const code of codes) expect(await mailsTo(code)).toHaveLength(1);
    const other = await drafted(codes);
    await move(other.id, 'start', other.version);
    expect((await move(other.id, 'cancel', other.version + 1)).body).toMatchObject({ state: 'cancelled' });
    await worker.sweepNow();
    for (const code of codes) expect(await mailsTo(code)).toHaveLength(1);
    expect((await move(other.id, 'resume', other.version + 2)).status).toBe(409);
  });

  it('is not begun as long as a mission has no address, which is named, and is tried out on oneself', async () => {
    const [one, two] = CODES as [string, string];
    await withAddresses([one]);
    const { id, version } = await drafted([one, two]);
    const refused = await move(id, 'start', version);
    expect([refused.status, refused.body.fields[0].path]).toEqual([409, 'delegationCodes']);
    expect(refused.body.fields[0].detail).toContain(STATES[1]!.shortName);
    const [first] = await recipients(id);
    await client.post(at(`mailings/${id}/recipients/${first.id}/test`), {});
    await client.post(at(`mailings/${id}/recipients/${first.id}/test`), {});
    await worker.sweepNow();
    const mails = await world.mailsTo(coordinator);
    expect(mails.map(({ subject }) => subject)).toEqual(['[Test copy] On the convention']);
    expect(await mailsTo(one)).toEqual([]);
    expect(await contacts(one)).toEqual([]);
  });

  it('says nothing in the test copy of whoever wants nothing said', async () => {
    const [code] = CODES as [string];
    await withAddresses([code]);
    const { id } = await drafted([code]);
    await world.database.admin('update user_account set redacted_mail = true where id = $1', [
      coordinator.id,
    ]);
    const [one] = await recipients(id);
    await client.post(at(`mailings/${id}/recipients/${one.id}/test`), {});
    await worker.sweepNow();
    const mails = await world.mailsTo(coordinator);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toMatch(/convention|Representative|Two\./);
  });

  it('goes once more to a mission that did not get it, at the address that it has now', async () => {
    const [code] = CODES as [string];
    await withAddresses([code]);
    const { id, version } = await drafted([code]);
    await move(id, 'start', version);
    const [one] = await recipients(id);
    const again = () => client.post(at(`mailings/${id}/recipients/${one.id}/again`), {});
    expect((await again()).status).toBe(409);
    await world.database.admin(`update delivery set state = 'failed' where subject_id = $1`, [one.id]);
    expect(await shown(id)).toMatchObject({ refused: 1, waiting: 0 });
    const { items } = (await client.get(at('mission-addresses'))).body;
    const right = `right.${campaign.id.slice(-6)}@example.org`;
    expect((await client.patch(at(`mission-addresses/${items[0].id}`), { address: right }, 1)).status).toBe(
      200,
    );
    expect((await again()).body).toMatchObject({ address: right, addressNow: null, mailState: 'planned' });
    expect((await again()).status).toBe(409);
    await worker.sweepNow();
    expect(await world.mailsTo({ email: right })).toHaveLength(1);
    expect(await mailsTo(code)).toEqual([]);
    expect(await shown(id)).toMatchObject({ refused: 0, accepted: 1 });
    expect(await contacts(code)).toHaveLength(1);
  });

  it.each([
    [
      'a subject of two lines',
      { texts: [{ ...TEXTS[0], subject: 'One\r\nBcc: all@example.org' }] },
      'texts[0].subject',
    ],
    ['an address for answers that is two', { replyTo: 'a@example.org, b@example.org' }, 'replyTo'],
    ['a delegation twice', { delegationCodes: ['KEN', 'KEN'] }, 'delegationCodes'],
    ['a delegation that is nobody’s', { delegationCodes: ['QQQ'] }, 'delegationCodes[0]'],
    ['no mission at all and a language twice', { texts: [TEXTS[0], TEXTS[0]] }, 'texts'],
  ])('is refused with %s, at its field', async (_, more, path) => {
    const answer = await client.post(at('mailings'), { title: 'A mailing', ...more });
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, path]);
  });

  it('takes a pasted list, and asks about names that are nobody’s', async () => {
    const text = `Kenya; KENYA@example.org\nFiji <fiji@example.org>\nAtlantis, atlantis@example.org`;
    const read = await client.post(at('mission-addresses/read'), { text });
    expect(read.body.items).toMatchObject([
      { line: 1, delegationCode: 'KEN', address: 'kenya@example.org', addressNow: null },
      { line: 2, delegationCode: 'FJI' },
      { line: 3, name: 'Atlantis', delegationCode: null },
    ]);
    const added = await client.post(at('mission-addresses'), {
      delegationCode: 'KEN',
      address: 'kenya@example.org',
    });
    expect(added.status).toBe(201);
    const second = await client.post(at('mission-addresses'), {
      delegationCode: 'KEN',
      address: 'other@example.org',
    });
    expect([second.status, second.body.fields[0].path]).toEqual([409, 'delegationCode']);
    const gone = await client.delete(at(`mission-addresses/${added.body.id}`), tag(1));
    expect(gone.status).toBe(204);
    const back = await client.post(at(`mission-addresses/${added.body.id}/restore`), {}, tag(2));
    expect(back.body).toMatchObject({ delegationCode: 'KEN', address: 'kenya@example.org' });
  });

  it('is written and read by coordinators alone', async () => {
    const campaigner = await demarche.as(await aPerson(world.database, campaign, { role: 'campaigner' }));
    const { id } = await drafted(CODES.slice(0, 2));
    for (const path of ['mailings', `mailings/${id}`, `mailings/${id}/recipients`])
      expect((await campaigner.get(at(path))).status).toBe(403);
    expect((await campaigner.get(at('mission-addresses'))).status).toBe(200);
  });
});
