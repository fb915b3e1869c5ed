import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogFile } from './log-lines.js';

/** A device of Linux that has no room left. */
const FULL = '/dev/full';

describe('a log in a file', () => {
  let home: string;
  let file: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'demarche-log-'));
    file = join(home, 'demarche.log');
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('has every line in order, and begins anew at each start', async () => {
    for (const start of ['first', 'second']) {
      const log = openLogFile(file);
      for (let n = 0; n < 50; n++) log.write(`${start} ${n}\n`);
      await log.written();
    }
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines).toEqual(Array.from({ length: 50 }, (_, n) => `second ${n}`));
  });

  it('ends nothing when the disk is full, and says how much was lost once there is room', async () => {
    await symlink(FULL, file);
    const log = openLogFile(file);
    log.write('one\n');
    await log.written();
    log.write('two\n');
    await log.written();
    await rm(file);
    log.write('three\n');
    await log.written();
    const [, note, line] = (await readFile(file, 'utf8')).split('\n');
    expect(JSON.parse(note ?? '')).toMatchObject({ event: 'log.lost', lines: 2 });
    expect(line).toBe('three');
  });
});

describe('standard output', () => {
  it.each([
    ['is on a full disk', () => openSync(FULL, 'w')],
    ['was closed by whoever read it', () => 'pipe' as const],
  ])('that %s ends no process', (what, open) => {
    const module = JSON.stringify(join(import.meta.dirname, 'log-lines.ts'));
    const script = `
      const { standardOutput } = await import(${module});
      const write = standardOutput();
      for (let n = 0; n < 5; n++) {
        write('line\\n'.repeat(20_000));
        await new Promise((resolve) => setImmediate(resolve));
      }
      process.stderr.write('lives on');`;
    const node = `exec "$0" --disable-warning=ExperimentalWarning --input-type=module -e "$1"`;
    const closed = what.startsWith('was') ? `${node} | true` : node;
    const { stderr } = spawnSync('/bin/sh', ['-c', closed, process.execPath, script], {
      stdio: ['ignore', open(), 'pipe'],
      encoding: 'utf8',
    });
    expect(stderr).toContain('lives on');
  });
});
