import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import swc from '@swc/core';

/*
 * Lets Node load the sources as they are, for tests: with the types that decorators ask for, which Node's own reading of
 * TypeScript leaves out. What is compiled is kept, by its content.
 */
const KEPT = join(import.meta.dirname, '../../node_modules/.cache/tests');
const GLOBALS = pathToFileURL(join(import.meta.dirname, 'jest-globals.mjs')).href;
const OPTIONS = {
  sourceMaps: 'inline',
  swcrc: false,
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    experimental: { keepImportAttributes: true },
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
};
const SALT = JSON.stringify([swc.version, OPTIONS]);
mkdirSync(KEPT, { recursive: true });
process.setSourceMapsEnabled(true);

registerHooks({
  resolve(name, context, next) {
    if (name === '@jest/globals') return { url: GLOBALS, format: 'module', shortCircuit: true };
    if (name.startsWith('#'))
      return next(name, { ...context, conditions: ['source', ...context.conditions] });
    if (name.startsWith('.') && name.endsWith('.js') && isTypeScript(context.parentURL ?? '')) {
      const source = new URL(name.replace(/js$/, 'ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
    }
    return next(name, context);
  },
  load(url, context, next) {
    if (!isTypeScript(url)) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url.split('?')[0])), shortCircuit: true };
  },
});

/** @param url a test's own ends in a question mark and a number, so that it is read again */
function isTypeScript(url) {
  return /^file:[^?]*\.ts(\?|$)/.test(url);
}

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const kept = join(KEPT, createHash('sha256').update(SALT).update(filename).update(source).digest('hex'));
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = swc.transformSync(source, { ...OPTIONS, filename });
  // Others may write the same at the same time: it appears whole or not at all.
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, kept);
  return code;
}
