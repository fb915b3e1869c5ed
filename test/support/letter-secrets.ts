import { LetterRequest, LetterSigning, Signatory, SignatoryContact, SignatoryImport } from '#libs/data';
import { newId } from '#libs/platform';
import { abreast, openMatrix, type Matrix } from './matrix.js';
import { PolicyCheck } from '../../apps/api/src/http/policy-check.js';
import type { MatrixReader } from './access-table.js';
import type { Client } from './demarche.js';
import { anOpenLetter, aRequest } from './signing.js';
import { fill } from './valid-requests.js';

/*
 * A letter of which every word that coordinators alone read occurs nowhere else: whom one asked and where, who withholds a name, waits,
 * was refused, has withdrawn or was merged, and a letter that was removed.
 */

/** A word, and what it is. */
export interface Secret {
  what: string;
  word: string;
}

export interface SecretWorld {
  matrix: Matrix;
  letterId: string;
  listId: string;
  /** Whoever signed by a link and withholds the name: reads it on the page of that link. */
  signer: { requestId: string; userId: string; own: string[] };
  /** Whoever was asked, and has not answered. */
  asked: { requestId: string; userId: string; own: string[] };
  linkId: string;
  secrets: Secret[];
  /** What members may read. */
  open: string;
  params: Record<string, string>;
}

let serial = 0;
const word = (what: string) => `canary${what}${String(++serial).padStart(4, '0')}x`;

export async function openSecretWorld(): Promise<SecretWorld> {
  const matrix = await openMatrix();
  const { demarche, here, people, clients } = matrix;
  const { database } = demarche;
  const secrets: Secret[] = [];
  const secret = (what: string) => {
    const made = word(what);
    secrets.push({ what, word: made });
    return made;
  };
  const author = people.coordinator.id;
  const letterId = await anOpenLetter(demarche, here, author, { listShown: true, title: 'Open letter' });
  const lineOf = async (what: string, more: Partial<Signatory>, listed = false) => {
    const shownName = listed ? word(what) : secret(what);
    const id = await database.make.signatory({
      ...{ campaignId: here.id, letterId, shownName, source: 'link', confirmedAt: new Date() },
      ...{
        affiliation: listed ? '' : secret(`${what}affiliation`),
        place: listed ? '' : secret(`${what}place`),
      },
      ...more,
    });
    const email = `${secret(`${what}mailbox`)}@example.org`;
    await database.table(SignatoryContact).insert({ signatoryId: id, campaignId: here.id, email });
    return { id, shownName };
  };
  const open = await lineOf('listed', {}, true);
  const since = await lineOf('withheldsince', {});
  // Frozen while it was still listed.
  const at = `/api/campaigns/${here.id}/letters/${letterId}/lists`;
  const preview = (await clients.coordinator.get(`${at}/preview`)).body;
  const { listSha256, textSha256 } = preview;
  const list = await clients.coordinator.post(at, { listSha256, textSha256 });
  if (list.status !== 201) throw new Error(`Could not freeze: ${list.text}`);
  await database.admin('update signatory set withheld = true, signer_withholds = true where id = $1', [
    since.id,
  ]);
  const withheld = await lineOf('withheld', { withheld: true, kind: 'individual' });
  await lineOf('waits', { state: 'confirmed' });
  await lineOf('offered', { state: 'offered', confirmedAt: null });
  await lineOf('second', { state: 'offered' });
  await lineOf('refused', { state: 'refused', refusedAt: new Date() });
  await lineOf('withdrawn', { state: 'withdrawn', withdrawnAt: new Date() });
  await lineOf('merged', { mergedIntoId: open.id });
  await lineOf('removed', { removedAt: new Date(), removedBy: author });
  const importId = newId();
  await database
    .table(SignatoryImport)
    .insert({ id: importId, campaignId: here.id, letterId, madeBy: author, listAsOf: null });
  const ask = async (what: string, more: Partial<LetterRequest> = {}) => {
    const { requestId, userId } = await aRequest(demarche, here, letterId, {
      askedBy: author,
      organisation: null,
    });
    const own = [secret(`${what}name`), secret(`${what}box`)] as const;
    const [name, box] = own;
    await database
      .table(LetterRequest)
      .update({ id: requestId }, { name, email: `${box}@example.org`, ...more });
    await database.admin('update user_account set email = $2, name = $3 where id = $1', [
      ...[userId, `${box}@example.org`, name],
    ]);
    return { requestId, userId, own: [...own] };
  };
  const asked = await ask('asked');
  const signer = await ask('signer', { signatoryId: withheld.id, answer: 'signed' });
  signer.own.push(
    ...secrets.filter(({ what }) => /^withheld(affiliation|place)?$/.test(what)).map((one) => one.word),
  );
  const linkId = newId();
  await database.table(LetterSigning).update({ letterId }, { linkId });
  const goneId = await anOpenLetter(demarche, here, author, {
    ...{ title: secret('removedletter'), removedAt: new Date(), removedBy: author },
  });
  await database.admin(
    'update letter_text set title = $2, body = $3, note = $4, salutation = $5 where letter_id = $1',
    [
      ...[
        goneId,
        secret('removedtitle'),
        secret('removedbody'),
        secret('removednote'),
        secret('removedsalutation'),
      ],
    ],
  );
  const { id: requestId } = { id: asked.requestId };
  return {
    ...{ matrix, letterId, listId: list.body.id, signer, asked, linkId, secrets, open: open.shownName },
    params: { letterId, listId: list.body.id, requestId, signatoryId: withheld.id, importId, goneId },
  };
}

/** Every route with the ids of the letter, of the one that was removed, and every way to look for a word of it. */
export function routesOf({ matrix, params, secrets }: SecretWorld): { method: string; path: string }[] {
  const { here, people } = matrix;
  const known = {
    ...{ campaignId: here.id, code: 'KEN', askId: here.askId, sessionId: here.sessionId, ...params },
    ...{ membershipId: people.coordinator.membershipId, organisationId: here.organisationId },
  };
  const all = matrix.demarche.app.get(PolicyCheck).routes();
  const filled = all.flatMap(({ method, path }) =>
    [params['letterId'], params['goneId']].map((letterId) => ({
      method,
      path: fill(path, { ...known, letterId: letterId ?? '' }),
    })),
  );
  const letter = `/api/campaigns/${here.id}/letters/${params['letterId']}`;
  const words = ['canary', ...secrets.map((one) => one.word)];
  const more = [
    ...words.map((q) => `/api/campaigns/${here.id}/search?q=${q}`),
    ...words.map((q) => `${letter}/signatories?q=${q}`),
    ...['offered', 'confirmed', 'approved', 'refused', 'withdrawn'].map(
      (state) => `${letter}/signatories?state=${state}`,
    ),
    ...['active', 'removed', 'all'].flatMap((shelf) => [
      `${letter}/signatories?shelf=${shelf}`,
      `/api/campaigns/${here.id}/letters?shelf=${shelf}`,
    ]),
    ...['txt', 'html', 'docx', 'pdf'].map(
      (format) => `${letter}/lists/${params['listId']}/file?language=en&format=${format}`,
    ),
    `${letter}/lists/${params['listId']}/changes?since=${params['listId']}`,
    `/api/me/digest-preview?campaignId=${here.id}`,
    `/api/campaigns/${here.id}/handover?since=2020-01-01T00:00:00Z`,
    ...['letter_request', 'letter_reminder', 'letter_moved', 'letter_confirm', 'letter_receipt'].map(
      (kind) => `/api/campaigns/${here.id}/deliveries?limit=200&kind=${kind}`,
    ),
    ...Object.values(people).map(({ id }) => `/api/campaigns/${here.id}/deliveries?limit=200&userId=${id}`),
  ].map((path) => ({ method: 'GET', path }));
  const seen = new Set<string>();
  return [...filled, ...more].filter(({ method, path }) => {
    const key = `${method} ${path}`;
    return !/\/live$|\/sign\//.test(path) && !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** What of the secrets stands in a text that its reader did not send. */
export const told = (secrets: readonly Secret[], text: string, sent = ''): string[] =>
  secrets.filter((one) => text.includes(one.word) && !sent.includes(one.word)).map(({ what }) => what);

/** All that a reader is answered: by every GET, and by every other request about the letter with nothing in it. */
export async function allAnswers(
  world: SecretWorld,
  client: Client,
  wanted: (method: string, path: string) => boolean,
): Promise<{ path: string; status: number; text: string }[]> {
  const found: { path: string; status: number; text: string }[] = [];
  const routes = routesOf(world).filter((one) => wanted(one.method, one.path));
  await abreast(routes, 6, async ({ method: how, path }) => {
    const { status, text } = await client.call(how, path, how === 'GET' ? undefined : {}, {
      ...(how === 'GET' ? {} : { 'If-Match': '"1"', 'Idempotency-Key': newId() }),
    });
    found.push({ path: `${how} ${path}`, status, text });
  });
  return found;
}

export const READERS: readonly MatrixReader[] = [
  ...(['nobody', 'stranger', 'removed', 'admin', 'member', 'member2', 'campaigner'] as const),
];
