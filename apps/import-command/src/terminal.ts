import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** How the command talks with the person. */
export interface Terminal {
  say(line: string): void;
  /** @returns what was typed; empty at the end of the input */
  ask(question: string): Promise<string>;
  /** The same, without showing what is typed; undefined where nobody types. */
  askSecretly(question: string): Promise<string | undefined>;
  close(): void;
}

/** The terminal of this process, which may be a pipe. */
export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal {
  let hidden = false;
  const shown = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  let lines: Interface | undefined;
  const open = () =>
    (lines ??= createInterface({ input, output: shown, terminal: input.isTTY && output.isTTY }));
  const ask = (question: string) =>
    new Promise<string>((resolve) => {
      const reading = open();
      reading.once('close', () => resolve(''));
      reading.question(question, resolve);
    });
  return {
    say: (line) => void output.write(`${line}\n`),
    ask,
    askSecretly: async (question) => {
      if (!input.isTTY) return undefined;
      output.write(question);
      hidden = true;
      try {
        return await ask('');
      } finally {
        hidden = false;
        output.write('\n');
      }
    },
    close: () => lines?.close(),
  };
}
