import { Injectable } from '@nestjs/common';
import { contactCheck, lockContacts, Post } from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { PostDto } from '../dto/named.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { AddPostRequest } from './contacts.dto.js';

/** Missions and ministries. */
@Injectable()
export class ContactsService {
  constructor(private readonly database: Database) {}

  async addPost(reader: Reader, code: string, request: AddPostRequest): Promise<PostDto> {
    const { campaignId } = reader.seat;
    const known = await this.database.current().first(contactCheck, { campaignId, delegationCode: code });
    if (!known?.delegation) throw Problem.notFound('delegation');
    const { city, zone } = request;
    await this.refuseSamePost(campaignId, code, request);
    const post = { id: request.id ?? newId(), campaignId, delegationCode: code, city, zone };
    const rows = await this.database.current().table(Post).insertMissing([post], 'id');
    const id = taken(rows);
    await audit(this.database.current(), reader, 'post_added', ['post', id]);
    return { id, city, zone };
  }

  private async refuseSamePost(
    campaignId: string,
    code: string,
    { id, city }: AddPostRequest,
  ): Promise<void> {
    const tx = this.database.current();
    await tx.run(lockContacts, { campaignId, delegationCode: code });
    const posts = await tx.table(Post).find({ campaignId, delegationCode: code }, ['id', 'city']);
    const same = posts.find((post) => post.id !== id && sameName(post.city, city));
    if (same) throw Problem.at('conflict', 'city', refusal('delegations.postThere', { name: same.city }));
  }
}

function taken([row]: { id: string }[]): string {
  if (row) return row.id;
  throw idTaken();
}
