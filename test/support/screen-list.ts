import type { Page } from 'playwright-core';
import type { DemoClient } from './demo-client.js';

declare global {
  /** The router of the app that a page runs, where the router's own tools look for it. */
  var __TSR_ROUTER__:
    | {
        navigate(to: { href: string }): Promise<void>;
        state: { location: { href: string; pathname: string }; resolvedLocation?: { href: string } };
      }
    | undefined;
}

export const CAMPAIGN = '/c/un-cybercrime-2024';

/** Screens that need no id, below the campaign. */
const PLAIN = [
  'war-room',
  'log',
  'waiting',
  'day',
  'tasks',
  'handover',
  'matrix',
  'count',
  'amendments',
  'votes',
  'votes/record',
  'votes/paste',
  'delegations',
  'delegations/KEN',
  'delegates',
  'delegates/duplicates',
  'delegates/import',
  'organisations',
  'organisations/duplicates',
  'coalitions',
  'letters',
  'mailings',
  'meetings',
  'room',
  'statements',
  'statements/new',
  'asks',
  'texts/load',
  'provisions',
  'sessions',
  'treaty',
  'treaty/table',
  'deliveries',
  'digest',
  'imports',
  'people',
  'public',
  'campaign',
  'settings',
  'help',
  'more',
];

/** Screens of an installation admin, who sits in no campaign, and what is there once they show what they have to show. */
export const OF_THE_INSTALLATION = [
  ['/installation', 'main section'],
  ['/installation/open', 'main bdi[dir="ltr"]'],
] as const;

/** Every screen there is, each on something of the demo; addresses below the campaign, by what the client may see. */
export async function everyScreen(client: DemoClient): Promise<string[]> {
  const [asks, texts, sessions, deadlines, tasks, statements, votes, talks, amendments, letters] =
    await Promise.all(
      [
        '/asks',
        '/texts',
        '/sessions',
        '/deadlines',
        '/tasks',
        '/statements',
        '/votes',
        '/interactions',
        '/amendments',
        '/letters',
      ].map((path) => client.all(path)),
    );
  const first = (items: { id: string }[] | undefined) => items?.[0]?.id ?? '';
  // They come newest first.
  const [older, newer] = [texts?.[1].id, first(texts)];
  return [
    ...PLAIN,
    `matrix?cell=KEN.${asks?.[0].key}`,
    `count/${first(asks)}`,
    `asks/${first(asks)}`,
    `texts/${newer}`,
    `texts/compare?a=${older}&b=${newer}`,
    `sessions/${sessions?.at(-1).id}`,
    `sessions/${sessions?.at(-1).id}/move?days=1`,
    `deadlines/${deadlines?.at(-1).id}`,
    ...(tasks?.slice(0, 1).map(({ id }) => `tasks/${id}`) ?? []),
    ...(amendments?.slice(0, 1).map(({ id }) => `amendments/${id}`) ?? []),
    ...(letters?.slice(0, 1).flatMap(({ id }) => [`letters/${id}`, `letters/${id}/import`]) ?? []),
    ...(votes?.slice(0, 1).map(({ id }) => `votes/${id}`) ?? []),
    ...(talks?.slice(0, 1).map(({ id }) => `meetings/${id}`) ?? []),
    ...(statements?.slice(0, 1).map(({ id }) => `statements/${id}`) ?? []),
  ];
}

/** Opens a screen and waits until it shows what it has to show. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${CAMPAIGN}/${path}`);
  await settled(page);
}

/** Goes to a screen as a link does, without loading the app anew, and waits until it shows what it has to show. */
export async function walkTo(page: Page, path: string): Promise<void> {
  const href = `${CAMPAIGN}/${path}`;
  await page.evaluate((to) => globalThis.__TSR_ROUTER__?.navigate({ href: to }), href);
  // Until then the screen before stands there.
  await page.waitForFunction((to) => {
    const { location, resolvedLocation } = globalThis.__TSR_ROUTER__!.state;
    const { pathname } = new URL(to, document.baseURI);
    return resolvedLocation?.href === location.href && location.pathname === pathname;
  }, href);
  await settled(page);
}

/** Nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main [role="alert"]').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null,
  );
}
