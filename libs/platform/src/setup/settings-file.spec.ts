import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readEnvironment } from '../environment.js';

const PASSWORD = 'a$HOME&b;c';
const SECRET = 'kJ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi';

/** The block of step 3 as somebody fills it in: with a password that holds what a shell would read as its own. */
const block = (): string => {
  const step = readFileSync('docs/installation.md', 'utf8').split(/^## /m)[3] ?? '';
  const text = /^```\n([\s\S]+?)^```$/m.exec(step)?.[1] ?? '';
  return text.replace('demarche_runtime:…', `demarche_runtime:${PASSWORD}`).replace('…', SECRET);
};

/**
 * A line as systemd reads it (systemd.exec, EnvironmentFile): between single quotes everything is literal. Without quotes it takes
 * more than a shell does, but these signs are the same to both.
 */
const asSystemd = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [, name = line, quoted, bare] = /^(\w+)=(?:'([^']*)'|([\w./:-]*))$/.exec(line) ?? [];
        return [name, quoted ?? bare ?? 'cannot be read alike by all'];
      }),
  );

describe('the file of settings in the manual', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'demarche-settings-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const asShell = (shell: string): Record<string, string> => {
    const file = join(folder, 'settings');
    writeFileSync(file, block());
    const answer = spawnSync(shell, ['-c', `set -a; . ${file}; set +a; env -0`], {
      encoding: 'utf8',
      // With a socket there, bash takes itself for a sign-in and reads its own settings first.
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] },
    });
    expect([answer.status, answer.stderr]).toEqual([0, '']);
    const lines = answer.stdout.split('\0').map((line) => /^(\w+)=([\s\S]*)$/.exec(line)?.slice(1) ?? []);
    const names = Object.keys(asSystemd(block()));
    return Object.fromEntries(lines.filter(([name = '']) => names.includes(name)));
  };

  it.each(['sh', 'bash'])('is read by %s as by systemd and by a reader of .env files', (shell) => {
    const read = asShell(shell);
    expect(read).toEqual(asSystemd(block()));
    expect(read).toEqual({ ...parseEnv(block()) });
    expect(readEnvironment(read)).toMatchObject({
      mailFrom: 'Demarche <desk@example.org>',
      databaseUrl: `postgres://demarche_runtime:${PASSWORD}@127.0.0.1:5432/demarche`,
      trustedProxies: 1,
    });
  });

  it('is read in each step that migrates or asks the doctor', () => {
    const steps = readFileSync('docs/installation.md', 'utf8').split(/^## /m);
    const asking = steps
      .slice(1)
      .flatMap((step) => [...step.matchAll(/^```\n([\s\S]+?)^```$/gm)].map(([, commands = '']) => commands))
      .filter((commands) => /npm run (migrate|doctor)/.test(commands));
    expect(asking).toHaveLength(2);
    for (const commands of asking)
      expect(commands).toMatch(/^set -a; \. \/etc\/demarche\/settings; set \+a$/m);
  });
});
