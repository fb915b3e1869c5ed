import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { fill, VALID_REQUESTS } from '../support/valid-requests.js';

/*
 * An undo takes back the act that it stands beside, and nothing that a colleague did since: it names the version that the act
 * left, or the id of the act itself.
 */

let matrix: Matrix;
let base: string;
beforeAll(async () => {
  matrix = await openMatrix();
  base = `/api/campaigns/${matrix.here.id}`;
});
afterAll(() => matrix?.demarche.stop());

const me = () => matrix.clients.coordinator;
const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  me().call(method, path, body, headers);
const tag = (version: number) => ({ 'If-Match': `"${version}"` });

/** What is removed and put back, as their valid requests say it: the path of each, and the version of the removal. */
const REMOVED = [
  ['asks/:askId'],
  ['amendments/:amendmentId'],
  ['coalitions/:coalitionId'],
  ['deadlines/:deadlineId'],
  ['interactions/:interactionId'],
  ['organisations/:organisationId'],
  ['own-groups/:groupCode'],
  ['provisions/:provisionId'],
  ['reminder-rules/:ruleId'],
  ['sessions/:sessionId'],
  ['statements/:statementId'],
  ['texts/:textId'],
  ['treaty/actions/:actionId'],
  ['treaty/intentions/:intentionId'],
  ['delegates/:delegateId'],
  ['delegations/:code/posts/:postId'],
  ['votes/:voteId'],
] as const;

describe('Undoing a removal', () => {
  it.each(REMOVED)('of %s puts back what I removed, and not what a colleague removed since', async (path) => {
    const route = `DELETE /api/campaigns/:campaignId/${path}`;
    const request = await VALID_REQUESTS[route]!(matrix.demarche, matrix.here);
    const { params = {}, query = '', headers = {} } = request;
    const at = fill(`/api/campaigns/:campaignId/${path}`, { ...params, campaignId: matrix.here.id });
    const version = Number(/\d+/.exec(headers['If-Match'] ?? '')?.[0]);
    const remove = (of: number) => ask('DELETE', at + query, undefined, tag(of));
    const restore = (of?: number) => ask('POST', `${at}/restore`, {}, of === undefined ? {} : tag(of));
    expect((await remove(version)).status).toBeLessThan(300);
    // The colleague puts it back, and removes it for a reason of their own.
    expect((await restore()).status).toBeLessThan(300);
    expect((await remove(version + 2)).status).toBeLessThan(300);
    const mine = await restore(version + 1);
    expect([mine.status, mine.body.code]).toEqual([412, 'http.changedSince']);
    expect((await restore(version + 3)).status).toBeLessThan(300);
    // Once it stands there is nothing to undo.
    expect((await restore(version + 1)).status).toBeLessThan(300);
  });
});

/** Who does not say what they remove is asked to. */
async function refusedUntold(
  remove: () => ReturnType<typeof ask>,
  named = ['http.versionWanted', 'If-Match'],
) {
  const { status, body } = await remove();
  expect([status, body.code, body.fields?.[0]?.path]).toEqual([428, ...named]);
}

describe('Undoing what was said of a delegate', () => {
  const delegate = async (tier = 'organisation') => {
    const body = { name: `A person ${newId()}`, title: '', tier };
    const { body: made } = await ask('POST', `${base}/delegations/FJI/delegates`, body);
    return `${base}/delegates/${made.id}`;
  };

  it('leaves a pseudonym that a colleague chose since', async () => {
    const at = await delegate();
    const set = (name: string, headers = {}) =>
      ask('PUT', `${at}/pseudonym`, { name, tier: 'coalition' }, headers);
    const mine = await set('Fern');
    const theirs = await set('Moss');
    expect(theirs.body.version).toBe(mine.body.version + 1);
    const undone = await ask('DELETE', `${at}/pseudonym`, undefined, tag(mine.body.version));
    expect([undone.status, undone.body.code]).toEqual([412, 'http.changedSince']);
    expect((await set('Fern', tag(mine.body.version))).status).toBe(412);
    expect((await me().get(at)).body.pseudonym.name).toBe('Moss');
    expect((await ask('DELETE', `${at}/pseudonym`, undefined, tag(theirs.body.version))).status).toBe(200);
  });

  it('leaves what the person says of themself since, and goes back to what was said before', async () => {
    const at = await delegate('coalition');
    const { id: userId } = matrix.people.campaigner;
    const path = `${at}/acquaintances/${userId}`;
    const [first, second] = [newId(), newId()];
    const said = { closeness: 'met', tier: 'coalition' };
    expect((await ask('PUT', path, { ...said, id: first })).status).toBe(200);
    expect((await ask('PUT', path, { ...said, id: second, closeness: 'knows' })).status).toBe(200);
    const back = await ask('PUT', path, { ...said, replaces: second });
    expect([back.status, back.body.acquaintances[0].closeness]).toEqual([200, 'met']);
    const own = { ...said, closeness: 'trusted' };
    expect((await matrix.clients.campaigner.call('PUT', path, own)).status).toBe(200);
    for (const undo of [
      await ask('DELETE', `${path}?only=${first}`),
      await ask('PUT', path, { ...said, replaces: second }),
      await ask('PUT', path, { ...said, replaces: null }),
    ])
      expect([undo.status, undo.body.code]).toEqual([412, 'http.changedSince']);
    expect((await me().get(at)).body.acquaintances[0].closeness).toBe('trusted');
  });

  it.each([
    ['notes', { note: 'Likes coffee', tier: 'coalition' }],
    ['contact-points', { kind: 'phone', value: '+679 000', tier: 'coalition' }],
  ])('removes of %s none that is not the one that was read', async (parts, said) => {
    const at = await delegate('coalition');
    const id = newId();
    await ask('POST', `${at}/${parts}`, { id, ...said });
    const remove = (headers = {}) => ask('DELETE', `${at}/${parts}/${id}`, undefined, headers);
    await refusedUntold(remove);
    await ask('PATCH', `${at}/${parts}/${id}`, { tier: 'organisation' }, tag(1));
    expect((await remove(tag(1))).status).toBe(412);
    expect((await remove(tag(2))).status).toBe(200);
  });

  it('removes a pseudonym and what is said of knowing somebody only as they were read', async () => {
    const at = await delegate('organisation');
    await ask('PUT', `${at}/pseudonym`, { name: 'Reed', tier: 'coalition' });
    await refusedUntold(() => ask('DELETE', `${at}/pseudonym`));
    expect((await me().get(at)).body.pseudonym.name).toBe('Reed');
    const path = `${at}/acquaintances/${matrix.people.coordinator.id}`;
    const id = newId();
    await ask('PUT', path, { id, closeness: 'met', tier: 'coalition' });
    await refusedUntold(() => ask('DELETE', path), ['http.sayingWanted', 'replaces']);
    expect((await ask('DELETE', `${path}?replaces=${newId()}`)).status).toBe(412);
    expect((await ask('DELETE', `${path}?replaces=${id}`)).body.acquaintances).toEqual([]);
  });

  it('leaves a merge that a colleague made anew, and a record that they took apart', async () => {
    const [one, into] = [await delegate('coalition'), await delegate('coalition')];
    const [id, intoId] = [one, into].map((path) => path.split('/').at(-1)!);
    const merge = (headers = {}) => ask('POST', `${one}/merge`, { intoId }, headers);
    const apart = (headers = {}) => ask('POST', `${one}/unmerge`, {}, headers);
    const mine = (await merge()).body.merged.find((record: { id: string }) => record.id === id).version;
    const taken = (await apart()).body.version;
    await merge();
    expect((await apart(tag(mine))).status).toBe(412);
    expect((await me().get(one)).body.id).toBe(intoId);
    await apart();
    expect((await merge(tag(taken))).status).toBe(412);
    expect((await me().get(one)).body.id).toBe(id);
  });
});

it('Undoing a merge of organisations leaves the one that a colleague made since', async () => {
  const made = async () =>
    (await ask('POST', `${base}/organisations`, { name: `Organisation ${newId()}` })).body.id as string;
  const [id, intoId] = [await made(), await made()];
  const at = `${base}/organisations/${id}`;
  const mine = (await ask('POST', `${at}/merge`, { intoId })).body.merged.find(
    (record: { id: string }) => record.id === id,
  ).version;
  const taken = (await ask('POST', `${at}/unmerge`, {})).body.version;
  await ask('POST', `${at}/merge`, { intoId });
  expect((await ask('POST', `${at}/unmerge`, {}, tag(mine))).status).toBe(412);
  expect((await ask('POST', `${at}/unmerge`, {}, tag(mine + 2))).status).toBe(200);
  expect((await ask('POST', `${at}/merge`, { intoId }, tag(taken))).status).toBe(412);
});

it('Undoing the end of a campaign, or its return, leaves what another coordinator decided since', async () => {
  const act = (path: string, version?: number) =>
    ask('POST', `${base}/${path}`, {}, version === undefined ? {} : tag(version));
  const closed = (await act('close')).body.version;
  const opened = (await act('reopen')).body.version;
  expect(opened).toBe(closed + 1);
  await act('close');
  const undone = await act('reopen', closed);
  expect([undone.status, undone.body.code]).toEqual([412, 'http.changedSince']);
  await act('reopen');
  expect((await act('close', opened)).status).toBe(412);
  const again = (await act('close')).body.version;
  expect((await act('reopen', again)).status).toBe(200);
});
