import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The generated client: one file with a function for each route, of which the first load needs few. */
const CLIENT = join(import.meta.dirname, '../../libs/client/src/index.ts');
const CALL = `${CLIENT}?call=`;
const RUNTIME = `${CLIENT}?runtime`;

const IMPORTED = /import\s*\{([^}]*)\}\s*from\s*["'](?:[^"']*\/api\/client(?:\.[jt]s)?|#libs\/client)["']/g;

/** What stands before the functions, and each function with its name. */
function parts(): { head: string; calls: Map<string, string> } {
  const [head = '', ...rest] = readFileSync(CLIENT, 'utf8').split(/^(?=export function )/m);
  const calls = rest.map((text): [string, string] => [/^export function (\w+)/.exec(text)?.[1] ?? '', text]);
  return { head, calls: new Map(calls) };
}

const namesIn = (code: string): string[] =>
  [...code.matchAll(IMPORTED)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? ''),
  );

/**
 * Has each function of the client be a module, so that those which no part of the first load asks come beside the screens that
 * do, in one file.
 * @param isOpenedFirst whether a screen is one of those that open first, in a corridor
 * @param isInFirstLoad whether a module that so many screens share comes with the first load
 * @returns the plugin, and whether a module is such a function
 */
export function clientPlugin(
  isOpenedFirst: (id: string) => boolean,
  isInFirstLoad: (id: string, screens: number) => boolean,
): { plugin: Plugin; isAskedLater: (id: string) => boolean } {
  const first = new Set<string>();
  const plugin: Plugin = {
    name: 'demarche-client',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === RUNTIME || id.startsWith(CALL) ? id : undefined),
    load(id) {
      if (!id.startsWith(CLIENT)) return undefined;
      this.addWatchFile(CLIENT);
      const { head, calls } = parts();
      const module = (code: string) => ({ code, moduleType: 'ts' as const, moduleSideEffects: false });
      if (id === RUNTIME) return module(`${head}\nexport { oazapfts };`);
      if (id.startsWith(CALL)) {
        const from = `import { oazapfts } from '${RUNTIME}';\nimport * as QS from '@oazapfts/runtime/query';\n`;
        return module(from + (calls.get(id.slice(CALL.length)) ?? ''));
      }
      const all = [...calls.keys()].map((name) => `export { ${name} } from '${CALL}${name}';`);
      return module([`export { defaults, servers } from '${RUNTIME}';`, ...all].join('\n'));
    },
    buildEnd() {
      const reached = (from: string): Set<string> => {
        const known = new Set<string>();
        const follow = (id: string): void => {
          if (known.has(id) || id.startsWith(CLIENT)) return;
          known.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(follow);
        };
        follow(from);
        return known;
      };
      const modules = [...this.getModuleIds()].flatMap((id) => this.getModuleInfo(id) ?? []);
      const begins = new Set(modules.filter(({ isEntry }) => isEntry).map(({ id }) => id));
      const screens = new Set(modules.flatMap(({ dynamicallyImportedIds }) => dynamicallyImportedIds));
      const shares = new Map<string, number>();
      for (const screen of screens)
        for (const id of reached(screen)) shares.set(id, (shares.get(id) ?? 0) + 1);
      const early = [...begins, ...[...screens].filter(isOpenedFirst)].flatMap((id) => [...reached(id)]);
      const shared = [...shares].filter(([id, count]) => isInFirstLoad(id, count)).map(([id]) => id);
      for (const id of [...early, ...shared])
        for (const name of namesIn(this.getModuleInfo(id)?.code ?? '')) first.add(name);
    },
  };
  return { plugin, isAskedLater: (id) => id.startsWith(CALL) && !first.has(id.slice(CALL.length)) };
}
