/** The one-way directions of docs/architecture.md, held by a tool. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'own-imports-are-found',
      comment: 'What is not found is not judged by any rule below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'screens-are-strangers',
      comment: 'What two screens need is a part of ui, app or offline.',
      severity: 'error',
      from: { path: '^apps/web/src/screens/([^/]+)/' },
      to: { path: '^apps/web/src/screens/', pathNot: '^apps/web/src/screens/$1/' },
    },
    {
      name: 'the-outbox-knows-no-screen',
      severity: 'error',
      from: { path: '^apps/web/src/(offline|api|i18n)/' },
      to: { path: '^apps/web/src/(app|ui|screens)/' },
    },
    {
      name: 'the-browser-asks-for-rules-alone',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/(?!domain/|reference/)' },
    },
    {
      name: 'apps-are-strangers',
      comment: 'Only the embedded launcher composes the others.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/embedded/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules know no clock, database or framework; moment-timezone is their zone data.',
      severity: 'error',
      from: { path: '^libs/(domain|reference)/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(domain|reference)/|node_modules/moment-timezone/' },
    },
    {
      name: 'reference-stands-alone',
      severity: 'error',
      from: { path: '^libs/reference/' },
      to: { path: '^libs/(?!reference/)' },
    },
    {
      name: 'data-below-platform',
      severity: 'error',
      from: { path: '^libs/data/' },
      to: { path: '^libs/(platform|planning|mail)/' },
    },
    {
      name: 'platform-below-planning-and-mail',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(planning|mail)/' },
    },
    {
      name: 'sheets-know-rules-and-facts-alone',
      comment: 'A sheet is read, checked and written without a database.',
      severity: 'error',
      from: { path: '^libs/sheets/' },
      to: { path: '^libs/(?!sheets/|domain/|reference/)' },
    },
    {
      name: 'sheets-serve-apps-alone',
      severity: 'error',
      from: { path: '^libs/(?!sheets/)' },
      to: { path: '^libs/sheets/' },
    },
    {
      name: 'libs-through-the-front-door',
      severity: 'error',
      from: { path: '^(?:apps|test|migrations)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)' },
    },
    {
      name: 'libs-through-each-others-front-door',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    },
    {
      name: 'features-meet-through-services',
      comment:
        'What several answer alike is in dto/. An interaction is recorded and answered with its positions.',
      severity: 'error',
      from: { path: '^apps/api/src/(?!http/|dto/)([^/]+)/' },
      to: {
        path: '^apps/api/src/(?!http/|dto/)[^/]+/.+\\.(controller|dto)\\.ts$',
        pathNot: '^apps/api/src/($1/|positions/[^/]+\\.dto\\.ts$)',
      },
    },
    {
      name: 'shared-answers-know-no-feature',
      severity: 'error',
      from: { path: '^apps/api/src/dto/' },
      to: { path: '^apps/api/src/(?!http/|dto/)[^/]+/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
