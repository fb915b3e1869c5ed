import { versionTag } from '../../kernel/api/call.js';
import { asksChange, asksRemove, asksRestore, asksUses, type AskDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate } from '../../kernel/i18n/index.js';
import type { Removal } from '../../ui/campaign/removal/removal.js';
import { toast } from '../../ui/toast.js';

/** Whatever offers asks or counts what was said about them. */
export const askAgain = (campaignId: string) => refresh(campaignId, 'asks', 'positions', 'texts');

/** Takes an ask out of use, or into it again, with a way back. */
async function putArchived(campaignId: string, { id, title, version }: AskDto, archived: boolean) {
  const saved = await asksChange(id, versionTag(version), campaignId, { archived });
  toast(translate(archived ? 'removal.archived' : 'removal.unarchived', { title }), async () => {
    await asksChange(id, versionTag(saved.version), campaignId, { archived: !archived });
    await askAgain(campaignId);
  });
  await askAgain(campaignId);
}

/** What can be done with an ask besides changing it. */
export function useAskActs(ask: AskDto) {
  const { campaignId } = useSeat();
  const { id, title, version } = ask;
  const archive = (archived: boolean) => putArchived(campaignId, ask, archived);
  const removal: Removal = {
    title,
    thing: `ask ${id}`,
    uses: (options) => asksUses(id, campaignId, options),
    remove: () => asksRemove(id, versionTag(version), campaignId),
    restore: () => asksRestore(id, campaignId, { ifMatch: versionTag(version + 1) }),
    again: () => askAgain(campaignId),
    ...(ask.archivedAt === null ? { archive: () => archive(true) } : {}),
  };
  return { archive, removal };
}
