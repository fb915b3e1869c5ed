import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { ended } from './real-services.js';

const run = (script: string) => spawn(process.execPath, ['-e', script], { stdio: 'ignore' });

describe('the end of a child process', () => {
  it.each([0, 3])('is its exit code, asked before and after: %s', async (code) => {
    const child = run(`process.exit(${code})`);
    expect(await ended(child)).toBe(code);
    expect(await ended(child)).toBe(code);
  });

  it('by a signal counts as a failure, asked before and after', async () => {
    const child = run('setInterval(() => undefined, 1000)');
    child.kill('SIGKILL');
    expect(await ended(child)).toBe(1);
    expect(await ended(child)).toBe(1);
  });
});
