import LightRunner from 'jest-light-runner/child-process';

/**
 * Files run in Node itself, each with a way of its own to be told what its process needs. The runner shares one among the files
 * that begin at the same moment: what one asked for goes to all of them, and is lost on the one that does not listen yet.
 * That file then never begins.
 */
export default class extends LightRunner {
  _runTest(test) {
    const { config } = test.context;
    const isFirst = !this._testRunners.has(config);
    const result = super._runTest(test);
    if (isFirst) {
      const { pool } = this._testRunners.get(config);
      const workerData = { globalConfig: this._globalConfig, projectConfig: config, runtime: this._runtime };
      this._testRunners.set(config, {
        pool,
        run: ({ path }) => pool.run(path, { channel: onlyFor(workerData) }),
      });
    }
    return result;
  }
}

function onlyFor(workerData) {
  let tell;
  return {
    onMessage: (listener) => void (tell = listener),
    postMessage: (message) => {
      if (message === 'jest-light-runner-get-worker-data') {
        tell({ type: 'jest-light-runner-worker-data', workerData });
      }
    },
  };
}
