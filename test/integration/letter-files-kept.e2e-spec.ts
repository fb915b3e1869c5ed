import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LetterList } from '#libs/data';
import { letterFile, listDigest, madeWith, sha256, textDigest, type FrozenLetter } from '#libs/letter-files';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

const LETTER: FrozenLetter = {
  ...{ asOf: '2024-08-05T14:40:00.000Z', zone: 'Asia/Bangkok', addressees: [] },
  texts: [{ language: 'en', title: 'Letter', salutation: '', body: 'We ask.', authentic: true, note: '' }],
  list: {
    signatories: [
      ...[
        { id: newId(), kind: 'organisation' as const, name: 'Access Now', affiliation: '', place: 'Korea' },
      ],
    ],
    withheld: 0,
  },
};

describe('a file of a list that is kept', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let digest: string;

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    digest = sha256(await letterFile(LETTER, 'en', 'txt'));
  });
  afterAll(() => demarche.stop());

  /** As a database keeps it that was damaged, restored or brought here from elsewhere: nothing of ours writes such a row. */
  async function kept(more: Partial<LetterList>) {
    const letterId = await demarche.database.make.letter({
      ...{ campaignId: coalition.campaign.id, authorId: coalition.people.author.id },
    });
    const id = newId();
    const { asOf, zone, texts, addressees, list } = LETTER;
    await demarche.database.table(LetterList).insert({
      ...{ id, campaignId: coalition.campaign.id, letterId, asOf: new Date(asOf) },
      madeBy: coalition.people.author.id,
      ...{ list: { zone, ...list }, texts: { texts, addressees }, engine: madeWith() },
      ...{
        listSha256: listDigest(LETTER),
        textSha256: textDigest(LETTER),
        filesSha256: { 'en.txt': digest },
      },
      ...more,
    });
    const { coordinator } = coalition.clients;
    return (query = '') =>
      fetch(
        `${coordinator.base}${coalition.at(`letters/${letterId}/lists/${id}/file?language=en&format=txt${query}`)}`,
        { headers: { cookie: coordinator.cookie } },
      );
  }
  const refused = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { code: string }).code,
  ];

  it('is given when its bytes are those of the digest', async () => {
    const file = await kept({});
    const answer = await file();
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(digest);
    expect(answer.headers.get('content-disposition')).toMatch(/-en\.txt"$/);
  });

  it('is refused when the same versions make other bytes, whatever is asked', async () => {
    const file = await kept({ filesSha256: { 'en.txt': '0'.repeat(64) } });
    expect(await refused(await file())).toEqual([409, 'letterLists.otherBytes']);
    expect(await refused(await file('&madeAnew=true'))).toEqual([409, 'letterLists.otherBytes']);
  });

  it('is refused when names or texts are not those that were frozen', async () => {
    for (const damaged of [{ listSha256: '0'.repeat(64) }, { textSha256: '0'.repeat(64) }]) {
      const file = await kept({ ...damaged, engine: 'earlier' });
      expect(await refused(await file())).toEqual([409, 'letterLists.damaged']);
      expect(await refused(await file('&madeAnew=true'))).toEqual([409, 'letterLists.damaged']);
    }
  });

  it('that other versions make is given to whoever wants it made anew, under a name that says so', async () => {
    const file = await kept({ filesSha256: { 'en.txt': '0'.repeat(64) }, engine: 'earlier' });
    const answer = await file();
    expect(await refused(answer.clone())).toEqual([409, 'letterLists.otherVersions']);
    expect(((await answer.json()) as { fields: unknown[] }).fields).toMatchObject([{ path: 'madeAnew' }]);
    const anew = await file('&madeAnew=true');
    expect([anew.status, anew.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/-made-anew\.txt"$/),
    ]);
    const same = await kept({ engine: 'earlier' });
    expect((await same()).headers.get('content-disposition')).toMatch(/-en\.txt"$/);
  });
});
