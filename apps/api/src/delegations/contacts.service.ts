import { Injectable } from '@nestjs/common';
import { contactCheck, Delegate, DelegateRole, delegatesOfDelegation, lockContacts, Post } from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { PostDto } from '../dto/named.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { chosenTier } from '../http/chosen-tier.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { DelegateDto } from '../dto/delegate.dto.js';
import type { AddDelegateRequest, AddPostRequest, DelegateRolePart } from './contacts.dto.js';

/** Missions, and the people in them. */
@Injectable()
export class ContactsService {
  constructor(private readonly database: Database) {}

  async addPost(reader: Reader, code: string, request: AddPostRequest): Promise<PostDto> {
    const { campaignId } = reader.seat;
    await this.refuseUnknown(campaignId, code, []);
    const { city, zone } = request;
    await this.refuseSamePost(campaignId, code, request);
    const post = { id: request.id ?? newId(), campaignId, delegationCode: code, city, zone };
    const rows = await this.database.current().table(Post).insertMissing([post], 'id');
    const id = taken(rows);
    await audit(this.database.current(), reader, 'post_added', ['post', id]);
    return { id, city, zone };
  }

  async addDelegate(reader: Reader, code: string, request: AddDelegateRequest): Promise<DelegateDto> {
    const tx = this.database.current();
    const { campaignId, organisationId } = reader.seat;
    const roles = request.roles ?? [];
    refuseBackwards(roles);
    await this.refuseUnknown(campaignId, code, roles);
    await this.refuseSameDelegate(reader, code, request);
    const added = {
      id: request.id ?? newId(),
      campaignId,
      delegationCode: code,
      name: request.name,
      tier: await chosenTier(tx, reader, request.tier),
      authorId: reader.userId,
      organisationId,
    };
    const rows = await tx.table(Delegate).insertMissing([added], 'id');
    const id = taken(rows);
    await tx.table(DelegateRole).insertMany(
      roles.map(({ title, postId, sessionId, validFrom, validTo }) => {
        return { id: newId(), campaignId, delegateId: id, title, postId, sessionId, validFrom, validTo };
      }),
    );
    await audit(this.database.current(), reader, 'delegate_added', ['delegate', id]);
    const delegate = (await this.delegatesOf(reader, code, id))[0];
    if (!delegate) throw Problem.notFound('delegate');
    return delegate;
  }

  /** The delegates that the reader may know of. */
  async delegatesOf(reader: Reader, code: string, id: string | null = null): Promise<DelegateDto[]> {
    const about = { campaignId: reader.seat.campaignId, delegationCode: code, id };
    return this.database.current().run(delegatesOfDelegation, about);
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

  /** Among those whom the reader may know of: a name that is refused would tell of the others. */
  private async refuseSameDelegate(
    reader: Reader,
    code: string,
    { id, name }: AddDelegateRequest,
  ): Promise<void> {
    const { campaignId } = reader.seat;
    await this.database.current().run(lockContacts, { campaignId, delegationCode: code });
    const delegates = await this.delegatesOf(reader, code);
    const same = delegates.find((delegate) => delegate.id !== id && sameName(delegate.name, name));
    if (same) throw Problem.at('conflict', 'name', refusal('delegations.delegateThere', { name: same.name }));
  }

  private async refuseUnknown(
    campaignId: string,
    code: string,
    roles: readonly DelegateRolePart[],
  ): Promise<void> {
    const known = await this.database.current().first(contactCheck, { campaignId, delegationCode: code });
    if (!known?.delegation) throw Problem.notFound('delegation');
    for (const [index, { postId, sessionId }] of roles.entries()) {
      if (postId && !known.posts.includes(postId)) {
        throw Problem.field(`roles[${index}].postId`, refusal('delegations.unknownPost'));
      }
      if (sessionId && !known.sessions.includes(sessionId)) {
        throw Problem.unknown(`roles[${index}].sessionId`, 'session');
      }
    }
  }
}

function taken([row]: { id: string }[]): string {
  if (row) return row.id;
  throw idTaken();
}

function refuseBackwards(roles: readonly DelegateRolePart[]): void {
  for (const [index, { validFrom, validTo }] of roles.entries()) {
    if (validFrom && validTo && validTo < validFrom) {
      throw Problem.field(`roles[${index}].validTo`, refusal('delegations.lastBeforeFirst'));
    }
  }
}
