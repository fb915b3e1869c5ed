import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { LANGUAGES } from '#libs/words';
import { HARD_NAMES } from '../testing/hard-letter.js';
import { headLetterFile, headLetterPage, type HeadLetter, type HeadLetterPerson } from './head-letter.js';

const person = (name: string, more: Partial<HeadLetterPerson> = {}): HeadLetterPerson => ({
  ...{ name, title: 'Legal adviser', workplace: 'Bangkok office', email: 'ploy@example.org' },
  attendance: 'in_person',
  ...more,
});
const letter = (...people: HeadLetterPerson[]): HeadLetter => ({
  ...{ organisation: 'มูลนิธิมนุษยะ', session: 'Concluding session', city: 'New York', people },
  asOf: '2024-07-01T08:00:00.000Z',
});
const xml = (docx: Uint8Array) => Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString('utf8');

describe('the letter of the head', () => {
  it.each(LANGUAGES)(
    'names everybody with title, workplace, address and how each takes part: %s',
    async (language) => {
      const people = HARD_NAMES.map(([name], index) =>
        person(name, { attendance: index % 2 ? 'remote' : 'in_person' }),
      );
      const page = headLetterPage(letter(...people), language);
      expect(page.lists.map(({ entries }) => entries.length)).toEqual([7, 7]);
      const said = (
        await mammoth.extractRawText({ buffer: await headLetterFile(letter(...people), language) })
      ).value;
      for (const { name, title, workplace, email } of people)
        for (const part of [name, title, workplace, email]) expect(said).toContain(part);
      expect(said).toContain('มูลนิธิมนุษยะ');
      expect(said).not.toContain('headLetter.');
      expect(said).not.toMatch(/\{\w+\}/);
    },
  );

  it('leaves a line where there is no address, and nothing of it for a title that is not known', () => {
    const { lists } = headLetterPage(letter(person('A', { title: '', email: null })), 'en');
    expect(lists).toEqual([
      {
        heading: 'In person (1)',
        entries: [{ name: 'A', more: ['Bangkok office', `e-mail: ${'_'.repeat(24)}`] }],
      },
    ]);
  });

  it('lets no name turn the line round or begin another', () => {
    const { lists } = headLetterPage(letter(person('A\u202eB\r\nC')), 'en');
    expect(lists[0]?.entries[0]?.name).toBe('AB C');
  });

  it('goes from the right in Arabic, each script in its font', async () => {
    const said = xml(await headLetterFile(letter(person('ពេជ្រ'), person('မြန်မာ')), 'ar'));
    expect(said).toContain('<w:bidi/>');
    expect(said).toContain('<w:rtl/>');
    expect(said).toMatch(/w:cs="Noto Sans Khmer"/);
    expect(said).toMatch(/w:cs="Noto Sans Myanmar"/);
  });
});
