import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileJournal } from '#libs/platform';
import { acceptedMessages, journalLine } from './accept-journal.js';

const LATER = new Date('2030-02-01T00:00:00Z');

const entry = (name: string) => ({
  at: '2030-01-01T00:00:00.000Z',
  messageId: `<${name}@example.org>`,
  recipients: ['né@example.org', 'b@example.org'],
  sha256: 'ab'.repeat(32),
  id: name,
});

describe('the catcher’s journal', () => {
  let dir: string;
  let file: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'journal-'));
    file = join(dir, 'accepted.log');
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('gives back what was written, without a line cut short', async () => {
    await writeFile(
      file,
      journalLine(entry('a')) + journalLine(entry('b')) + journalLine(entry('c')).slice(0, -1),
    );
    expect(await acceptedMessages(file)).toEqual([entry('a'), entry('b')]);
  });

  it('is understood by the worker', async () => {
    await writeFile(file, journalLine(entry('a')));
    const journal = new FileJournal(file);
    expect(await journal.find('<a@example.org>', LATER)).toBe('accepted');
    expect(await journal.find('<b@example.org>', LATER)).toBe('absent');
  });

  it('keeps one message on one line whatever its fields contain', () => {
    const line = journalLine({ ...entry('a'), messageId: '<a\t\n@x>', recipients: ['a\r\nb@x'] });
    expect(line.split('\n')).toHaveLength(2);
    expect(line.split('\t')).toHaveLength(5);
  });
});
