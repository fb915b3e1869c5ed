import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfTask, PdfResult } from '../pdf-task.js';

/**
 * What runs in the process of its own. It imports nothing of ours but types, so that Node runs it from the sources as
 * well. It is told where template and fonts are, and the folder in which it works is empty.
 */
const [template = '', workspace = '', fontFiles = '[]', families = '[]'] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: (JSON.parse(fontFiles) as string[]).map((file) => readFileSync(file)) }],
});
const mainFileContent = readFileSync(template, 'utf8');

/** As many compilations after which what the compiler remembers of one is forgotten. */
const REMEMBERED = 2;

function make({ page, seconds }: PdfTask): PdfResult {
  const compiled = compiler.compile({ mainFileContent, inputs: { page, fonts: families } });
  const problem = compiled.takeError();
  if (!compiled.result)
    return { problem: problem ? textOf(compiler.fetchDiagnostics(problem)) : 'no result' };
  try {
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: seconds }) };
  } catch (error) {
    return { problem: textOf(error) };
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

const textOf = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : JSON.stringify(problem)).slice(0, 2_000);

process.on('message', (task: PdfTask) => process.send?.(make(task)));
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
