import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import * as data from '#libs/data';
import { EVERY_KIND, REASONS } from '../support/every-kind.js';

/** The classes of `libs/data/src/tables`, by name. */
const TABLES = Object.entries(data).flatMap(([name, one]) => {
  if (typeof one !== 'function') return [];
  try {
    data.shapeOf(one as unknown as data.TableClass);
    return [name];
  } catch {
    return [];
  }
});

interface ApiDocument {
  paths: Record<string, Record<string, unknown>>;
}

/** `PATCH /asks/{askId}`: all that the api document has below a campaign. */
async function routes(): Promise<Set<string>> {
  const { paths } = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as ApiDocument;
  const below = '/api/campaigns/{campaignId}';
  return new Set(
    Object.entries(paths)
      .filter(([path]) => path.startsWith(below))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice(below.length)}`),
      ),
  );
}

/** Addresses below `/c/$slug`, as the router names them. */
async function screens(): Promise<Set<string>> {
  const text = await readFile('apps/web/src/app/routes.tsx', 'utf8');
  return new Set(
    [...text.matchAll(/\b(?:below|first|atDesk)\(\s*'(?<path>\/[^']*)'/g)].map(([, path]) => path ?? ''),
  );
}

describe('every kind of thing that is stored', () => {
  it('has a line that says where a person changes and removes it, or why nobody does', () => {
    expect(TABLES.length).toBeGreaterThan(50);
    expect(Object.keys(EVERY_KIND).toSorted()).toEqual(TABLES.toSorted());
  });

  it('has a screen and routes that there are', async () => {
    const [api, web] = [await routes(), await screens()];
    expect([api.size > 100, web.size > 25]).toEqual([true, true]);
    const lacking = Object.entries(EVERY_KIND).flatMap(([name, line]) => {
      if (!('screen' in line)) return [];
      const { screen, edit, remove, undo } = line;
      const wanted = [edit, remove, undo].filter((route) => route !== 'anew' && !api.has(route));
      return [...wanted, ...(web.has(screen) ? [] : [screen])].map((place) => `${name}: ${place}`);
    });
    expect(lacking).toEqual([]);
  });

  it('is exempt for a reason of the list only, and as a part of something that has a line', () => {
    const wrong = Object.entries(EVERY_KIND).filter(([, line]) => {
      if (!('reason' in line)) return false;
      if (!(line.reason in REASONS)) return true;
      const whole = line.of === undefined ? undefined : EVERY_KIND[line.of];
      return line.reason === 'part' ? whole === undefined || 'reason' in whole : line.of !== undefined;
    });
    expect(wrong).toEqual([]);
  });

  it('is missed by name as long as it has neither', () => {
    const missed = Object.values(EVERY_KIND).flatMap((line) => ('notYet' in line ? [line.notYet] : []));
    expect(missed.toSorted()).toEqual(MISSED.toSorted());
  });
});

/** What people still cannot change and remove on a screen; it only gets shorter. */
const MISSED: readonly string[] = [];
