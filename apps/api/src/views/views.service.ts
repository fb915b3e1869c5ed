import { Injectable } from '@nestjs/common';
import { HomeChoice, orderViews, SavedView, savedViews, type SavedViewRow } from '#libs/data';
import { identityKey, Problem, readSearch, type SavedScreen } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { RuleCode } from '#libs/words';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import {
  MOST_VIEWS,
  type ChangeViewRequest,
  type ChooseHomeRequest,
  type CreateViewRequest,
  type OrderViewsRequest,
  type SavedViewDto,
} from './views.dto.js';

/** Filters that people keep under a name, and where they begin. */
@Injectable()
export class ViewsService {
  constructor(private readonly database: Database) {}

  /** Mine in my order, then those that others share. */
  async list(reader: Reader): Promise<Items<SavedViewDto>> {
    const about = { campaignId: reader.seat.campaignId, readerId: reader.userId };
    return { items: await this.database.current().run(savedViews, about) };
  }

  async create(reader: Reader, request: CreateViewRequest): Promise<SavedViewDto> {
    const { screen, name, shared = false } = request;
    const search = searchOf(screen, request.search, shared);
    const mine = (await this.list(reader)).items.filter((view) => view.mine);
    if (mine.length >= MOST_VIEWS)
      throw Problem.field('name', refusal('views.tooMany', { most: MOST_VIEWS }));
    const id = request.id ?? newId();
    const { campaignId } = reader.seat;
    const facts = { campaignId, userId: reader.userId, screen, name, search, shared, place: mine.length + 1 };
    const tx = this.database.current();
    const known = request.id === undefined ? undefined : mine.find((view) => view.id === id);
    if (known) {
      if (known.name === name && known.screen === screen && known.search === search) return known;
      throw idTaken();
    }
    refuseSameName(mine, screen, name);
    const [made] = await tx.table(SavedView).insertMissing([{ id, ...facts }], 'id');
    if (!made) throw idTaken();
    await audit(tx, reader, shared ? 'view_shared' : 'view_saved', ['saved_view', id]);
    return this.one(reader, id);
  }

  /** What is shared stays its owner's: nobody else renames or changes it. */
  async change(
    reader: Reader,
    id: string,
    request: ChangeViewRequest,
    version: number,
  ): Promise<SavedViewDto> {
    const before = await this.one(reader, id);
    if (!before.mine) throw new Problem('forbidden', refusal('views.changeOwn', { owner: before.owner }));
    const shared = request.shared ?? before.shared;
    const { items } = await this.list(reader);
    refuseSameName(items, before.screen, request.name ?? before.name, id);
    const change = {
      name: request.name ?? before.name,
      search: searchOf(before.screen, request.search ?? before.search, shared),
      shared,
    };
    const tx = this.database.current();
    const where = { id, campaignId: reader.seat.campaignId };
    if (!(await tx.table(SavedView).updateAtVersion(where, version, change))) {
      throw staleVersion((await this.one(reader, id)).version);
    }
    const act = shared === before.shared ? 'view_changed' : shared ? 'view_shared' : 'view_unshared';
    await audit(tx, reader, act, ['saved_view', id]);
    return this.one(reader, id);
  }

  async order(reader: Reader, { ids }: OrderViewsRequest): Promise<Items<SavedViewDto>> {
    const about = { campaignId: reader.seat.campaignId, readerId: reader.userId, ids };
    await this.database.current().execute(orderViews, about);
    return this.list(reader);
  }

  /** One's own, and as a coordinator what somebody shared. Whoever begins there begins where the role does. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const view = await this.one(reader, id);
    if (!view.mine && reader.seat.role !== 'coordinator') {
      throw new Problem('forbidden', refusal('views.changeOwn', { owner: view.owner }));
    }
    if (view.version !== version) throw staleVersion(view.version);
    const tx = this.database.current();
    if (!(await removeAtVersion(tx, SavedView, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'view_removed', ['saved_view', id]);
  }

  /** By its owner, and by whoever removed it. */
  async restore(reader: Reader, id: string): Promise<SavedViewDto> {
    const tx = this.database.current();
    const where = { id, campaignId: reader.seat.campaignId };
    const row = await tx.withRemoved((all) =>
      all.table(SavedView).findOne(where, ['userId', 'removedBy', 'name', 'screen']),
    );
    // What its owner removed is nobody else's to bring back.
    if (![row?.userId, row?.removedBy].includes(reader.userId)) throw Problem.notFound('view');
    const { items } = await this.list(reader);
    if (row?.userId === reader.userId) refuseSameName(items, row.screen, row.name, id);
    if (await restoreRow(tx, SavedView, reader, ['view', id])) {
      await audit(tx, reader, 'view_restored', ['saved_view', id]);
    }
    return this.one(reader, id);
  }

  /** @throws Problem naming `viewId` where the reader sees no such view, and `place` where both are given */
  async chooseHome(reader: Reader, { place = null, viewId = null }: ChooseHomeRequest): Promise<void> {
    const key = { campaignId: reader.seat.campaignId, userId: reader.userId };
    const tx = this.database.current();
    if (place !== null && viewId !== null) throw Problem.field('place', refusal('views.oneHome'));
    if (place === null && viewId === null) {
      await tx.table(HomeChoice).delete(key);
      return;
    }
    if (viewId !== null && !(await this.find(reader, viewId))) {
      throw Problem.field('viewId', refusal('views.unknown'));
    }
    await tx.table(HomeChoice).upsert([{ ...key, place, viewId }]);
  }

  private async one(reader: Reader, id: string): Promise<SavedViewDto> {
    const view = await this.find(reader, id);
    if (!view) throw Problem.notFound('view');
    return view;
  }

  private find(reader: Reader, id: string): Promise<SavedViewRow | undefined> {
    const about = { campaignId: reader.seat.campaignId, readerId: reader.userId, id };
    return this.database.current().first(savedViews, about);
  }
}

/** @throws Problem naming `name` where another of one's own views of the screen reads the same */
function refuseSameName(
  views: readonly SavedViewDto[],
  screen: SavedScreen,
  name: string,
  own?: string,
): void {
  const key = identityKey(name);
  const same = views.find(
    (view) => view.mine && view.id !== own && view.screen === screen && identityKey(view.name) === key,
  );
  if (same) throw Problem.at('conflict', 'name', refusal('views.sameName', { name: same.name }));
}

/** @throws Problem naming `search` */
function searchOf(screen: SavedScreen, search: string, shared: boolean): string {
  const read = readSearch(screen, search, shared);
  if ('search' in read) return read.search;
  throw Problem.field('search', refusal(read.problem.code as RuleCode, read.problem.params));
}
