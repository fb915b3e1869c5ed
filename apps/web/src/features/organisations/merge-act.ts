import {
  organisationsMerge,
  organisationsUnmerge,
  type OrganisationDetailDto,
} from '../../kernel/api/client.js';
import { versionTag } from '../../kernel/api/call.js';
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
    await organisationsUnmerge(id, campaignId, { ifMatch: versionTag(asMerged(merged, id)) });
    await namesAgain(campaignId);
  });
  await namesAgain(campaignId);
  return merged;
}

/** The version of the record that was merged: another merge of it, by somebody else, has another one. */
const asMerged = ({ merged }: OrganisationDetailDto, id: string): number =>
  merged.find((one) => one.id === id)?.version ?? 0;
