import { writeFile } from 'node:fs/promises';

/** Lines that wait for a disk that does not answer; what comes beyond is lost, and counted. */
const MOST_WAITING = 10_000;

/**
 * Lines to what stands at the other end of standard output. That it is full, or gone, is no reason to end: whoever runs the
 * process reads no log then, and mail goes on.
 */
export function standardOutput(): (line: string) => void {
  process.stdout.on('error', () => undefined);
  return (line) => {
    try {
      process.stdout.write(line);
    } catch {
      // Written at once where it is a file.
    }
  };
}

/** A log in a file that begins anew at each start. */
export interface LogFile {
  /** Never throws: what a full disk does not take is lost, and the next line that it takes is preceded by how many. */
  write(line: string): void;
  /** Settles when everything so far was written or lost. */
  written(): Promise<void>;
}

export function openLogFile(file: string): LogFile {
  let flag: 'w' | 'a' = 'w';
  let waiting: string[] = [];
  let lost = 0;
  let work: Promise<void> | undefined;
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      const before = lost;
      try {
        await writeFile(file, `${before > 0 ? lostLine(before) : ''}${lines.join('')}`, { flag });
        flag = 'a';
        lost -= before;
      } catch {
        lost += lines.length;
      }
    }
    work = undefined;
  };
  return {
    write: (line) => {
      if (waiting.length < MOST_WAITING) waiting.push(line);
      else lost++;
      work ??= writeAll();
    },
    written: async () => work,
  };
}

/** On a line of its own, whatever part of a line was written when there was no more room. */
function lostLine(lines: number): string {
  return `\n${JSON.stringify({ time: new Date().toISOString(), level: 'warn', event: 'log.lost', lines })}\n`;
}
