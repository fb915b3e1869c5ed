import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { MeDto, SeatDto } from '../../kernel/api/client.js';
import { messagesOfDesk } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';

/** For the tests of forms: a coordinator's screen, drawn in a campaign, before a server that the test plays. */

const seat: SeatDto = {
  ...{ campaignId: 'c1', campaign: 'Treaty', slug: 'treaty', role: 'coordinator', coreGroup: true },
  readsOrganisation: true,
  closed: false,
  ...{ organisationId: 'o1', organisation: 'One', wantsDigest: true, wantsReminders: true },
  defaultTier: 'core',
  home: null,
  venues: {},
};

/** An answer of the server as `fetch` gives it. */
export const json = (status: number, value: unknown) =>
  Promise.resolve({
    ...{ ok: status < 300, status, headers: new Map([['content-type', 'application/json']]) },
    ...{ json: () => Promise.resolve(value), text: () => Promise.resolve(JSON.stringify(value)) },
  } as unknown as Response);

/**
 * React says it once in a process, and no test would fail by it: jsdom tells of what is sent in a form within a form, which a
 * browser does not.
 */
function refuseNestedForms(): void {
  const log = globalThis.console;
  const { error } = log;
  const nested: string[] = [];
  beforeAll(() => {
    log.error = (...said: unknown[]) => {
      const [what, child, parent] = said.map(String);
      if (what?.includes('cannot be a descendant of') && child === '<form>') nested.push(`in ${parent}`);
      error.apply(log, said);
    };
  });
  afterEach(() => expect(nested.splice(0)).toEqual([]));
  afterAll(() => void (log.error = error));
}

/** What jsdom has not, and a screen without anything of the test before. */
export function prepareForms(): void {
  refuseNestedForms();
  beforeAll(async () => {
    await messagesOfDesk();
    window.scrollTo = () => undefined;
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  });
  afterEach(() => {
    cleanup();
    queryClient.clear();
  });
}

/** Signs the coordinator in. @param zone where that person reads the clock */
export function signIn(server: (address: string, request: RequestInit) => Promise<Response>, zone = 'UTC') {
  const me: Partial<MeDto> = { id: 'u1', name: 'Ploy', zone, seats: [seat] };
  globalThis.fetch = server as typeof globalThis.fetch;
  queryClient.setQueryData(['me'], me as MeDto);
}

/** Draws it at the address of the campaign. @param search what the address says beside its path, e.g. `?of=votes` */
export function draw(Screen: () => ReactNode, search = ''): void {
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({ getParentRoute: () => root, path: '/c/$slug', component: Screen });
  const history = createMemoryHistory({ initialEntries: [`/c/treaty${search}`] });
  const router = createRouter({ routeTree: root.addChildren([route]), history });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider<typeof router> router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

export const press = (name: string) => fireEvent.click(screen.getByText(name));
