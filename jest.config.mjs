const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      experimental: { keepImportAttributes: true },
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'es6' },
  },
];
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // A hang has to end; how long a thing takes is no test, and other machines are several times slower.
  testTimeout: 300_000,
  // On two cores one would be the default; with two, a quarter of the time is still waiting. A fat worker is replaced.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1500MB',
  coverageProvider: 'v8',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps/api,apps/worker,apps/embedded,libs}/**/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'web',
      testMatch: ['<rootDir>/apps/web/**/*.spec.{ts,tsx}'],
      testEnvironment: '<rootDir>/test/support/browser-environment.mjs',
      testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
      moduleNameMapper: {
        ...base.moduleNameMapper,
        '\\.css$': '<rootDir>/test/support/no-styles.mjs',
        '^virtual:messages$': '<rootDir>/test/support/messages.ts',
      },
    },
    { ...base, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.e2e-spec.ts'] },
    { ...base, displayName: 'screens', testMatch: ['<rootDir>/test/screens/**/*.e2e-spec.ts'] },
    { ...base, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.e2e-spec.ts'] },
    ...(process.env.TEST_REDIS_URL
      ? [{ ...base, displayName: 'services', testMatch: ['<rootDir>/test/services/**/*.e2e-spec.ts'] }]
      : []),
  ],
};
