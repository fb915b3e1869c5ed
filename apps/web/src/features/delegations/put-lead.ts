import { versionTag } from '../../kernel/api/call.js';
import { leadsRemove, leadsSet, type LeadDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';

/**
 * Says who leads the talks with a delegation; null: nobody.
 * @param version of the lead that is replaced; null when there was none
 * @returns the new lead, from which an undo starts
 */
export async function putLead(
  campaignId: string,
  code: string,
  wanted: { organisationId: string; userId: string | null } | null,
  version: number | null,
): Promise<LeadDto | undefined> {
  const ifMatch = version === null ? undefined : versionTag(version);
  let made: LeadDto | undefined;
  if (wanted) made = await leadsSet(code, campaignId, wanted, ifMatch ? { ifMatch } : {});
  else if (ifMatch) await leadsRemove(code, ifMatch, campaignId);
  await refresh(campaignId, 'leads');
  return made;
}
