import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { PostDto } from '../dto/named.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { AddDelegateRequest, AddPostRequest, DelegateDto, DelegateRolePart } from './contacts.dto.js';

/** Missions, and the people in them. */
@Injectable()
export class ContactsService {
  constructor(private readonly database: Database) {}

  async addPost(reader: Reader, code: string, request: AddPostRequest): Promise<PostDto> {
    const { campaignId } = reader.seat;
    await this.refuseUnknown(campaignId, code, []);
    const { city, zone } = request;
    const rows = await this.database.current().query<{ id: string }>(
      `insert into post (id, campaign_id, delegation_code, city, zone) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing returning id`,
      [request.id ?? newId(), campaignId, code, city, zone],
    );
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
    const rows = await tx.query<{ id: string }>(
      `insert into delegate (id, campaign_id, delegation_code, name, tier, author_id, organisation_id)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id`,
      [
        request.id ?? newId(),
        campaignId,
        code,
        request.name,
        request.tier ?? 'organisation',
        reader.userId,
        organisationId,
      ],
    );
    const id = taken(rows);
    await tx.query(ROLES, [
      campaignId,
      id,
      roles.map(() => newId()),
      roles.map((role) => role.title),
      roles.map((role) => role.postId),
      roles.map((role) => role.sessionId),
      roles.map((role) => role.validFrom),
      roles.map((role) => role.validTo),
    ]);
    await audit(this.database.current(), reader, 'delegate_added', ['delegate', id]);
    const delegate = (await this.delegatesOf(reader, code, id))[0];
    if (!delegate) throw Problem.notFound('delegate');
    return delegate;
  }

  /** The delegates that the reader may know of. */
  async delegatesOf(reader: Reader, code: string, id: string | null = null): Promise<DelegateDto[]> {
    const sql = `${DELEGATE} and ($3::uuid is null or g.id = $3) order by g.name, g.id`;
    return this.database
      .current()
      .query<DelegateDto & Record<string, unknown>>(sql, [reader.seat.campaignId, code, id]);
  }

  private async refuseUnknown(
    campaignId: string,
    code: string,
    roles: readonly DelegateRolePart[],
  ): Promise<void> {
    const [known] = await this.database
      .current()
      .query<{ delegation: boolean; posts: string[]; sessions: string[] }>(
        `select exists (select from delegation where code = $2) as delegation,
         array(select id from post where campaign_id = $1 and delegation_code = $2)::text[] as posts,
         array(select id from session where campaign_id = $1)::text[] as sessions`,
        [campaignId, code],
      );
    if (!known?.delegation) throw Problem.notFound('delegation');
    for (const [index, { postId, sessionId }] of roles.entries()) {
      if (postId && !known.posts.includes(postId)) {
        throw Problem.field(`roles[${index}].postId`, 'There is no such post of this delegation.');
      }
      if (sessionId && !known.sessions.includes(sessionId)) {
        throw Problem.unknown(`roles[${index}].sessionId`, 'session');
      }
    }
  }
}

const ROLES = `insert into delegate_role (campaign_id, delegate_id, id, title, post_id, session_id, valid_from, valid_to)
  select $1, $2, role.* from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::date[], $8::date[]) as role`;

const DELEGATE = `select g.id, g.name, g.tier, g.author_id as "authorId",
    coalesce((select json_agg(json_build_object('id', r.id, 'title', r.title, 'postId', r.post_id,
        'sessionId', r.session_id, 'validFrom', r.valid_from, 'validTo', r.valid_to)
        order by r.valid_from desc nulls last, r.id)
      from delegate_role r where r.delegate_id = g.id), '[]'::json) as roles
  from delegate g where g.campaign_id = $1 and g.delegation_code = $2`;

function taken([row]: { id: string }[]): string {
  if (row) return row.id;
  throw idTaken();
}

function refuseBackwards(roles: readonly DelegateRolePart[]): void {
  for (const [index, { validFrom, validTo }] of roles.entries()) {
    if (validFrom && validTo && validTo < validFrom) {
      throw Problem.field(`roles[${index}].validTo`, 'The last day lies before the first.');
    }
  }
}
