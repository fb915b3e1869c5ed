import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const children = new Set();

/**
 * Another process that answers calls, so that each side has an event loop and CPU times of its own.
 * @param {string} file relative to test/bench
 */
export function startChild(file, execArgv = []) {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', ...execArgv],
  });
  children.add(child);
  const waiting = new Map();
  let calls = 0;
  child.on('message', ({ call, result, error }) => {
    const { resolve, reject } = waiting.get(call);
    waiting.delete(call);
    if (error) reject(new Error(`${file}: ${error}`));
    else resolve(result);
  });
  child.on('exit', (code, signal) => {
    children.delete(child);
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended (${code ?? signal})`));
  });
  return {
    call: (name, argument) =>
      new Promise((resolve, reject) => {
        waiting.set(++calls, { resolve, reject });
        child.send({ call: calls, name, argument });
      }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Ends every child that is still there, for a run that was broken off. */
export function killChildren() {
  for (const child of children) child.kill('SIGKILL');
}

/** The child's end: one function per call. It ends when the parent does. */
export function serveParent(functions, stop = () => undefined) {
  process.on('message', ({ call, name, argument }) => {
    Promise.resolve()
      .then(() => functions[name](argument))
      .then(
        (result) => process.send({ call, result }),
        (error) => process.send({ call, error: error?.stack ?? String(error) }),
      );
  });
  process.once('disconnect', () => {
    void Promise.resolve(stop()).finally(() => process.exit(0));
  });
  // A Ctrl-C reaches the whole group; the parent ends us when it has put everything away.
  process.on('SIGINT', () => undefined);
}

/** CPU time of this process so far, in milliseconds. */
export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
