import { organisationsMerge, organisationsUnmerge } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { toast } from '../../ui/toast.js';

/** Whatever bears names of organisations is asked for again. */
export const namesAgain = (campaignId: string) =>
  refresh(campaignId, 'members', 'leads', 'interactions', 'positions', 'tasks');

/** Makes one of two records, with the way back. @returns the one that is shown */
export async function mergeInto(campaignId: string, id: string, intoId: string) {
  const merged = await organisationsMerge(id, campaignId, { intoId });
  toast(translate('organisations.mergeDone', { name: merged.name }), async () => {
    await organisationsUnmerge(id, campaignId);
    await namesAgain(campaignId);
  });
  await namesAgain(campaignId);
  return merged;
}
