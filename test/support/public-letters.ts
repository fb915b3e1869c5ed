import { LetterAddressee } from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import type { PublishingWorld } from './publishing.js';

export interface SignerRow {
  shownName: string;
  kind?: 'organisation' | 'individual';
  affiliation?: string;
  place?: string;
  withheld?: boolean;
  late?: boolean;
}

/** A letter that is published, with its list as of now. */
export interface PublishedLetter {
  letterId: string;
  listId: string;
  /** Of each line, in the order given. */
  signers: string[];
  /** Below `/p/<campaign>`. */
  path: string;
}

const BODY = 'We ask the Committee to open its meetings.\n\nAnd to publish its documents in time.';

/** Written past the rules of letters, and frozen by them. */
export async function aPublishedLetter(
  { database }: TestDemarche,
  world: PublishingWorld,
  {
    signers,
    body = BODY,
    title = 'Open letter to the Chair',
  }: { signers: SignerRow[]; body?: string; title?: string },
): Promise<PublishedLetter> {
  const campaignId = world.campaign.id;
  const letterId = await database.make.letter({
    ...{ campaignId, authorId: world.people.first.id, state: 'published', title: `${title} ${newId()}` },
    publishedAt: new Date(),
  });
  const part = { campaignId, letterId };
  await database.make.letterText({ ...part, title, body, salutation: 'Madam Chair,' });
  await database.make.letterText({
    ...{
      ...part,
      language: 'ar',
      authentic: false,
      title: 'رسالة مفتوحة',
      body: 'نطلب من اللجنة أن تفتح جلساتها.',
    },
  });
  const to = ['The Chair', 'The Secretary', 'Mission of Fiji'];
  for (const [sort, name] of to.entries())
    await database.table(LetterAddressee).insert({
      ...{ id: newId(), ...part, kind: 'chair', name, copy: sort === 2, sort, delegationCode: null },
      salutation: sort === 1 ? 'Dear Secretary,' : '',
    });
  const ids: string[] = [];
  for (const [index, one] of signers.entries())
    ids.push(await database.make.signatory({ ...part, sort: index + 1, ...one }));
  const listId = await freeze(world, letterId);
  const { letters } = (await world.clients.first.get(world.at('publications'))).body as {
    letters: { id: string; letterId: string; asOf: { utc: string } }[];
  };
  if (!letters.some(({ id }) => id === listId)) throw new Error('The list cannot be chosen');
  return { letterId, listId, signers: ids, path: `/letter/${letterId}` };
}

/** @returns the id of a list as of now */
export async function freeze(world: PublishingWorld, letterId: string): Promise<string> {
  const at = world.at(`letters/${letterId}/lists`);
  const { listSha256, textSha256 } = (await world.clients.first.get(`${at}/preview`)).body;
  const made = await world.clients.first.post(at, { listSha256, textSha256 });
  if (made.status !== 201) throw new Error(made.text);
  return made.body.id as string;
}
