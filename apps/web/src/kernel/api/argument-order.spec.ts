import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';

/**
 * The client that is made of the api's document takes ids and versions as texts one after another, in the order in which they
 * stand there. The compiler cannot tell them apart: what is passed by a name has to stand where that name does.
 */
const CLIENT = 'libs/client/src/index.ts';

/** What stands between the bracket at `from` and its end, at each comma of its own. */
function listAt(text: string, from: number): string[] {
  const parts = [''];
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    if (depth === 0) break;
    if (depth === 1 && sign === ',') parts.push('');
    else if (at > from) parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

const source = readFileSync(CLIENT, 'utf8');
const parameters = new Map(
  [...source.matchAll(/export function (\w+)\(/g)].map(({ 0: head, 1: name = '', index }) => [
    name,
    listAt(source, index + head.length - 1).map((part) => part.split(/[?:]/)[0] ?? ''),
  ]),
);

/** What an argument is, where its words tell. */
function meant(argument: string): 'campaignId' | 'ifMatch' | undefined {
  if (/^(?:[\w.]+\.)?campaignId$/.test(argument)) return 'campaignId';
  return /^(?:versionTag\(|ifMatch$)/.test(argument) ? 'ifMatch' : undefined;
}

function wrongIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\b(\w+)\(/g)].flatMap(({ 0: head, 1: name = '', index }) => {
    const known = parameters.get(name);
    const given = known ? listAt(text, index + head.length - 1) : [];
    return given.flatMap((argument, place) => {
      const is = meant(argument);
      return is === undefined || known?.[place] === is ? [] : [`${file}: ${name}, ${argument}`];
    });
  });
}

describe('every call of the client', () => {
  it('gives the campaign and the version where they are asked for', () => {
    expect(parameters.get('publicationsConfirm')?.slice(0, 2)).toEqual(['publicationId', 'campaignId']);
    const files = globSync('apps/web/src/**/*.{ts,tsx}').filter((file) => !/\.spec\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(wrongIn)).toEqual([]);
  });
});
