import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;

beforeAll(async () => {
  demarche = await startDemarche();
  world = await aDirectory(demarche);
});
afterAll(() => demarche.stop());

const TEXT = { language: 'en', title: 'Open letter', salutation: 'Madam Chair,', body: 'We ask.', note: '' };
const CHAIR = { kind: 'chair', name: 'The Chair', salutation: '', copy: false, delegationCode: null };
let serial = 0;
const make = (text: object, addressee: object = {}) =>
  world.client.post(world.at('letters'), {
    title: `A letter ${++serial}`,
    texts: [{ ...TEXT, authentic: true, ...text }],
    addressees: [{ ...CHAIR, ...addressee }],
  });

describe('what is signed reads as it is stored', () => {
  it.each([
    ['an override', '\u202e'],
    ['an embedding', '\u202b'],
    ['the end of one', '\u202c'],
    ['an isolate', '\u2067'],
  ])('in no part of a letter stands %s', async (_, sign) => {
    const turned = `We ask ${sign}for nothing`;
    for (const [part, code] of [
      ['body', 'oneDirection'],
      ['title', 'oneLine'],
      ['salutation', 'oneLine'],
      ['note', 'oneLine'],
    ]) {
      const { status, body } = await make({ [part!]: turned });
      expect([
        status,
        body.fields?.map((one: { path: string; code: string }) => [one.path, one.code]),
      ]).toEqual([400, [[`texts[0].${part}`, code]]]);
    }
    for (const part of ['name', 'salutation'])
      expect((await make({}, { [part]: turned })).body.fields).toMatchObject([
        { path: `addressees[0].${part}`, code: 'oneLine' },
      ]);
  });

  it('holds nothing that nobody sees, and keeps what shapes the words of a language', async () => {
    const body = 'We\u200b ask\u00ad.\n\nمی\u200cخواهم \u2060end\n';
    const made = await make({ body });
    expect(made.status).toBe(201);
    expect(made.body.texts[0].body).toBe('We ask.\n\nمی\u200cخواهم end\n');
  });
});
