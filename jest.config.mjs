const everywhere = {
  rootDir: import.meta.dirname,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
/**
 * In Node itself, without a world of its own for each file: to load Nest and TypeORM again for each took half the time.
 * So what a file leaves behind in a module, the next one in that process finds.
 */
const inNode = {
  ...everywhere,
  runner: '<rootDir>/test/support/runner.mjs',
  setupFiles: ['<rootDir>/test/support/typescript.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/time-limit.mjs'],
};
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      experimental: { keepImportAttributes: true },
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];
/** Of the web app: in a world like a browser's. */
const inBrowser = {
  ...everywhere,
  testEnvironment: '<rootDir>/test/support/browser-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/test/support/no-styles.mjs',
    '^virtual:messages$': '<rootDir>/test/support/messages.ts',
    '^@testing-library/react$': '<rootDir>/test/support/testing-library.mjs',
  },
};
export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // A hang has to end; how long a thing takes is no test, and other machines are several times slower.
  testTimeout: 900_000,
  // On two cores one would be the default; with two, a quarter of the time is still waiting. A fat worker is replaced.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1500MB',
  coverageProvider: 'v8',
  projects: [
    {
      ...inNode,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps/api,apps/embedded,apps/import-command,apps/worker,libs}/**/*.spec.ts'],
    },
    { ...inBrowser, displayName: 'web', testMatch: ['<rootDir>/apps/web/**/*.spec.{ts,tsx}'] },
    { ...inNode, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.e2e-spec.ts'] },
    {
      ...inNode,
      displayName: 'screens',
      testMatch: ['<rootDir>/test/screens/**/*.e2e-spec.ts'],
      // A sample of all screens is the first one's alone: a demo and a browser cost as much as a third of it.
      testPathIgnorePatterns: [
        ...everywhere.testPathIgnorePatterns,
        ...(process.env.WHOLE === 'yes' ? [] : ['/axe-[23]\\.']),
      ],
    },
    { ...inNode, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.e2e-spec.ts'] },
    ...(process.env.TEST_REDIS_URL
      ? [{ ...inNode, displayName: 'services', testMatch: ['<rootDir>/test/services/**/*.e2e-spec.ts'] }]
      : []),
  ],
};
