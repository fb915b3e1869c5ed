import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { hardLetter, organisation } from '../testing/hard-letter.js';
import { FONTS, fontOf } from './fonts.js';
import { letterPage } from './page.js';
import { PdfProcess } from './pdf-process.js';

const BOUNDS = { patience: 60_000, memory: 1_200, waiting: 2, idle: 60_000 };
const processes: PdfProcess[] = [];
const started = (more: Partial<typeof BOUNDS> = {}) => {
  const made = new PdfProcess({ ...BOUNDS, ...more });
  processes.push(made);
  return made;
};
afterAll(() => processes.forEach((one) => one.stop()));

const task = (names: readonly string[]) => ({
  page: JSON.stringify(
    letterPage(
      hardLetter({ list: { signatories: names.map((name) => organisation(name)), withheld: 0 } }),
      'en',
    ),
  ),
  seconds: 1_722_868_800,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => `Organisation ${index}`);

/** The processes that this one has started and that still run. */
const children = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ')[1] === String(process.pid) &&
          readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('letter.typ')
        );
      } catch {
        return false;
      }
    }).length;

describe('the process that makes PDFs', () => {
  it('is ended when a letter takes too long, and the next one is made', async () => {
    const pdfs = started({ patience: 8_000 });
    await expect(pdfs.make(task(many(10_000)))).rejects.toMatchObject({ reason: 'time' });
    expect(await pdfs.make(task(['Fine']))).toHaveProperty('length');
  });

  it('is ended when a letter takes too much memory', async () => {
    await expect(started({ memory: 30 }).make(task(many(10_000)))).rejects.toMatchObject({
      reason: 'memory',
    });
  });

  it('turns away whoever would have to wait behind too many, and serves the others in turn', async () => {
    const pdfs = started();
    const asked = await Promise.allSettled(many(5).map((name) => pdfs.make(task([name]))));
    expect(asked.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
  });

  it('goes when nothing is asked of it, and comes again', async () => {
    const pdfs = started({ idle: 50 });
    const before = children();
    await pdfs.make(task(['One']));
    expect(children()).toBe(before + 1);
    while (children() > before) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await pdfs.make(task(['Two']))).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the fonts', () => {
  /** Some of each script, and what stands beside it in the fonts' tables. */
  const SCRIPTS =
    'Latin Greek Cyrillic Khmer Myanmar Lao Thai Arabic Hebrew Devanagari Bengali Tamil Sinhala Ethiopic Georgian Armenian Hangul'.split(
      ' ',
    );

  it('write what they are said to write, and nothing else: the typesetter agrees', async () => {
    const pdfs = started();
    for (const script of SCRIPTS) {
      const own = new RegExp(`\\p{Script=${script}}`, 'u');
      const letters = Array.from({ length: 0xd800 }, (_, code) => String.fromCodePoint(code)).filter(
        (letter) => own.test(letter) && /[\p{L}\p{Mn}]/u.test(letter),
      );
      const covered = letters.filter((letter) => fontOf(letter)).slice(0, 120);
      expect([script, covered.length > 20]).toEqual([script, true]);
      // One a name: a mark alone stands on its own.
      expect([script, (await pdfs.make(task(covered))).length > 0]).toEqual([script, true]);
    }
    for (const letter of ['中', 'あ', 'ꦲ', '🔥', 'ꯀ'])
      await expect(pdfs.make(task([letter]))).rejects.toMatchObject({ reason: 'refused' });
  });

  it('are each there, with their licence', () => {
    const folder = new URL('../assets/fonts/', import.meta.url);
    expect(readdirSync(folder).filter((name) => name.endsWith('.ttf'))).toHaveLength(FONTS.length);
    expect(readFileSync(new URL('OFL.txt', folder), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});
