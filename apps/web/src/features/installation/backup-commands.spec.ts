import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { BACKUP_COMMANDS } from './backup-commands.js';

describe('the commands by which a backup is made', () => {
  it.each([
    ['machine', 'docs/installation.md'],
    ['containers', 'docker/README.md'],
  ] as const)('of a %s are those of %s', (way, file) => {
    expect(readFileSync(file, 'utf8')).toContain(BACKUP_COMMANDS[way]);
  });
});
