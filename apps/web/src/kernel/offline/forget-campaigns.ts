import type { Vault } from './vault.js';

/** The campaign in the name of a cached answer or a half-filled form: `<kind>:<campaignId>` or `<kind>:<campaignId>:…`. */
const campaignOf = (value: unknown): string | undefined =>
  (value as { name?: string } | undefined)?.name?.split(':')[1];

/**
 * Removes every cached answer, pin and half-filled form whose name has the id of another campaign than these. What waits
 * in the outbox stays: the server refuses it, and its writer may still copy it out.
 */
export async function forgetCampaignsBut(vault: Vault, campaignIds: ReadonlySet<string>): Promise<void> {
  const isLost = (campaignId: string | undefined) => campaignId !== undefined && !campaignIds.has(campaignId);
  for (const store of ['kept', 'draft'] as const) {
    const all = await vault.readAll(store).catch(() => []);
    const lost = all.filter(({ value }) => isLost(campaignOf(value)));
    await Promise.all(lost.map(({ record }) => vault.remove(store, record.id)));
  }
}
