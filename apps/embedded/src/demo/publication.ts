import {
  choosable,
  Publication,
  publicPositions,
  PublicationItem,
  type DataAccess,
  type LaidOutCampaign,
} from '#libs/data';
import { newId } from '#libs/platform';
import { compose } from '../../../api/src/publications/compose.js';
import { known, type Cast } from './rows.js';
import { SINCE } from './seed-people.js';

const SESSION = 'concluding-reconvened';
/** Of these something was said in public that anybody can look up. */
const MOST_ASKS = 8;

/**
 * What the demo's campaign shows the public: the session, the drafts, and the few positions that have a public source. One of its
 * coordinators asked for it, and the other consented.
 */
export async function addPublication(
  to: DataAccess,
  { campaignId, sessions }: LaidOutCampaign,
  { people }: Cast,
): Promise<void> {
  const from = await to.first(choosable, { campaignId });
  if (!from) throw new Error('The campaign of the demo is not there');
  const positions = await to.run(publicPositions, { campaignId });
  const said = new Set(positions.map(({ askId }) => askId));
  const choice = {
    practical:
      'The reconvened concluding session meets at United Nations Headquarters in New York until 9 August 2024, 18:00.\n' +
      'Formal meetings are open to accredited organisations and are shown on UN Web TV.',
    contacts: [],
    licence: 'CC-BY-4.0' as const,
    sessionIds: [known(sessions, SESSION)],
    documentIds: from.documents.map(({ id }) => id),
    askIds: from.asks
      .filter(({ id }) => said.has(id))
      .slice(0, MOST_ASKS)
      .map(({ id }) => id),
  };
  const { items, sha256 } = compose(campaignId, choice, { from, positions, letters: [] });
  const id = newId();
  await to.table(Publication).insertMany([
    {
      ...{ id, campaignId, sha256, choice, number: 1, outcome: 'confirmed' },
      ...{ askedBy: known(people, 'coordinator').userId, askedAt: SINCE },
      ...{ closedBy: known(people, 'coordinator2').userId, closedAt: SINCE },
    },
  ]);
  await to
    .table(PublicationItem)
    .insertMany(items.map((item, place) => ({ ...item, publicationId: id, campaignId, place })));
}
