import { useQuery } from '@tanstack/react-query';
import { offline } from '../offline/index.js';
import { queryClient } from '../query/query.js';

const pinsKey = (campaignId: string) => ['kept', 'pins', campaignId] as const;

/** Codes of the delegations that are pinned on this device; undefined until that is known. */
export function usePinsOnceKnown(campaignId: string): readonly string[] | undefined {
  const pins = useQuery({
    queryKey: pinsKey(campaignId),
    queryFn: () => offline().cached.pinned(campaignId),
    staleTime: 0,
  });
  return pins.isError ? [] : pins.data;
}

/** As above; empty until it is known. */
export const usePins = (campaignId: string): readonly string[] => usePinsOnceKnown(campaignId) ?? [];

/**
 * Pins a delegation on this device, so that its brief opens without a network, or unpins it, which forgets the brief.
 * After pinning, give the brief at hand to `offline().cached.keep('brief:<campaignId>:<code>', brief)`: until then there is none.
 * @returns whether this browser could note it
 */
export async function setPin(campaignId: string, code: string, pinned: boolean): Promise<boolean> {
  const { cached } = offline();
  const noted = pinned ? await cached.pin(campaignId, code) : (await cached.unpin(campaignId, code), true);
  await queryClient.invalidateQueries({ queryKey: pinsKey(campaignId) });
  return noted;
}
