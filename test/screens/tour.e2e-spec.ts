import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startDemo, type Demo } from '../support/browser.js';

const run = promisify(execFile);

/** The steps of docs/tour.md: the title of each, and what is typed there. */
async function steps(): Promise<[title: string, typed: string][]> {
  const text = await readFile('docs/tour.md', 'utf8');
  return text.split(/^(?=\*\*\d)/m).map((part) => {
    const typed = [...part.matchAll(/^```sh\n(.*?)^```/gms)].map(([, lines]) => lines).join('');
    return [/^\*\*(.*?)\*\*/.exec(part)?.[1] ?? 'To begin', typed];
  });
}

describe('the tour', () => {
  let demo: Demo;
  let folder: string;
  beforeAll(async () => {
    [demo, folder] = await Promise.all([startDemo(), mkdtemp(join(tmpdir(), 'demarche-tour-'))]);
  });
  afterAll(async () => {
    await demo?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('does what it says, typed word by word from its beginning to its end', async () => {
    const all = await steps();
    expect(all.length).toBe(10);
    const typed = all
      .map(([title, lines]) => `echo "## ${title}"\n${lines}`)
      .join('\n')
      .replace('U=http://127.0.0.1:3000', `U=${demo.url}`)
      .replaceAll('npm run import --', `node ${resolve('dist/apps/import-command/src/main.js')}`);
    const typing = run('bash', ['-euo', 'pipefail', '-c', typed], { cwd: folder });
    // Nobody is there to answer a question.
    typing.child.stdin?.end();
    const { stdout, stderr } = await typing;
    expect(stderr).not.toMatch(/Error/);
    expect(stdout).not.toMatch(/undefined|urn:demarche:problem/);
    // Nothing that is looked for is missing: a field that is gone comes out as null in a list.
    expect(stdout).not.toMatch(/^ ?null,?$/m);
    expect(await readFile(join(folder, 'back.csv'), 'utf8')).toContain('Kenya');
  });
});
