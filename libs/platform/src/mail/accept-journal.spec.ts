import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileJournal, NoJournal, openJournal } from './accept-journal.js';

describe('the relay’s record', () => {
  let home: string;
  let file: string;
  const line = (id: string) => `2026-01-01T00:00:00Z\t<${id}@example.org>\tto@example.org\tabc\t1\n`;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'demarche-journal-'));
    file = join(home, 'accepted.log');
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('knows nothing while it cannot be read, and does not guess', async () => {
    expect(await new FileJournal(file).find('<a@example.org>')).toBe('unknown');
    expect(await new NoJournal().find()).toBe('unknown');
    expect(openJournal(undefined)).toBeInstanceOf(NoJournal);
  });

  it('is read on as it grows, whole lines only', async () => {
    const journal = new FileJournal(file);
    await writeFile(file, line('a') + line('b').slice(0, -1));
    expect(await journal.find('<a@example.org>')).toBe('accepted');
    expect(await journal.find('<b@example.org>')).toBe('absent');
    await appendFile(file, `\n${line('c')}`);
    expect(await Promise.all(['b', 'c', 'd'].map((id) => journal.find(`<${id}@example.org>`)))).toEqual([
      'accepted',
      'accepted',
      'absent',
    ]);
  });

  it('remembers what was accepted before it was replaced', async () => {
    const journal = new FileJournal(file);
    await writeFile(file, line('a') + line('b'));
    expect(await journal.find('<b@example.org>')).toBe('accepted');
    await writeFile(file, line('c'));
    expect(await journal.find('<c@example.org>')).toBe('accepted');
    expect(await journal.find('<a@example.org>')).toBe('accepted');
  });

  it('is read to the end and begun anew when it was rotated, even if the new one is longer', async () => {
    const journal = new FileJournal(file);
    await writeFile(file, line('a'));
    expect(await journal.find('<a@example.org>')).toBe('accepted');
    await appendFile(file, line('b'));
    await rename(file, `${file}.1`);
    await writeFile(file, line('c') + line('d') + line('e'));
    const answers = await Promise.all(['b', 'c', 'e', 'f'].map((id) => journal.find(`<${id}@example.org>`)));
    expect(answers).toEqual(['accepted', 'accepted', 'accepted', 'absent']);
  });

  it('may be longer than what is read at a time', async () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => line(`m${n}`));
    await writeFile(file, lines.join(''));
    const journal = new FileJournal(file);
    expect(await journal.find('<m29999@example.org>')).toBe('accepted');
    expect(await journal.find('<m13577@example.org>')).toBe('accepted');
    expect(await journal.find('<m30000@example.org>')).toBe('absent');
  });
});
