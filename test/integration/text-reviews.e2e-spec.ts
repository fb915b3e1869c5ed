import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { bombOf, documentOf, pdfOf } from '../support/documents.js';
import { aDraftCampaign, julyArticles, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

describe('a draft that is looked over', () => {
  let demarche: TestDemarche;
  let campaign: DraftCampaign;

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-07-29T16:00:00Z');
    campaign = await aDraftCampaign(demarche);
  });
  afterAll(() => demarche.stop());

  const at = (id: string) => campaign.at(`text-reviews/${id}`);
  const begin = (id: string, body: object, who: 'coordinator' | 'second' = 'coordinator') =>
    campaign.clients[who].post(campaign.at('text-reviews'), { id, ...body });
  const save = (id: string, body: object, version: number) =>
    campaign.clients.coordinator.patch(at(id), body, version);

  it('is kept half done and half wrong, changed part by part, resumed and thrown away', async () => {
    const id = newId();
    const articles = [{ number: 'what?', title: '', body: 'Words.', status: 'open' }];
    const begun = await begin(id, { text: 'Article 6 A Fair Trial', articles });
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({ text: 'Article 6 A Fair Trial', articles, decisions: [], version: 1 });
    const changed = await save(id, { decisions: [{ line: 1, number: '6 A' }], details: { title: 'Rev' } }, 1);
    expect(changed.body).toMatchObject({ text: 'Article 6 A Fair Trial', articles, version: 2 });
    expect((await save(id, { text: '' }, 1)).status).toBe(412);
    const { body: list } = await campaign.clients.coordinator.get(campaign.at('text-reviews'));
    expect(list.items).toMatchObject([{ id, title: 'Rev', articles: 1, characters: 22 }]);
    const again = await campaign.clients.coordinator.get(at(id));
    expect(again.body).toMatchObject({ decisions: [{ line: 1, number: '6 A' }], details: { title: 'Rev' } });
    expect((await campaign.clients.coordinator.call('DELETE', at(id))).status).toBe(204);
    expect((await campaign.clients.coordinator.get(at(id))).status).toBe(404);
  });

  it('is seen by nobody else, another coordinator included, and takes no id that is taken', async () => {
    const id = newId();
    await begin(id, { text: 'A secret draft' });
    const { second, member, outsider } = campaign.clients;
    const answers = await Promise.all([second, member, outsider].map((client) => client.get(at(id))));
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 404]);
    expect((await second.get(campaign.at('text-reviews'))).body.items).toEqual([]);
    expect((await begin(id, { text: 'Mine' }, 'second')).status).toBe(409);
    expect((await second.patch(at(id), { text: 'Mine' }, 1)).status).toBe(404);
    await campaign.clients.coordinator.call('DELETE', at(id));
  });

  it('goes when the draft is loaded from it', async () => {
    const id = newId();
    await begin(id, { text: 'Article 1. Scope' });
    const loaded = await campaign.clients.coordinator.post(campaign.at('texts'), {
      ...{ key: 'rev-3', title: 'Revision 3', circulatedOn: '2024-07-15', articles: julyArticles() },
      reviewId: id,
    });
    expect(loaded.status).toBe(201);
    expect((await campaign.clients.coordinator.get(at(id))).status).toBe(404);
  });

  it('may keep half of its links: what was not looked at stays suggested, and what is open stops the confirmation', async () => {
    const other = await aDraftCampaign(demarche);
    const { body: text } = await other.clients.coordinator.post(other.at('texts'), {
      ...{ key: 'rev-3', title: 'Revision 3', circulatedOn: '2024-07-15', articles: julyArticles() },
    });
    const six = (text.articles as Row[]).find(({ number }) => number === '6')!;
    const half = await other.clients.coordinator.call(
      'PUT',
      other.at(`texts/${text.id}/links`),
      { links: [{ articleId: six.id, provisionId: six.suggestion.provision.id }] },
      { 'If-Match': `"${text.version}"` },
    );
    expect(half.status).toBe(200);
    const after = half.body.articles as Row[];
    expect(after.filter(({ loaded, decided }) => loaded && decided).map(({ number }) => number)).toEqual([
      '6',
    ]);
    expect(after.map(({ provision }) => provision?.id)).toEqual(
      (text.articles as Row[]).map(({ provision }) => provision?.id),
    );
    const confirmed = await other.clients.coordinator.post(other.at(`texts/${text.id}/confirm`), undefined, {
      'If-Match': `"${half.body.version}"`,
    });
    expect([confirmed.status, confirmed.body.fields[0].path]).toEqual([409, 'provisions']);
  });

  describe('and brought as a document', () => {
    const bring = (file: Uint8Array, type: string): Promise<Answer> =>
      campaign.clients.coordinator.send('POST', campaign.at('text-reviews/documents'), file, {
        'content-type': type,
      });
    const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

    it('is read from DOCX and PDF, line by line, with what has to be known of it', async () => {
      const lines = ['Article 6', 'Human rights', 'States shall respect them.'];
      const docx = await bring(documentOf([...lines, { text: 'Old words.', strike: true }]), DOCX);
      expect(docx.status).toBe(200);
      expect(docx.body).toMatchObject({
        format: 'docx',
        pages: null,
        notes: [{ code: 'strikethrough', count: 1 }],
      });
      expect(docx.body.text.split(/\n+/)).toEqual([...lines, 'Old words.']);
      const pages = [1, 2, 3].map((page) => ['A/AC.291/22', `Article ${page}`, 'Words.', `${page}/3`]);
      const pdf = await bring(pdfOf(pages), 'application/pdf');
      expect(pdf.body).toMatchObject({
        format: 'pdf',
        pages: 3,
        notes: [{ code: 'runningLines', count: 6 }],
      });
      expect(pdf.body.text.match(/Article \d/g)).toEqual(['Article 1', 'Article 2', 'Article 3']);
      expect(pdf.body.text).not.toContain('A/AC.291');
    });

    it.each<[string, () => Uint8Array, string]>([
      ['a scan', () => pdfOf([[], []]), 'texts.file.noText'],
      ['an archive bomb', () => bombOf(), 'texts.file.unpackedTooLarge'],
      ['a damaged PDF', () => Buffer.from('%PDF-1.7 nothing'), 'texts.file.damaged'],
      ['another archive', () => Buffer.from('504b0506' + '00'.repeat(18), 'hex'), 'texts.file.unknownKind'],
      ['an old Word', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'texts.file.oldWord'],
    ])('is refused with a way out when it is %s', async (_, file, code) => {
      const { status, body } = await bring(file(), 'application/octet-stream');
      expect([status, body.fields[0].path, body.fields[0].code]).toEqual([400, 'body', code]);
    });
  });

  it('holds nobody else up: an idle route answers while a long text is split', async () => {
    const order: string[] = [];
    const text = `Article 1\n${'Article 1 (a) of '.repeat(40_000)}\n${'words '.repeat(30_000)}`;
    const split = campaign.clients.coordinator
      .post(campaign.at('texts/split'), { text })
      .then(({ status }) => order.push(`split ${status}`));
    // Sent after it: what the event loop is free for is answered before the thread is done.
    await campaign.clients.member.get('/health/live').then(({ status }) => order.push(`health ${status}`));
    await split;
    expect(order).toEqual(['health 200', 'split 200']);
  });
});
