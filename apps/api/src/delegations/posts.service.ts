import { Injectable } from '@nestjs/common';
import { contactCheck, lockContacts, Post, postsOfDelegation, usesOfPost, type PostRow } from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Items } from '../dto/page.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit, renaming } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { AddPostRequest, ChangePostRequest, PostOfDelegationDto, PostsQuery } from './posts.dto.js';

/** Missions and ministries. What somebody does at one keeps its link while the post is removed. */
@Injectable()
export class PostsService {
  constructor(private readonly database: Database) {}

  /** By city. */
  async list(reader: Reader, code: string, { shelf }: PostsQuery): Promise<Items<PostOfDelegationDto>> {
    refuseRemovedList(reader, shelf);
    await this.refuseUnknown(reader, code);
    const asked = { campaignId: reader.seat.campaignId, delegationCode: code, shelf };
    return { items: await onShelf(this.database.current(), shelf, (tx) => tx.run(postsOfDelegation, asked)) };
  }

  async add(reader: Reader, code: string, request: AddPostRequest): Promise<PostOfDelegationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.refuseUnknown(reader, code);
    const { id = newId(), city, zone } = request;
    await this.refuseSame(campaignId, code, { id, city });
    const row = { id, campaignId, delegationCode: code, city, zone };
    if ((await tx.table(Post).insertMissing([row], 'id')).length === 0) throw idTaken();
    await audit(tx, reader, 'post_added', ['post', id]);
    return this.one(reader, code, id);
  }

  async change(
    reader: Reader,
    code: string,
    id: string,
    request: ChangePostRequest,
    version: number,
  ): Promise<PostOfDelegationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.one(reader, code, id);
    if (before.version !== version) throw staleVersion(before.version);
    const { city, zone } = { city: request.city ?? before.city, zone: request.zone ?? before.zone };
    if (city === before.city && zone === before.zone) return before;
    await this.refuseSame(campaignId, code, { id, city });
    const written = await tx.table(Post).updateAtVersion({ id, campaignId }, version, { city, zone });
    const after = await this.one(reader, code, id);
    if (!written) throw staleVersion(after.version);
    await audit(tx, reader, 'post_changed', ['post', id], renaming(before, { city }, 'city'));
    return after;
  }

  async uses(reader: Reader, code: string, postId: string): Promise<UsesDto> {
    await this.one(reader, code, postId);
    const { campaignId } = reader.seat;
    return usesOf((await this.database.current().first(usesOfPost, { campaignId, postId })) ?? {});
  }

  async remove(reader: Reader, code: string, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const post = await this.one(reader, code, id);
    if (post.version !== version) throw staleVersion(post.version);
    if (!(await removeAtVersion(tx, Post, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'post_removed', ['post', id]);
  }

  /** @throws Problem conflict where another post got the name meanwhile */
  async restore(reader: Reader, code: string, id: string): Promise<PostOfDelegationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const where = { id, campaignId, delegationCode: code };
    const row = await tx.withRemoved((all) => all.table(Post).findOne(where, ['city']));
    if (!row) throw Problem.notFound('post');
    await this.refuseSame(campaignId, code, { id, city: row.city });
    if (await restoreRow(tx, Post, reader, ['post', id]))
      await audit(tx, reader, 'post_restored', ['post', id]);
    return this.one(reader, code, id);
  }

  private async one(reader: Reader, code: string, id: string): Promise<PostRow> {
    const asked = { campaignId: reader.seat.campaignId, delegationCode: code, id };
    const post = await this.database.current().first(postsOfDelegation, asked);
    if (!post) throw Problem.notFound('post');
    return post;
  }

  private async refuseUnknown(reader: Reader, delegationCode: string): Promise<void> {
    const asked = { campaignId: reader.seat.campaignId, delegationCode };
    const known = await this.database.current().first(contactCheck, asked);
    if (!known?.delegation) throw Problem.notFound('delegation');
  }

  /** Two at once wait for each other, so that the second is told of the first. */
  private async refuseSame(
    campaignId: string,
    code: string,
    { id, city }: { id: string; city: string },
  ): Promise<void> {
    const tx = this.database.current();
    await tx.run(lockContacts, { campaignId, delegationCode: code });
    const posts = await tx.table(Post).find({ campaignId, delegationCode: code }, ['id', 'city']);
    const same = posts.find((post) => post.id !== id && sameName(post.city, city));
    if (same) throw Problem.at('conflict', 'city', refusal('delegations.postThere', { name: same.city }));
  }
}
