import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FileJournal, NoJournal, openJournal } from './accept-journal.js';

const LATER = new Date('2026-02-01T00:00:00Z');

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
    expect(await new FileJournal(file).find('<a@example.org>', LATER)).toBe('unknown');
    expect(await new NoJournal().find()).toBe('unknown');
    expect(openJournal(undefined)).toBeInstanceOf(NoJournal);
  });

  it('is read on as it grows, whole lines only', async () => {
    const journal = new FileJournal(file);
    await writeFile(file, line('a') + line('b').slice(0, -1));
    expect(await journal.find('<a@example.org>', LATER)).toBe('accepted');
    expect(await journal.find('<b@example.org>', LATER)).toBe('absent');
    await appendFile(file, `\n${line('c')}`);
    expect(
      await Promise.all(['b', 'c', 'd'].map((id) => journal.find(`<${id}@example.org>`, LATER))),
    ).toEqual(['accepted', 'accepted', 'absent']);
  });

  it('remembers what was accepted before it was replaced', async () => {
    const journal = new FileJournal(file);
    await writeFile(file, line('a') + line('b'));
    expect(await journal.find('<b@example.org>', LATER)).toBe('accepted');
    await writeFile(file, line('c'));
    expect(await journal.find('<c@example.org>', LATER)).toBe('accepted');
    expect(await journal.find('<a@example.org>', LATER)).toBe('accepted');
  });

  it('is read to the end and begun anew when it was rotated, even if the new one is longer', async () => {
    const journal = new FileJournal(file);
    await writeFile(file, line('a'));
    expect(await journal.find('<a@example.org>', LATER)).toBe('accepted');
    await appendFile(file, line('b'));
    await rename(file, `${file}.1`);
    await writeFile(file, line('c') + line('d') + line('e'));
    const answers = await Promise.all(
      ['b', 'c', 'e', 'f'].map((id) => journal.find(`<${id}@example.org>`, LATER)),
    );
    expect(answers).toEqual(['accepted', 'accepted', 'accepted', 'absent']);
  });

  it('may be longer than what is read at a time', async () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => line(`m${n}`));
    await writeFile(file, lines.join(''));
    const journal = new FileJournal(file);
    expect(await journal.find('<m29999@example.org>', LATER)).toBe('accepted');
    expect(await journal.find('<m13577@example.org>', LATER)).toBe('accepted');
    expect(await journal.find('<m30000@example.org>', LATER)).toBe('absent');
  });

  describe('that was rotated', () => {
    const day = (date: string, id: string) => line(id).replace('2026-01-01', date);
    /** A worker that has just started knows nothing but the files. */
    const afterRestart = (id: string, since: string) =>
      new FileJournal(file).find(`<${id}@example.org>`, new Date(since));

    it('knows nothing of what was handed over before its first line, and says so after a restart', async () => {
      await writeFile(file, day('2026-03-02', 'today'));
      expect(await afterRestart('lost', '2026-03-01T12:00:00Z')).toBe('unknown');
      expect(await afterRestart('lost', '2026-03-02T12:00:00Z')).toBe('absent');
      expect(await afterRestart('today', '2026-03-01T12:00:00Z')).toBe('accepted');
    });

    it('and is still empty knows nothing', async () => {
      await writeFile(file, '');
      expect(await afterRestart('lost', '2026-03-02T12:00:00Z')).toBe('unknown');
    });

    it.each([
      ['.1', '.2'],
      ['.0', '.1'],
      ['.1', '.2.gz'],
      ['.1.gz', '.2.gz'],
    ])('is read on in what was set aside as %s and %s', async (younger, older) => {
      const write = (name: string, text: string) =>
        writeFile(file + name, name.endsWith('.gz') ? gzipSync(text) : text);
      await write(older, day('2026-02-28', 'oldest'));
      await write(younger, day('2026-03-01', 'yesterday') + day('2026-03-01', 'evening'));
      await writeFile(file, '');
      expect(await afterRestart('yesterday', '2026-03-01T12:00:00Z')).toBe('accepted');
      expect(await afterRestart('oldest', '2026-02-28T00:00:00Z')).toBe('accepted');
      expect(await afterRestart('lost', '2026-03-01T12:00:00Z')).toBe('absent');
      expect(await afterRestart('lost', '2026-02-28T12:00:00Z')).toBe('absent');
      expect(await afterRestart('lost', '2026-02-27T12:00:00Z')).toBe('unknown');
    });

    it('names its files by days', async () => {
      await writeFile(`${file}-20260228`, day('2026-02-28', 'oldest'));
      await writeFile(`${file}-20260301.gz`, gzipSync(day('2026-03-01', 'yesterday')));
      await writeFile(file, day('2026-03-02', 'today'));
      expect(await afterRestart('lost', '2026-02-28T12:00:00Z')).toBe('absent');
      expect(await afterRestart('lost', '2026-02-27T12:00:00Z')).toBe('unknown');
    });

    it('and lacks a file between, or cannot read it, is not taken for whole', async () => {
      await writeFile(`${file}.3`, day('2026-02-01', 'oldest'));
      await writeFile(`${file}.1`, day('2026-03-01', 'yesterday'));
      await writeFile(file, '');
      expect(await afterRestart('lost', '2026-02-15T12:00:00Z')).toBe('unknown');
      await writeFile(`${file}.2.gz`, 'no archive');
      expect(await afterRestart('lost', '2026-02-15T12:00:00Z')).toBe('unknown');
    });

    it('twice between two questions says what it does not know any more', async () => {
      await writeFile(file, day('2026-03-01', 'a'));
      const journal = new FileJournal(file);
      const since = new Date('2026-03-01T12:00:00Z');
      expect(await journal.find('<b@example.org>', since)).toBe('absent');
      await rm(file);
      await writeFile(file, day('2026-03-03', 'c'));
      expect(await journal.find('<b@example.org>', since)).toBe('unknown');
      expect(await journal.find('<a@example.org>', since)).toBe('accepted');
    });

    it('by copying and emptying it is begun anew, even if it has grown past the old end', async () => {
      await writeFile(file, day('2026-03-01', 'a'));
      const journal = new FileJournal(file);
      const since = new Date('2026-03-02T12:00:00Z');
      expect(await journal.find('<b@example.org>', since)).toBe('absent');
      await appendFile(file, day('2026-03-02', 'b'));
      await writeFile(`${file}.1`, day('2026-03-01', 'a') + day('2026-03-02', 'b'));
      await truncate(file);
      await appendFile(file, day('2026-03-03', 'c') + day('2026-03-03', 'd') + day('2026-03-03', 'e'));
      expect(await journal.find('<c@example.org>', since)).toBe('accepted');
      expect(await journal.find('<b@example.org>', since)).toBe('accepted');
      expect(await journal.find('<x@example.org>', since)).toBe('absent');
    });
  });

  it('without an instant on its lines cannot say when it begins', async () => {
    await writeFile(file, `Mar  2 10:00:00\t<a@example.org>\n`);
    expect(await new FileJournal(file).find('<a@example.org>', LATER)).toBe('accepted');
    expect(await new FileJournal(file).find('<b@example.org>', LATER)).toBe('unknown');
  });
});
