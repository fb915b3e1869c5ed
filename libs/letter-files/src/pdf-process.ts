import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontFiles, FONTS } from './fonts.js';
import type { PdfResult, PdfTask } from './pdf-task.js';

/** Why no PDF came of a letter: it took too long or too much memory, too many waited, or the typesetter refused it. */
export type PdfTroubleReason = 'time' | 'memory' | 'waiting' | 'refused' | 'broken';

export class PdfTrouble extends Error {
  constructor(
    readonly reason: PdfTroubleReason,
    cause?: unknown,
  ) {
    super(`A letter was not made a PDF: ${reason}`, { cause });
    this.name = 'PdfTrouble';
  }
}

export interface PdfBounds {
  /** Milliseconds for one letter, the start of the process included. */
  readonly patience: number;
  /** Megabytes that the process may have resident. */
  readonly memory: number;
  /** How many may wait for it; one more is turned away. */
  readonly waiting: number;
  /** Milliseconds for which the process stays when nothing is asked of it: the next letter takes a tenth then. */
  readonly idle: number;
}

/** Ten thousand signatories take a tenth of this time and half of this memory. */
const BOUNDS: PdfBounds = { patience: 60_000, memory: 1_200, waiting: 6, idle: 60_000 };
const LOOK_MS = 50;
const PAGE_BYTES = 4096;
const MB = 1024 * 1024;

const ASSETS = join(import.meta.dirname, '../assets');
/** Beside this file, compiled or not: Node runs it from the sources, since it imports nothing of ours. */
const ENTRY = join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'child/entry.ts' : 'child/entry.js',
);

interface Running {
  readonly child: ChildProcess;
  readonly workspace: string;
  /** Of the task that is being done. */
  settle?: (result: PdfResult | PdfTrouble) => void;
}

/**
 * One process that typesets one letter after another. The typesetter is native code that no thread of ours could
 * interrupt or bound; a process is ended whatever it does, takes nothing of the mail's memory, and yields to it.
 */
export class PdfProcess {
  #running: Running | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly bounds: PdfBounds = BOUNDS) {}

  /** @throws PdfTrouble */
  async make(task: PdfTask): Promise<Buffer> {
    if (this.#waiting > this.bounds.waiting) throw new PdfTrouble('waiting');
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#make(task));
    this.#last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#rest();
    }
  }

  /** Ends the process; the next letter starts another one. */
  stop(): void {
    clearTimeout(this.#idle);
    const running = this.#running;
    this.#running = undefined;
    if (!running) return;
    running.child.kill('SIGKILL');
    rmSync(running.workspace, { recursive: true, force: true });
  }

  #rest(): void {
    this.#idle = setTimeout(() => this.stop(), this.bounds.idle);
    this.#idle.unref();
  }

  async #make(task: PdfTask): Promise<Buffer> {
    clearTimeout(this.#idle);
    const running = (this.#running ??= this.#start());
    const { child } = running;
    const timers: NodeJS.Timeout[] = [];
    try {
      const result = await new Promise<PdfResult | PdfTrouble>((resolve) => {
        running.settle = resolve;
        timers.push(
          setTimeout(() => resolve(new PdfTrouble('time')), this.bounds.patience),
          setInterval(
            () => resident(child) > this.bounds.memory && resolve(new PdfTrouble('memory')),
            LOOK_MS,
          ),
        );
        child.send(task, (error) => error && resolve(new PdfTrouble('broken', error)));
      });
      if (result instanceof PdfTrouble) {
        this.stop();
        throw result;
      }
      if ('problem' in result) throw new PdfTrouble('refused', result.problem);
      return Buffer.from(result.pdf);
    } finally {
      delete running.settle;
      for (const timer of timers) clearTimeout(timer);
    }
  }

  #start(): Running {
    const workspace = mkdtempSync(join(tmpdir(), 'demarche-letter-'));
    const handed = [ASSETS_TEMPLATE, workspace, JSON.stringify(fontFiles()), JSON.stringify(families())];
    const child = fork(ENTRY, handed, {
      // It reads what people wrote, and knows no secrets.
      env: {},
      cwd: workspace,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const running: Running = { child, workspace };
    const broken = (cause?: unknown) => {
      if (this.#running === running) this.stop();
      running.settle?.(new PdfTrouble('broken', cause));
    };
    child.on('message', (message: PdfResult) => running.settle?.(message));
    child.once('error', broken);
    child.once('exit', broken);
    // Neither keeps a process that is done from ending.
    child.unref();
    child.channel?.unref();
    yieldToMail(child);
    return running;
  }
}

const ASSETS_TEMPLATE = join(ASSETS, 'letter.typ');

const families = () =>
  FONTS.map(({ family, covers }) => ({ name: family, ...(covers && { covers: typstClass(covers) }) }));

/** The same class of characters as Typst's regular expressions write it. */
const typstClass = ({ source }: RegExp): string => source.replace(/\\u([0-9a-f]{4})/gi, '\\u{$1}');

function yieldToMail({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Gone already, which its exit says.
  }
}

/** Megabytes that a process has resident; none where the system does not say it. */
function resident({ pid }: ChildProcess): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return (Number(pages) * PAGE_BYTES) / MB;
  } catch {
    return 0;
  }
}
