import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { journalLine, readAcceptJournal } from './accept-journal.js';

const entry = (name: string) => ({
  at: '2030-01-01T00:00:00.000Z',
  messageId: `<${name}@example.org>`,
  recipients: ['né@example.org', 'b@example.org'],
  sha256: 'ab'.repeat(32),
  id: name,
});

describe('readAcceptJournal', () => {
  let dir: string;
  let file: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'journal-'));
    file = join(dir, 'accepted.log');
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('knows nothing while there is no file', async () => {
    expect(await readAcceptJournal(file).has('<a@example.org>')).toBe(false);
  });

  it('returns what was written', async () => {
    await writeFile(file, journalLine(entry('a')));
    expect(await readAcceptJournal(file).all()).toEqual([entry('a')]);
  });

  it('sees lines appended after it was opened, with or without angle brackets', async () => {
    const reader = readAcceptJournal(file);
    await appendFile(file, journalLine(entry('a')));
    expect(await reader.has('<a@example.org>')).toBe(true);
    expect(await reader.has('b@example.org')).toBe(false);
    await appendFile(file, journalLine(entry('b')));
    expect(await reader.has('b@example.org')).toBe(true);
  });

  it('reads only the new tail', async () => {
    const reader = readAcceptJournal(file);
    await writeFile(file, journalLine(entry('a')));
    expect(await reader.count('a@example.org')).toBe(1);
    // What was read is not looked at again, so damaging it goes unnoticed.
    await writeFile(
      file,
      'x'.repeat(journalLine(entry('a')).length - 1) + 'éé\n'.slice(1) + journalLine(entry('b')),
    );
    expect(await reader.count('a@example.org')).toBe(1);
    expect(await reader.count('b@example.org')).toBe(1);
  });

  it('ignores a half-written line until it is complete, also when cut inside a character', async () => {
    const reader = readAcceptJournal(file);
    const line = Buffer.from(journalLine(entry('a')));
    const cut = line.indexOf(0xc3) + 1;
    await appendFile(file, line.subarray(0, cut));
    expect(await reader.has('a@example.org')).toBe(false);
    await appendFile(file, line.subarray(cut));
    expect(await reader.all()).toEqual([entry('a')]);
  });

  it('counts every message once under concurrent calls', async () => {
    const reader = readAcceptJournal(file);
    await writeFile(file, journalLine(entry('a')) + journalLine(entry('b')) + journalLine(entry('a')));
    const counts = await Promise.all(Array.from({ length: 20 }, () => reader.count('a@example.org')));
    expect(new Set(counts)).toEqual(new Set([2]));
    expect(await reader.all()).toHaveLength(3);
  });

  it('begins anew when the file was replaced by a shorter one', async () => {
    const reader = readAcceptJournal(file);
    await writeFile(file, journalLine(entry('a')) + journalLine(entry('b')));
    await reader.all();
    await writeFile(file, journalLine(entry('c')));
    expect(await reader.has('a@example.org')).toBe(false);
    expect(await reader.has('c@example.org')).toBe(true);
  });

  it('keeps one message on one line whatever its fields contain', () => {
    const line = journalLine({ ...entry('a'), messageId: '<a\t\n@x>', recipients: ['a\r\nb@x'] });
    expect(line.split('\n')).toHaveLength(2);
    expect(line.split('\t')).toHaveLength(5);
  });
});
