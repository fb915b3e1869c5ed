import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { sha256 } from '#libs/letter-files';
import { newId } from '#libs/platform';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { anOrganisation } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

const WITHHELD = 'Underground Legal Network';
const MAILBOX = 'secret.person@signs.example.org';

describe('the list of a letter as of an instant', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let coordinator: Client;
  let member: Client;

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    ({ coordinator, plainMember: member } = coalition.clients);
  });
  afterAll(() => demarche.stop());

  const sign = async (letterId: string, more: object) =>
    demarche.database.make.signatory({
      ...{ campaignId: coalition.campaign.id, letterId, approvedAt: new Date() },
      ...more,
    } as never);

  /** A letter with two organisations, one individual, one withheld name and one that waits. */
  async function aLetter() {
    const { make } = demarche.database;
    const campaignId = coalition.campaign.id;
    const letterId = await make.letter({ campaignId, authorId: coalition.people.author.id, zone: null });
    await make.letterText({ campaignId, letterId, language: 'en', title: 'Open letter', body: 'We ask.' });
    await make.letterText({
      ...{ campaignId, letterId, language: 'ar', title: 'رسالة', body: 'نطلب.', authentic: false },
    });
    const ids = {
      access: await sign(letterId, { shownName: 'Access Now', place: 'International', sort: 1 }),
      khmer: await sign(letterId, { shownName: 'សម្ព័ន្ធខ្មែរ', place: 'Cambodia', sort: 2 }),
      person: await sign(letterId, {
        ...{ kind: 'individual', shownName: 'Siti Ñuñez', affiliation: 'UGM', place: 'Indonesia' },
      }),
      withheld: await sign(letterId, { shownName: WITHHELD, withheld: true }),
    };
    await sign(letterId, {
      shownName: 'Waits',
      state: 'confirmed',
      confirmedAt: new Date(),
      approvedAt: null,
    });
    await sign(letterId, { shownName: 'Offered', state: 'offered', approvedAt: null });
    await demarche.database.admin(
      'insert into signatory_contact (signatory_id, campaign_id, email) select unnest($1::uuid[]), $2, $3',
      [[ids.withheld, ids.access], campaignId, MAILBOX],
    );
    return { letterId, ids, at: (path = '') => coalition.at(`letters/${letterId}/lists${path}`) };
  }
  type Letter = Awaited<ReturnType<typeof aLetter>>;

  const preview = async ({ at }: Letter) => (await coordinator.get(at('/preview'))).body;
  async function freeze(letter: Letter, more: object = {}) {
    const { listSha256, textSha256 } = await preview(letter);
    return coordinator.post(letter.at(), { listSha256, textSha256, ...more });
  }
  const fetchAs = (client: Client, path: string) =>
    fetch(`${client.base}${path}`, { headers: { cookie: client.cookie } });
  const bytesOf = async (client: Client, path: string) => {
    const answer = await fetchAs(client, path);
    expect([path, answer.status]).toEqual([path, 200]);
    return Buffer.from(await answer.arrayBuffer());
  };

  it('is what the preview showed: who waits is left out, and withheld names are counted', async () => {
    const letter = await aLetter();
    expect(await preview(letter)).toMatchObject({
      numbers: { organisations: 2, individuals: 1, withheld: 1 },
      signatories: [
        { kind: 'organisation', name: 'Access Now', place: 'International' },
        { kind: 'organisation', name: 'សម្ព័ន្ធខ្មែរ', place: 'Cambodia' },
        { kind: 'individual', name: 'Siti Ñuñez', affiliation: 'UGM', place: 'Indonesia' },
      ],
      ...{ languages: ['en', 'ar'], uncovered: [], waiting: ['Waits'], twice: [], problem: null },
    });
    const { status, body } = await freeze(letter);
    expect(status).toBe(201);
    expect(body.numbers).toEqual({ organisations: 2, individuals: 1, withheld: 1 });
    expect(body.files.map(({ language, format }: any) => `${language}.${format}`)).toEqual(
      ['ar', 'en'].flatMap((language) =>
        ['pdf', 'docx', 'html', 'txt'].map((format) => `${language}.${format}`),
      ),
    );
    for (const { language, format, sha256: stated } of body.files) {
      const path = letter.at(`/${body.id}/file?language=${language}&format=${format}`);
      expect([language, format, sha256(await bytesOf(coordinator, path))]).toEqual([
        language,
        format,
        stated,
      ]);
    }
    expect((await coordinator.get(letter.at(`/${body.id}`))).body).toEqual({
      ...body,
      asOf: expect.anything(),
    });
  });

  it('is refused when the list or the text changed since the preview, and when nobody or nothing is there', async () => {
    const letter = await aLetter();
    const { listSha256, textSha256 } = await preview(letter);
    const added = await sign(letter.letterId, { shownName: 'Late' });
    const changed = await coordinator.post(letter.at(), { listSha256, textSha256 });
    expect([changed.status, changed.body.fields[0].path]).toEqual([409, 'listSha256']);
    await demarche.database.admin('update signatory set removed_at = now() where id = $1', [added]);
    await demarche.database.admin(`update letter_text set body = 'We insist.' where letter_id = $1`, [
      letter.letterId,
    ]);
    const other = await coordinator.post(letter.at(), { listSha256, textSha256 });
    expect([other.status, other.body.fields[0].path]).toEqual([409, 'textSha256']);
    await demarche.database.admin('delete from letter_text where letter_id = $1', [letter.letterId]);
    expect(await preview(letter)).toMatchObject({ problem: 'letterLists.noText' });
    expect((await freeze(letter)).body.code).toBe('letterLists.noText');
    expect(
      await demarche.database.admin('select 1 from letter_list where letter_id = $1', [letter.letterId]),
    ).toEqual([]);
  });

  it('is made once, however often it is asked for with one id', async () => {
    const letter = await aLetter();
    const id = newId();
    const answers = await Promise.all([freeze(letter, { id }), freeze(letter, { id })]);
    const again = await freeze(letter, { id });
    expect([...answers, again].map(({ status, body }) => [status, body.id])).toEqual(
      Array(3).fill([201, id]),
    );
    expect((await coordinator.get(letter.at())).body.items).toHaveLength(1);
    const audited = await demarche.database.admin(
      `select 1 from audit_event where action = 'letter_list_made' and subject_id = $1`,
      [id],
    );
    expect(audited).toHaveLength(1);
  });

  it('does not change, and says beside it who withdrew since, and when', async () => {
    const letter = await aLetter();
    const { body: first } = await freeze(letter);
    const path = letter.at(`/${first.id}/file?language=en&format=pdf`);
    const before = await bytesOf(coordinator, path);
    await demarche.database.admin(
      `update signatory set state = 'withdrawn', withdrawn_at = '2024-08-06T10:00:00Z' where id = $1`,
      [letter.ids.khmer],
    );
    const gone = async (client: Client) => (await client.get(letter.at())).body.items[0].gone;
    expect(await gone(coordinator)).toMatchObject([
      { name: 'សម្ព័ន្ធខ្មែរ', reason: 'withdrawn', at: { instant: '2024-08-06T10:00:00.000Z' } },
    ]);
    expect((await bytesOf(coordinator, path)).equals(before)).toBe(true);
    expect((await coordinator.get(letter.at(`/${first.id}`))).body).toMatchObject({
      listSha256: first.listSha256,
      numbers: first.numbers,
    });
    await expect(
      demarche.database.admin(`update letter_list set list = '{}' where id = $1`, [first.id]),
    ).rejects.toThrow(/letter_list/);
    await expect(
      demarche.database.admin('delete from letter_list where id = $1', [first.id]),
    ).rejects.toThrow(/letter_list/);
  });

  it('is compared with another: added, gone, renamed, moved', async () => {
    const letter = await aLetter();
    const { body: first } = await freeze(letter);
    const { admin } = demarche.database;
    await admin(`update signatory set shown_name = 'Access Now!', sort = 3 where id = $1`, [
      letter.ids.access,
    ]);
    await admin(`update signatory set state = 'withdrawn', withdrawn_at = now() where id = $1`, [
      letter.ids.person,
    ]);
    await sign(letter.letterId, { shownName: 'Zeta', sort: 4 });
    const { body: second } = await freeze(letter);
    const changes = await coordinator.get(letter.at(`/${second.id}/changes?since=${first.id}`));
    expect(changes.body).toMatchObject({
      added: [{ name: 'Zeta' }],
      gone: [{ name: 'Siti Ñuñez' }],
      renamed: [{ before: { name: 'Access Now' }, after: { name: 'Access Now!' } }],
      textChanged: false,
    });
    expect(changes.body.moved).toHaveLength(1);
    const unknown = await coordinator.get(letter.at(`/${second.id}/changes?since=${newId()}`));
    expect([unknown.status, unknown.body.fields[0].path]).toEqual([400, 'since']);
  });

  it('has no PDF where no font of ours writes a name, and says so before', async () => {
    const letter = await aLetter();
    await sign(letter.letterId, { shownName: '開放文化基金會' });
    expect((await preview(letter)).uncovered).toEqual([
      expect.objectContaining({ name: '開放文化基金會', characters: Array.from('開放文化基金會') }),
    ]);
    const { body } = await freeze(letter);
    expect(new Set(body.files.map(({ format }: any) => format))).toEqual(new Set(['docx', 'html', 'txt']));
    const pdf = await coordinator.get(letter.at(`/${body.id}/file?language=en&format=pdf`));
    expect([pdf.status, pdf.body.fields[0].path]).toEqual([400, 'format']);
    const thai = await coordinator.get(letter.at(`/${body.id}/file?language=th&format=txt`));
    expect([thai.status, thai.body.fields[0].path]).toEqual([400, 'language']);
    expect(
      (await bytesOf(coordinator, letter.at(`/${body.id}/file?language=en&format=txt`))).toString(),
    ).toContain('開放文化基金會');
  });

  it('lists an organisation once, whatever was merged into it', async () => {
    const letter = await aLetter();
    const { admin } = demarche.database;
    const campaignId = coalition.campaign.id;
    const [one, two] = [
      await anOrganisation(demarche.database, campaignId),
      await anOrganisation(demarche.database, campaignId),
    ];
    await sign(letter.letterId, { shownName: 'Open Net', organisationId: one, sort: 1 });
    await sign(letter.letterId, { shownName: 'OpenNet Korea', organisationId: two, sort: 2 });
    await admin('update organisation set merged_into_id = $2 where id = $1', [two, one]);
    const { twice, numbers } = await preview(letter);
    expect([twice, numbers.organisations]).toEqual([['OpenNet Korea'], 3]);
  });

  it('holds no address and no withheld name, in any file or answer', async () => {
    const letter = await aLetter();
    const { body } = await freeze(letter);
    const written: string[] = [
      JSON.stringify(body),
      JSON.stringify((await coordinator.get(letter.at())).body),
    ];
    for (const { language, format } of body.files) {
      const bytes = await bytesOf(
        coordinator,
        letter.at(`/${body.id}/file?language=${language}&format=${format}`),
      );
      const parts = format === 'docx' ? Object.values(unzipSync(bytes)) : [bytes];
      written.push(...parts.map((part) => Buffer.from(part).toString('utf8')));
    }
    const [row] = await demarche.database.admin(
      'select list::text, texts::text from letter_list where id = $1',
      [body.id],
    );
    written.push(JSON.stringify(row));
    for (const text of written) for (const secret of [WITHHELD, MAILBOX]) expect(text).not.toContain(secret);
    // What the text of a PDF says is compressed: it is made of the page, which holds neither.
    expect(written.some((text) => text.includes('Access Now'))).toBe(true);
  });

  it('is frozen and read by coordinators alone, and is nothing to whoever is outside', async () => {
    const letter = await aLetter();
    const { listSha256, textSha256 } = await preview(letter);
    // Whoever withholds the name since is named there still: no member reads it, by any way.
    const { body: made } = await freeze(letter);
    const each = [
      '',
      `/${made.id}`,
      `/${made.id}/changes`,
      `/${made.id}/file?language=en&format=txt`,
      '/preview',
    ];
    for (const path of each) expect([path, (await member.get(letter.at(path))).status]).toEqual([path, 403]);
    expect((await member.post(letter.at(), { listSha256, textSha256 })).status).toBe(403);
    expect((await coalition.clients.outsider.get(letter.at())).status).toBe(404);
    await demarche.database.admin('update letter set removed_at = now() where id = $1', [letter.letterId]);
    expect((await coordinator.get(letter.at())).status).toBe(404);
    expect((await coordinator.post(letter.at(), { listSha256, textSha256 })).status).toBe(404);
  });
});
