import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useSearch,
} from '@tanstack/react-router';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import type { MeDto } from '../../kernel/api/client.js';
import { offline } from '../../kernel/offline/index.js';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';
import { useLogForm, type LogState } from './use-log-form.js';

const NOW = Date.parse('2024-08-05T14:40:00Z');
const seat = { campaignId: 'c1', slug: 'treaty', role: 'campaigner', coreGroup: false };
const me = { id: 'u1', zone: 'America/New_York', seats: [seat] } as unknown as MeDto;
const begin = { zone: 'America/New_York', tier: 'organisation' as const };

/** The log as its address asks for it; `state()` is what the screen has. */
function show(delegation: string, now = NOW) {
  const screen: { state?: LogState } = {};
  const Screen = () => {
    const { code } = useSearch({ strict: false }) as { code?: string };
    const state = useLogForm(code, begin, () => now);
    useEffect(() => void (screen.state = state));
    return null;
  };
  const root = createRootRoute();
  const route = createRoute({ getParentRoute: () => root, path: '/c/$slug/log', component: Screen });
  const history = createMemoryHistory({ initialEntries: [`/c/treaty/log?code=${delegation}`] });
  const router = createRouter({ routeTree: root.addChildren([route]), history });
  const shown = render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider<typeof router> router={router} />
    </QueryClientProvider>,
  );
  return {
    state: () => screen.state as LogState,
    goTo: (code: string) => act(() => history.push(`/c/treaty/log?code=${code}`)),
    leave: () => shown.unmount(),
  };
}
type Shown = ReturnType<typeof show>;

const form = ({ state }: Shown) => (state() as LogState | undefined)?.form;
const opened = (shown: Shown, code: string | undefined) =>
  waitFor(() => expect([form(shown) !== undefined, form(shown)?.delegation]).toEqual([true, code]));
const write = (shown: Shown, note: string) =>
  act(() => shown.state().change((old) => ({ ...old, note, stances: { a: 'oppose' } })));
const stored = (code: string) =>
  offline()
    .drafts.readDraft<{ form: { note: string } }>(`log:c1:${code}`)
    .then((draft) => draft?.form.note);

prepareDevice();
beforeAll(() => {
  window.scrollTo = () => undefined;
});
beforeEach(() => queryClient.setQueryData(meQuery.queryKey, me));
afterEach(async () => {
  cleanup();
  for (const name of await offline().drafts.names('log:c1:')) await offline().drafts.clearDraft(name);
});

describe('A half-written talk', () => {
  it('stays with its delegation, and is offered again there and nowhere else', async () => {
    const shown = show('KEN');
    await opened(shown, 'KEN');
    write(shown, 'Kenya waits for its capital');
    shown.goTo('EGY');
    await opened(shown, 'EGY');
    expect(form(shown)).toMatchObject({ note: '', stances: {} });
    expect(shown.state().written).toEqual(['KEN']);
    write(shown, 'Egypt asks for the text');
    shown.goTo('KEN');
    await opened(shown, 'KEN');
    expect(form(shown)).toMatchObject({ note: 'Kenya waits for its capital', stances: { a: 'oppose' } });
    expect(await stored('EGY')).toBe('Egypt asks for the text');
  });

  it('is there after a reload, dated when it was left', async () => {
    const first = show('KEN');
    await opened(first, 'KEN');
    write(first, 'Said in the lift');
    await waitFor(async () => expect(await stored('KEN')).toBe('Said in the lift'));
    first.leave();
    const later = show('KEN', NOW + 3 * 3_600_000);
    await opened(later, 'KEN');
    expect(form(later)).toMatchObject({ note: 'Said in the lift', when: 'own', wall: '2024-08-05T10:40' });
  });

  it('becomes that of another delegation only when somebody says so', async () => {
    const shown = show('KEN');
    await opened(shown, 'KEN');
    write(shown, 'It was Egypt');
    await waitFor(async () => expect(await stored('KEN')).toBe('It was Egypt'));
    act(() => shown.state().moveTo('EGY'));
    await waitFor(async () =>
      expect([await stored('KEN'), await stored('EGY')]).toEqual([undefined, 'It was Egypt']),
    );
  });

  it('is gone once it was sent, and comes back when that is undone', async () => {
    const shown = show('KEN');
    await opened(shown, 'KEN');
    write(shown, 'Sent');
    await waitFor(async () => expect(await stored('KEN')).toBe('Sent'));
    const sent = form(shown);
    if (!sent) throw new Error('nothing is shown');
    act(() => shown.state().done(sent));
    await waitFor(async () => expect(await stored('KEN')).toBeUndefined());
    expect(form(shown)).toMatchObject({ note: '' });
    await shown.state().restore(sent, () => Promise.resolve());
    await waitFor(async () => expect(await stored('KEN')).toBe('Sent'));
  });

  it('is not brought back over what was begun about the same delegation since, and is not taken back then', async () => {
    const shown = show('KEN');
    await opened(shown, 'KEN');
    write(shown, 'First note');
    const first = form(shown);
    if (!first) throw new Error('nothing is shown');
    act(() => shown.state().done(first));
    act(() => void shown.state().open('KEN'));
    await opened(shown, 'KEN');
    write(shown, 'Ten lines typed since');
    const takenBack: string[] = [];
    const takeBack = () => Promise.resolve(void takenBack.push('KEN'));
    const undo = () => shown.state().restore(first, takeBack);
    await expect(undo()).rejects.toThrow('begun');
    expect([takenBack, form(shown)?.note]).toEqual([[], 'Ten lines typed since']);
    // Neither where it lies half-written behind another.
    shown.goTo('EGY');
    await opened(shown, 'EGY');
    await expect(undo()).rejects.toThrow('begun');
    expect([takenBack, await stored('KEN')]).toEqual([[], 'Ten lines typed since']);
  });

  it('is followed by one for the same readers, on this day and after a reload', async () => {
    const shown = show('KEN');
    await opened(shown, 'KEN');
    act(() => shown.state().change((old) => ({ ...old, note: 'For all of us', tier: 'coalition' })));
    const sent = form(shown);
    if (!sent) throw new Error('nothing is shown');
    act(() => shown.state().done(sent));
    expect(form(shown)).toMatchObject({ note: '', tier: 'coalition' });
    await waitFor(async () =>
      expect(await offline().drafts.readDraft('habits:c1')).toMatchObject({ tier: { last: 'coalition' } }),
    );
    shown.leave();
    const later = show('EGY');
    await opened(later, 'EGY');
    expect(form(later)).toMatchObject({ note: '', tier: 'coalition' });
  });
});
