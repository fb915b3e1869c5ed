import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  paths: Record<string, Record<string, { operationId: string }>>;
}

/** `PATCH /asks/{askId}`: all that the api document has below a campaign, each with its function in the client. */
async function clientFunctions(): Promise<Map<string, string>> {
  const { paths } = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as ApiDocument;
  const below = '/api/campaigns/{campaignId}';
  return new Map(
    Object.entries(paths)
      .filter(([path]) => path.startsWith(below))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, { operationId }]) => [
          `${method.toUpperCase()} ${path.slice(below.length)}`,
          // `Asks_change` is `asksChange` there.
          operationId
            .replace(/^./, (letter) => letter.toLowerCase())
            .replace(/_(?<letter>.)/, (_, letter: string) => letter.toUpperCase()),
        ]),
      ),
  );
}

const routes = async () => new Set((await clientFunctions()).keys());

const WEB = 'apps/web/src';

/** What a screen is made of: its module and all that it loads, at once or later, but for the client. Without imports. */
async function sourcesOfScreens(): Promise<Map<string, string>> {
  const read = new Map<string, Promise<string | undefined>>();
  const source = (file: string) => {
    const known = read.get(file) ?? readFile(file, 'utf8').catch(() => undefined);
    read.set(file, known);
    return known;
  };
  const moduleOf = async (path: string) => {
    for (const file of [path.replace(/\.js$/, '.tsx'), path.replace(/\.js$/, '.ts')]) {
      if ((await source(file)) !== undefined) return file;
    }
    return undefined;
  };
  const whole = async (start: string): Promise<string> => {
    const seen = new Set<string>();
    const texts: string[] = [];
    const visit = async (path: string): Promise<void> => {
      const file = await moduleOf(path);
      if (file === undefined || seen.has(file) || file.startsWith(`${WEB}/kernel/api/`)) return;
      seen.add(file);
      const text = (await source(file)) ?? '';
      texts.push(text.replace(/^(?:import|export)\b[^;]*?\bfrom '[^']*';/gms, ''));
      for (const [, other = ''] of text.matchAll(/(?:\bfrom |\bimport\()'(?<path>\.[^']*\.js)'/g)) {
        await visit(join(dirname(file), other));
      }
    };
    await visit(start);
    return texts.join('\n');
  };
  const table = await readFile(`${WEB}/app/routes.tsx`, 'utf8');
  const found = new Map<string, string>();
  for (const [, screen = '', path = ''] of table.matchAll(
    /\b(?:below|first|atDesk)\(\s*'(?<screen>\/[^']*)',\s*\(\) => import\('\.\.\/(?<path>[^']*)'\)/g,
  )) {
    found.set(screen, await whole(join(WEB, path)));
  }
  const seldom = await readFile(`${WEB}/app/seldom-screens.ts`, 'utf8');
  const paths = new Map(
    [...seldom.matchAll(/(?<name>\w+): \(\) => import\('\.\.\/(?<path>[^']*)'\)/g)].map(([, name, path]) => [
      name,
      path,
    ]),
  );
  for (const [, screen = '', name = ''] of table.matchAll(SELDOM)) {
    found.set(screen, await whole(join(WEB, paths.get(name) ?? '')));
  }
  return found;
}

/** A screen whose file is named in a list of its own. */
const SELDOM = /\bseldom\('(?<screen>\/[^']*)', '(?<name>\w+)'\)/g;

/** Addresses below `/c/$slug`, as the router names them. */
async function screens(): Promise<Set<string>> {
  const text = await readFile('apps/web/src/app/routes.tsx', 'utf8');
  return new Set(
    [...text.matchAll(/\b(?:below|first|atDesk|seldom)\(\s*'(?<path>\/[^']*)'/g)].map(
      ([, path]) => path ?? '',
    ),
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

  it('is edited, removed and brought back by code of its screen, not only by a route that nobody asks', async () => {
    const [functions, sources] = [await clientFunctions(), await sourcesOfScreens()];
    expect(sources.get('/asks/$askId')?.includes('asksChange(')).toBe(true);
    const lacking = Object.entries(EVERY_KIND).flatMap(([name, line]) => {
      if (!('screen' in line)) return [];
      const { screen, edit, remove, undo } = line;
      const text = sources.get(screen) ?? '';
      return [edit, remove, undo]
        .filter((route) => route !== 'anew')
        .filter((route) => !new RegExp(`\\b${functions.get(route) ?? 'nothing'}\\b`).test(text))
        .map((route) => `${name}: no code of ${screen} asks ${route}`);
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
