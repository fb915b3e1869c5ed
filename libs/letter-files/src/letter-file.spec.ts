import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { getDocumentProxy, extractText } from 'unpdf';
import { HARD_NAMES, hardLetter, organisation } from '../testing/hard-letter.js';
import type { FrozenLetter } from './frozen-letter.js';
import { LETTER_FORMATS, letterFile, listDigest, sha256, textDigest, uncovered } from './index.js';

const [english] = hardLetter().texts as [FrozenLetter['texts'][number]];
const ARABIC = {
  ...english,
  language: 'ar',
  title: 'رسالة مشتركة بشأن مشروع الاتفاقية (A/AC.291/22)',
  body: 'نحن الموقعين أدناه (17 منظمة) نطلب ضمانات.\n\nمع التقدير،',
  authentic: false,
};
const listed = (...names: string[]): FrozenLetter =>
  hardLetter({ list: { signatories: names.map((name) => organisation(name, '', name)), withheld: 0 } });
const text = async (letter: FrozenLetter, format: (typeof LETTER_FORMATS)[number], language = 'en') =>
  (await letterFile(letter, language, format)).toString('utf8');
async function read(letter: FrozenLetter, format: (typeof LETTER_FORMATS)[number], language: string) {
  if (format === 'txt' || format === 'html') return text(letter, format, language);
  const bytes = await letterFile(letter, language, format);
  if (format === 'docx') return (await mammoth.extractRawText({ buffer: bytes })).value;
  return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text;
}
const printed = async (pdf: Uint8Array) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;
const partsOf = (docx: Uint8Array) => unzipSync(docx);
const documentXml = (docx: Uint8Array) =>
  Buffer.from(partsOf(docx)['word/document.xml'] ?? []).toString('utf8');

describe('a letter as a file', () => {
  it.each(LETTER_FORMATS)('is the same bytes again, in this process and in another: %s', async (format) => {
    const here = sha256(await letterFile(hardLetter(), 'en', format));
    expect(sha256(await letterFile(hardLetter(), 'en', format))).toBe(here);
    const script = `
      await import(${JSON.stringify(new URL('../../../test/support/typescript.mjs', import.meta.url).href)});
      const { letterFile, sha256 } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
      const { hardLetter } = await import(${JSON.stringify(new URL('../testing/hard-letter.ts', import.meta.url).href)});
      process.stdout.write(sha256(await letterFile(hardLetter(), 'en', ${JSON.stringify(format)})));`;
    const env = { ...process.env, TZ: 'America/New_York', LANG: 'de_DE.UTF-8' };
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env }).toString()).toBe(
      here,
    );
  });

  it('numbers organisations and individuals each on their own, and counts withheld names without naming them', async () => {
    const written = await text(hardLetter(), 'txt');
    const [, organisations = '', individuals = ''] =
      /Organisations \(14\)\n([^]*?)\n\nIndividuals \(2\)\n([^]*?)\n\n/.exec(written) ?? [];
    expect(organisations.split('\n')).toEqual(
      HARD_NAMES.map(([name, place], index) => `${index + 1}. ${name}, ${place}`),
    );
    expect(individuals.split('\n')).toEqual([
      '1. Prof. Siti Ñuñez, Universitas Gadjah Mada, Indonesia',
      '2. د. ليلى حسن, الأردن',
    ]);
    expect(written).toContain('3 more have signed, whose names are withheld.');
    expect(written).toContain(`SHA-256 of the list of signatories: ${listDigest(hardLetter())}`);
    expect(written).toContain(`SHA-256 of the text: ${textDigest(hardLetter())}`);
  });

  it('says of a translation which text is authentic, in its own language, and keeps its own direction', async () => {
    const letter = hardLetter({ texts: [english, ARABIC] });
    expect(await text(letter, 'txt', 'ar')).toContain('هذه ترجمة. لغة النص الأصلي المعتمد: الإنجليزية.');
    expect(await text(letter, 'txt', 'en')).toContain('This is the authentic text.');
    expect(await text(letter, 'html', 'ar')).toContain('<html lang="ar" dir="rtl">');
    await expect(letterFile(letter, 'th', 'txt')).rejects.toThrow(RangeError);
  });

  it('says it in French as French is written', async () => {
    const french = { ...english, language: 'fr', title: 'Lettre', body: 'Nous demandons.', authentic: false };
    const written = await text(hardLetter({ texts: [english, french] }), 'txt', 'fr');
    expect(written).toContain('Ceci est une traduction. Le texte qui fait foi est en anglais.');
    expect(written).toContain('\nÀ l’attention de\u00a0:\nChair of the Ad Hoc Committee');
    expect(written).toContain('\nSHA-256 du texte\u00a0: ');
    expect(written).not.toMatch(/[^\s\d]:(?:\s|$)/mu);
    for (const format of ['html', 'pdf', 'docx'] as const) {
      const bytes = await letterFile(hardLetter({ texts: [english, french] }), 'fr', format);
      const said =
        format === 'html' ? bytes.toString() : format === 'pdf' ? await printed(bytes) : documentXml(bytes);
      expect(said).toMatch(/À l’attention de[\u00a0 ]:/);
    }
  });

  it.each(['en', 'ar'])('leaves no sign of direction in what is copied of a PDF in %s', async (language) => {
    const letter = hardLetter({ texts: [english, ARABIC] });
    const said = await printed(await letterFile(letter, language, 'pdf'));
    expect(said).toContain('AFTE');
    expect(said).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/);
  });

  it('greets whom it is addressed to by their own salutations, and calls a mission as its language does', async () => {
    const mission = {
      name: 'the Republic of Fiji',
      names: { ar: 'جمهورية فيجي' },
      salutation: '',
      copy: false,
    };
    const [chair] = hardLetter().addressees as [FrozenLetter['addressees'][number]];
    const letter = hardLetter({
      addressees: [chair, mission],
      texts: [english, { ...ARABIC, salutation: 'تحية طيبة،' }],
    });
    for (const format of LETTER_FORMATS) {
      const [own, other] = [await read(letter, format, 'en'), await read(letter, format, 'ar')];
      expect(own).toMatch(/Fiji.*Madam Chair,.*Excellency,.*We, the undersigned/s);
      expect(other).not.toMatch(/Madam Chair|Excellency|Fiji/);
    }
    // A PDF gives its Arabic letters in an order of its own.
    for (const format of ['txt', 'html', 'docx'] as const)
      expect(await read(letter, format, 'ar')).toMatch(/جمهورية فيجي.*تحية طيبة،/s);
    const without = { ...letter, texts: [{ ...english, salutation: ' ' }] };
    expect(await text(without, 'txt')).toContain('\n\nMadam Chair,\n\nWe, the undersigned');
  });

  it('is HTML that asks for nothing from anywhere and keeps names apart', async () => {
    const html = await text(hardLetter(), 'html');
    expect(html).toContain("default-src 'none'");
    expect(html.replace(/<meta[^>]*>/g, '')).not.toMatch(/https?:|src=|href=|url\(|<script|<link|@import/);
    expect(html).toContain('<li><bdi>مؤسسة حرية الفكر والتعبير (AFTE)</bdi>, <bdi>مصر</bdi></li>');
  });
});

describe('what people wrote', () => {
  const NASTY = [
    '#read("/etc/passwd")',
    '#{sys.inputs} $x^2$ @ref <label> *bold* _i_ `raw` \\ \\u{41} // c /* d */ [x] ~ --- ...',
    '<script>alert(1)</script> &amp; "quoted" \'single\'',
    '{page} {pages} {number} ${page} %1.',
  ];

  it('is never read as markup, in any format', async () => {
    const letter = listed(...NASTY);
    expect(uncovered(letter)).toEqual([]);
    const txt = await text(letter, 'txt');
    const { value } = await mammoth.extractRawText({ buffer: await letterFile(letter, 'en', 'docx') });
    const copied = (await printed(await letterFile(letter, 'en', 'pdf'))).replace(/\s+/g, ' ');
    for (const name of NASTY) {
      expect(txt).toContain(`. ${name}\n`);
      expect(value).toContain(name);
      expect(copied).toContain(name);
    }
    const html = await text(letter, 'html');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;');
  });

  it('turns nothing round and breaks no line', async () => {
    const written = await text(listed('Evil\u202Egro.live\u2066 \u0000\u0007A\r\nBcc: x', 'B\u2028C'), 'txt');
    expect(written).toContain('\n1. Evilgro.live A Bcc: x\n2. B C\n');
    // eslint-disable-next-line no-control-regex
    expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000\r]/);
  });

  it('is reported by name and character where no font of ours writes it, and is no PDF then', async () => {
    const letter = listed('Rights 🔥 Now', '中文網', 'Fine');
    expect(uncovered(letter)).toEqual([
      { where: 'signatory', id: 'Rights 🔥 Now', name: 'Rights 🔥 Now', characters: ['🔥'] },
      { where: 'signatory', id: '中文網', name: '中文網', characters: ['中', '文', '網'] },
    ]);
    await expect(letterFile(letter, 'en', 'pdf')).rejects.toMatchObject({ reason: 'refused' });
    expect(await text(letter, 'txt')).toContain('1. Rights 🔥 Now\n2. 中文網\n3. Fine');
    expect(uncovered(hardLetter({ texts: [{ ...english, body: 'ꦲꦏ꧀' }] }))).toMatchObject([
      { where: 'text', id: 'en', name: english.title },
    ]);
    expect(uncovered(hardLetter())).toEqual([]);
  });

  it('of 500 characters without a space is written whole', async () => {
    const name = 'W'.repeat(500);
    const copied = await printed(await letterFile(listed(name), 'en', 'pdf'));
    expect(copied.replace(/[^W]/g, '').length).toBeGreaterThanOrEqual(500);
  });
});

describe('DOCX', () => {
  it('is well-formed, and each script has its font and direction', async () => {
    const docx = await letterFile(hardLetter({ texts: [english, ARABIC] }), 'ar', 'docx');
    for (const [name, part] of Object.entries(partsOf(docx))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(Buffer.from(part).toString('utf8')).close();
    }
    const xml = documentXml(docx);
    const paragraphs = xml.match(/<w:p>[^]*?<\/w:p>/g) ?? [];
    expect(paragraphs.length).toBeGreaterThan(20);
    for (const paragraph of paragraphs) {
      expect(paragraph).toContain('<w:bidi/>');
      expect(paragraph).toContain('<w:jc w:val="start"/>');
    }
    const runOf = (word: string) =>
      (xml.match(/<w:r>[^]*?<\/w:r>/g) ?? []).find((run) => run.includes(word)) ?? '';
    expect(runOf('مؤسسة')).toMatch(/w:cs="Noto Sans Arabic".*<w:rtl\/>/);
    expect(runOf('សម្ព័ន្ធ')).toContain('w:cs="Noto Sans Khmer"');
    expect(runOf('Viện')).toContain('w:ascii="Noto Sans"');
    expect(runOf('Viện')).not.toContain('<w:rtl/>');
  });

  it('counts the two lists itself, each from one', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await letterFile(hardLetter(), 'en', 'docx') });
    const lists = value.match(/<ol>[^]*?<\/ol>/g) ?? [];
    expect(lists.map((list) => list.match(/<li>/g)?.length)).toEqual([14, 2]);
    for (const [name] of HARD_NAMES) expect(lists[0]?.replaceAll('&amp;', '&')).toContain(name);
  });
});
