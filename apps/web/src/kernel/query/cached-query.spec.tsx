import { QueryClient, QueryClientProvider, queryOptions } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { offline } from '../offline/index.js';
import { prepareDevice } from '../offline/test-device.js';
import { useCachedQuery } from './cached-query.js';

const NAME = 'asks:c1';
const asks = { items: [{ id: 'a1', title: 'Keep Article 6(2)' }] };
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const refusal = (status: number) => () =>
  Promise.reject(Object.assign(new Error('refused'), { data: { title: 'Not found', status } }));

function show(ask: () => Promise<typeof asks>) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const options = queryOptions({ queryKey: ['asks'], queryFn: ask });
  return renderHook(() => useCachedQuery(options, NAME), { wrapper });
}

const cached = () => offline().cached.read(NAME);

prepareDevice();
afterEach(cleanup);

describe('A question that must be answered without a network', () => {
  it('keeps the answer of the api', async () => {
    const { result } = show(() => Promise.resolve(asks));
    await waitFor(() => expect(result.current.data).toEqual(asks));
    expect(result.current.cachedAt).toBeUndefined();
    await waitFor(async () => expect(await cached()).toMatchObject({ value: asks }));
  });

  it('is answered from the device when the api cannot be reached, and says since when', async () => {
    const { result } = show(unreachable);
    await waitFor(() => expect(result.current.data).toEqual(asks));
    expect(result.current.isError).toBe(false);
    expect(result.current.cachedAt).toBeGreaterThan(0);
  });

  it('keeps what it has when the api only has trouble', async () => {
    const { result } = show(refusal(503));
    await waitFor(() => expect(result.current.data).toEqual(asks));
    expect(await cached()).toBeDefined();
  });

  it('forgets what is not shared any more, and does not show it', async () => {
    const { result } = show(refusal(404));
    await waitFor(() => expect(result.current.isError).toBe(true));
    await waitFor(async () => expect(await cached()).toBeUndefined());
    expect(result.current.data).toBeUndefined();
  });

  it('says that nothing could be had when nothing is kept', async () => {
    const { result } = show(unreachable);
    await waitFor(() => expect(result.current.isError).toBe(true));
    expect(result.current.data).toBeUndefined();
  });
});
