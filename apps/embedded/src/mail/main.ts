import { parseArgs } from 'node:util';
import { startMailCatcher } from './mail-catcher.js';

/**
 * The catcher as a process of its own: `--dir <folder> [--port <n>] [--latency <ms>]`. Prints its URL as the first
 * line of its output once it listens, and stops on SIGTERM or SIGINT.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, port: { type: 'string' }, latency: { type: 'string' } },
  });
  if (!values.dir) throw new Error('usage: --dir <folder> [--port <n>] [--latency <ms>]');
  const catcher = await startMailCatcher({
    dir: values.dir,
    port: wholeNumber('port', values.port),
    latencyMs: wholeNumber('latency', values.latency),
    report: (line) => void process.stderr.write(`${line}\n`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void catcher.stop().finally(() => process.exit(0)));
  }
  process.stdout.write(`${catcher.url}\n`);
}

function wholeNumber(name: string, text = '0'): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} takes a whole number`);
  return Number(text);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
