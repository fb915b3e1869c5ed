import { digestsOfMember, digestsOfMine } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

const TOPICS = ['deadlines', 'sessions', 'positions', 'interactions', 'tasks', 'asks', 'members'] as const;

/** The digest as it would be sent now. @param member whose; one's own without */
export const digestQuery = (campaignId: string, member: string | undefined) =>
  campaignQuery(
    campaignId,
    TOPICS,
    'digest',
    (options) => (member ? digestsOfMember(campaignId, member, options) : digestsOfMine(campaignId, options)),
    member ?? 'mine',
  );
