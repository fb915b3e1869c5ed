import { configure } from '../../node_modules/@testing-library/react/dist/index.js';
import config from '../../jest.config.mjs';

// How long a screen takes to show something is no test: whoever waits for it gives up long after a second.
configure({ asyncUtilTimeout: config.testTimeout / 5 });

export * from '../../node_modules/@testing-library/react/dist/index.js';
