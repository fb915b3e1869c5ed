import { delegatesMerge, delegatesUnmerge, type DelegateDetailDto } from '../../kernel/api/client.js';
import { versionTag } from '../../kernel/api/call.js';
import { translate } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { toast } from '../../ui/toast.js';

/** Makes one of two records, with the way back. @returns the one that leads */
export async function mergeInto(campaignId: string, id: string, intoId: string) {
  const again = () => refresh(campaignId, 'interactions', 'positions');
  const merged = await delegatesMerge(id, campaignId, { intoId });
  toast(translate('delegates.mergeDone', { name: merged.name }), async () => {
    await delegatesUnmerge(id, campaignId, { ifMatch: versionTag(asMerged(merged, id)) });
    await again();
  });
  await again();
  return merged;
}

/** The version of the record that was merged: another merge of it, by somebody else, has another one. */
const asMerged = ({ merged }: DelegateDetailDto, id: string): number =>
  merged.find((one) => one.id === id)?.version ?? 0;
