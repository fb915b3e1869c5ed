import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { clientPlugin } from './client-plugin.js';
import { messagesPlugin } from './messages-plugin.js';

/** While developing, pages come from Vite and everything else from a running Demarche. */
const API = process.env['DEMARCHE_URL'] ?? 'http://127.0.0.1:3000';
// The api refuses what comes from another site; here we are its site.
const toApi = { target: API, changeOrigin: true, headers: { origin: API } };

// Forms in dialogs: neither the first screen nor the quick log has one, so they do not come with what these share.
const FORMS = /[\\/]src[\\/]ui[\\/](cities|form[\\/]|due-|dialog|campaign[\\/](assign|removal[\\/]))/;
// What counts and votes say and ask for: on six screens, of which neither is one.
const COUNTS =
  /[\\/](count-summary|counting[\\/]thresholds|rooms[\\/]room|queries[\\/](amendments|votes|treaty)|campaign[\\/](share|answers[\\/](reasons|scope|stands)))\.ts/;
// What hands files over or takes them, draws and narrows lists: of lists at a desk.
const FILES =
  /[\\/]src[\\/]ui[\\/](download|file-picker|filter-fold|first-rows|languages|show-all|campaign[\\/]exports[\\/])/;
// What asks for long lists, early too: of screens that are of no use without a network.
const LONG_LISTS =
  /[\\/]src[\\/](kernel[\\/]query[\\/]early-pages|features[\\/](organisations|delegates|meetings|people|all-tasks)[\\/]([\w-]+\.queries|filters|people-filter)\.ts)/;

// So many screens share it that it comes with the first load.
const SHARED_BY = 4;
const isShared = (id: string) => ![FORMS, COUNTS, FILES, LONG_LISTS].some((apart) => apart.test(id));
// What opens first: the quick log, my day and its number, what waits.
const FIRST_SCREENS = /[\\/]features[\\/](interactions|outbox|tasks)[\\/](index|my-day|day-count)\.tsx/;
const client = clientPlugin(
  (id) => FIRST_SCREENS.test(id),
  (id, screens) => screens >= SHARED_BY && isShared(id),
);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    messagesPlugin(),
    client.plugin,
    react(),
    // While developing, what answers is a demo as a rule; its api marks the page, and this one does not come from there.
    {
      name: 'page-of-a-demo',
      apply: 'serve',
      transformIndexHtml: (page) => page.replace('<html ', '<html data-demo '),
    },
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Demarche',
        short_name: 'Demarche',
        description: 'The campaign desk for coalitions that lobby delegations.',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b4f5c',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      // They go by the globs below: the largest is of no use without a network.
      includeManifestIcons: false,
      workbox: {
        // The shell alone: what the api answers is never in the service worker's cache.
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        // Screens that are of no use without a network, and the largest.
        globIgnores: [
          '**/screen-{letters,mailings,amendments,all-tasks,campaign,imports,installation,people,texts,treaty,deliveries,digests,settings,votes,delegates,meetings,organisations,rooms,provisions,signatory-imports,taking-part,publication}-*',
          '**/messages-{fr,es,ar,id}-rest-*',
          '**/messages-*-{desk,rules}-*',
          '**/{formal-{fr,es,ar},states}-*',
          '**/outlook-*',
          'icon-512.png',
          '**/{first-steps,closed-bar,task-comments,comments.queries,staying-comments,task-series,task-series.module,task-repeats,moved-tasks,series-form,words,dismissed-duplicates,amendment-form}-*',
          '**/{installation,installation.module,deliveries,all-tasks,digests,my-sheets,rooms}-*',
          // Parts of these alone.
          '**/{letters-due,letters.queries,lines,tally,early-lists,long-lists,seldom-screens,document-picker}-*',
        ],
        // A reader has one language: its messages are kept once they have been read; English stands in till then.
        runtimeCaching: [
          {
            urlPattern: /\/assets\/(messages-\w+-(rest|rules|desk)|formal-\w+|states)-/,
            handler: 'CacheFirst',
            options: { cacheName: 'messages' },
          },
        ],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(api|mail|sign|calendar|p|public|demo|health|metrics)(\/|$)/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  // Replaced in each answer by a word of its own (`apps/api/src/web-app.ts`), without which nothing inline counts.
  html: { cspNonce: 'nonce-of-this-answer' },
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': toApi,
      '/mail': toApi,
      '/sign': toApi,
      '/calendar': toApi,
      '/p': toApi,
      '/public': toApi,
      '/demo': toApi,
    },
  },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: {
        // What most screens share comes in few files: on slow networks each file costs more than its bytes.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /oazapfts|client[\\/]src[\\/]index\.ts\?runtime/,
              minSize: 0,
              priority: 3,
            },
            { name: (id) => (client.isAskedLater(id) ? 'client' : null), minSize: 0, priority: 2 },
            {
              name: (id) => (isShared(id) ? 'shared' : null),
              minShareCount: SHARED_BY,
              minSize: 0,
              priority: 1,
            },
            { name: 'forms', test: FORMS, minShareCount: 2, minSize: 0 },
            { name: 'counts', test: COUNTS, minShareCount: 2, minSize: 0 },
            { name: 'files', test: FILES, minShareCount: 2, minSize: 0 },
            { name: 'long-lists', test: LONG_LISTS, minShareCount: 2, minSize: 0 },
          ],
        },
        chunkFileNames: ({ facadeModuleId, name }) => {
          const screen = /\/features\/([\w-]+)\//.exec(facadeModuleId ?? '')?.[1];
          const messages = /virtual:messages\/(\w+)\/(\w+)/.exec(facadeModuleId ?? '');
          if (messages) return `assets/messages-${messages[1]}-${messages[2]}-[hash].js`;
          return `assets/${screen ? `screen-${screen}` : name}-[hash].js`;
        },
      },
    },
  },
});
