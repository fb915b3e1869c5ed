import { readdirSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { LANGUAGES, refusalIn } from '#libs/words';

interface Constraint {
  type: string;
  name?: string;
  context?: { code?: string };
}

const API = new URL('..', import.meta.url);

beforeAll(async () => {
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' });
  const shapes = files.filter((file) => file.endsWith('.dto.ts'));
  await Promise.all(shapes.map((file) => import(new URL(file, API).href)));
});

/** What `flatten` makes of each constraint, and what the pipe refuses by itself. */
function codes(): string[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, Constraint[]>;
  };
  const declared = [...validationMetadatas.values()]
    .flat()
    .filter(({ type }) => !/^(conditional|whitelist)/.test(type));
  return [
    ...new Set([
      ...declared.map(({ name, type, context }) => context?.code ?? name ?? type),
      'whitelistValidation',
    ]),
  ];
}

it.each(LANGUAGES)('whatever a shape of the api refuses has a sentence in %s', (language) => {
  const found = codes();
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter((code) => refusalIn(language, code) === undefined)).toEqual([]);
});

it.each(LANGUAGES)('whatever is refused of a time has a sentence in %s', (language) => {
  const reasons = ['date', 'wall', 'clock', 'zone', 'week', 'duration', 'range', 'rule', 'session'];
  expect(reasons.filter((reason) => refusalIn(language, `time.${reason}`) === undefined)).toEqual([]);
});
