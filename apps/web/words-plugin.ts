import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * One file of words for each language, two parts in the build: the words of what a phone opens first, and `?rest`, those
 * of the screens that are loaded when somebody goes there.
 */
const REST = new Set([
  'war',
  'handover',
  'matrix',
  'count',
  'delegation',
  'delegations',
  'statements',
  'asks',
  'texts',
  'load',
  'compare',
  'paragraph',
  'change',
  'sessions',
  'deadline',
  'reminder',
  'move',
  'deliveries',
  'digest',
  'imports',
  'people',
  'settings',
  'help',
  'palette',
  'ballot',
  'treatyAct',
  'amendmentState',
  'reminderSubject',
]);

export function wordsPlugin(): Plugin {
  return {
    name: 'demarche-words',
    enforce: 'pre',
    load(id) {
      const [, file, part] = /^(.*\/messages\/\w+\.json)\?(first|rest)$/.exec(id) ?? [];
      if (file === undefined) return undefined;
      this.addWatchFile(file);
      const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const kept = Object.entries(all).filter(([area]) => REST.has(area) === (part === 'rest'));
      return { code: `export default ${JSON.stringify(Object.fromEntries(kept))}`, moduleType: 'js' };
    },
  };
}
