import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, PASSWORD, type TestPerson } from '../support/makers.js';

describe('signing in', () => {
  let demarche: TestDemarche;
  let person: TestPerson;

  beforeAll(async () => {
    demarche = await startDemarche();
    person = await aPerson(demarche.database, await aCampaign(demarche.database), { role: 'coordinator' });
  });
  afterAll(() => demarche.stop());

  it('answers who I am, and from then on knows me by the cookie', async () => {
    const client = new Client(demarche.base);
    const answer = await client.signIn(person.email.toUpperCase());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const me = await client.get('/api/me');
    expect(me.body).toMatchObject({ email: person.email, seats: [{ role: 'coordinator' }], version: 1 });
    expect(me.headers.get('etag')).toBe('"1"');
  });

  it('ends at sign-out', async () => {
    const client = await demarche.as(person);
    expect((await client.post('/api/auth/sign-out')).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('refuses an unknown address and a wrong password in the same words', async () => {
    const wrong = await new Client(demarche.base).signIn(person.email, 'not the password');
    const unknown = await new Client(demarche.base).signIn('nobody@example.org', 'not the password');
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
  });

  it('names the field that is missing', async () => {
    const answer = await new Client(demarche.base).post('/api/auth/sign-in', { email: 'a@example.org' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body.fields[0].field).toBe('password');
  });

  it('changes my zone once, and not over somebody else’s change', async () => {
    const client = await demarche.as(person);
    expect((await client.patch('/api/me', { zone: 'Asia/Yangon' })).status).toBe(428);
    const { body } = await client.get('/api/me');
    const changed = await client.patch('/api/me', { zone: 'Asia/Yangon' }, body.version);
    expect(changed.body).toMatchObject({ zone: 'Asia/Yangon', version: body.version + 1 });
    const stale = await client.patch('/api/me', { zone: 'Asia/Jakarta' }, body.version);
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe(`"${body.version + 1}"`);
    const unknown = await client.patch('/api/me', { zone: 'Mars/Olympus' }, body.version + 1);
    expect(unknown.body.fields[0].field).toBe('zone');
  });

  it('slows guessing down without locking the owner out elsewhere', async () => {
    const guesser = new Client(demarche.base);
    const answers: number[] = [];
    for (let i = 0; i < 9; i++) answers.push((await guesser.signIn('target@example.org', 'guess')).status);
    expect(answers.slice(0, 4)).toEqual([401, 401, 401, 401]);
    expect(answers).toContain(429);
    expect((await guesser.signIn(person.email, PASSWORD)).status).toBe(200);
  });
});
