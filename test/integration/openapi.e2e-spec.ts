import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Operation {
  summary?: string;
  description?: string;
  responses: Record<string, unknown>;
}

describe('the API document', () => {
  const printed = execFileSync(process.execPath, ['dist/apps/api/src/openapi.js'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 25,
  });
  const document = JSON.parse(printed) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, { enum?: unknown[]; description?: string }> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
  );

  it('is committed as the code prints it (npm run openapi writes it anew)', () => {
    expect(readFileSync('docs/openapi.json', 'utf8')).toBe(printed);
  });

  it('summarises every operation and says for whom it is', () => {
    expect(operations.length).toBeGreaterThan(60);
    expect(operations.filter((operation) => !operation.summary)).toEqual([]);
    expect(operations.filter((operation) => !/\nFor .+\.$/.test(operation.description ?? ''))).toEqual([]);
  });

  it('tells of one answer of every operation when it succeeds', () => {
    const successes = ({ responses }: Operation) =>
      Object.keys(responses).filter((status) => status.startsWith('2'));
    const several = operations.filter((operation) => successes(operation).length !== 1);
    expect(several.map((operation) => operation.name)).toEqual([]);
  });

  it('describes a named list where it is used, and not by what its first use means', () => {
    const named = Object.entries(document.components.schemas).filter(([, schema]) => schema.enum);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, { description }]) => description !== undefined)).toEqual([]);
  });

  it('tells how every operation with input or a sign-in can fail', () => {
    const silent = operations.filter(
      (operation) =>
        !Object.keys(operation.responses).some((status) => status.startsWith('4')) &&
        !/^get \/(health|metrics)/.test(operation.name),
    );
    expect(silent.map((operation) => operation.name)).toEqual([]);
  });
});
