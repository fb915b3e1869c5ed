import { delegatesMerge, delegatesUnmerge } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { toast } from '../../ui/toast.js';

/** Makes one of two records, with the way back. @returns the one that leads */
export async function mergeInto(campaignId: string, id: string, intoId: string) {
  const again = () => refresh(campaignId, 'interactions', 'positions');
  const merged = await delegatesMerge(id, campaignId, { intoId });
  toast(translate('delegates.mergeDone', { name: merged.name }), async () => {
    await delegatesUnmerge(id, campaignId);
    await again();
  });
  await again();
  return merged;
}
