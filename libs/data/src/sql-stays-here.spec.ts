import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Where statements may stand: tables and queries, migrations, and the seeds of the demo. */
const HOMES = [/^libs\/data\//, /^migrations\//, /^apps\/embedded\/src\/demo\//];

/**
 * What speaks to PostgreSQL about connections, roles and locks rather than about rows: the ground of `libs/platform`, and the
 * launcher of an embedded server.
 */
const GROUND = [/^libs\/platform\/src\/(database|setup)\//, /^apps\/embedded\/src\/postgres\//];

const SQL =
  /['"`]\s*(?:with\s+(?:recursive\s+)?\w+\s+as\s|select\s|insert\s+into\s|update\s+\w+\s+(?:\w+\s+)?set\s|delete\s+from\s|set\s+local\s)/;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => `${folder}/${file}`);
}

const holdsSql = (file: string) =>
  ![...HOMES, ...GROUND].some((home) => home.test(file)) && SQL.test(readFileSync(join(ROOT, file), 'utf8'));

describe('SQL stays in libs/data', () => {
  const holders = ['apps/api', 'apps/worker', 'apps/embedded', 'libs'].flatMap(sources).filter(holdsSql);

  it('and nowhere else', () => {
    expect(holders).toEqual([]);
  });
});
