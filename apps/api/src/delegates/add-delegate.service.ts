import { Injectable } from '@nestjs/common';
import { contactCheck, Delegate, DelegateRole, delegatesOfDelegation, lockContacts } from '#libs/data';
import { Problem, sameName, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { DelegateDto } from '../dto/delegate.dto.js';
import type { DelegateRolePart, MetDelegatePart, NewDelegatePart } from '../dto/new-delegate.dto.js';
import { audit } from '../http/audit.js';
import { chosenTier } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';

/** Adds people to a delegation. */
@Injectable()
export class AddDelegateService {
  constructor(private readonly database: Database) {}

  async add(reader: Reader, code: string, request: NewDelegatePart): Promise<DelegateDto> {
    const roles = request.roles ?? [];
    refuseBackwards(roles);
    await this.refuseUnknown(reader.seat.campaignId, code, roles);
    await this.refuseSame(reader, code, request);
    const tier = await chosenTier(this.database.current(), reader, request.tier);
    const id = await this.insert(reader, code, Object.assign(request, { tier }));
    const delegate = (await this.delegatesOf(reader, code, id))[0];
    if (!delegate) throw Problem.notFound('delegate');
    return delegate;
  }

  /** Writes a person who was checked. @throws Problem when the client-made id is taken */
  async insert(
    reader: Reader,
    code: string,
    request: NewDelegatePart & { tier: Tier; importId?: string },
  ): Promise<string> {
    const tx = this.database.current();
    const { campaignId, organisationId } = reader.seat;
    const { id = newId(), name, otherNames, title, pronouns, languages, tier, importId } = request;
    const said = { name, otherNames, title, pronouns, languages, tier, importId };
    const by = { authorId: reader.userId, organisationId };
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const row = { id, campaignId, delegationCode: code, name, tier, ...given, ...by };
    const [added] = await tx.table(Delegate).insertMissing([row], 'id');
    if (!added) throw idTaken();
    await this.insertRoles(campaignId, id, request.roles ?? []);
    await audit(tx, reader, 'delegate_added', ['delegate', id]);
    return id;
  }

  async insertRoles(
    campaignId: string,
    delegateId: string,
    roles: readonly DelegateRolePart[],
  ): Promise<void> {
    await this.database
      .current()
      .table(DelegateRole)
      .insertMany(
        roles.map(({ title, delegationCode, postId, sessionId, validFrom, validTo }) => {
          const when = { validFrom, validTo };
          return {
            ...{ id: newId(), campaignId, delegateId, title, postId, sessionId, ...when },
            ...(delegationCode === undefined ? {} : { delegationCode }),
          };
        }),
      );
  }

  /**
   * Whoever was met and is not known yet is added; whom the reader knows by a name that reads the same, or under this id
   * already, is that person.
   * @returns whose id each client-made id stands for
   */
  async met(
    reader: Reader,
    code: string,
    people: readonly MetDelegatePart[],
    tier: Tier,
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    if (people.length === 0) return found;
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const known = await tx.first(contactCheck, { campaignId, delegationCode: code });
    if (!known?.delegation) throw Problem.unknown('delegationCode', 'delegation');
    await tx.run(lockContacts, { campaignId, delegationCode: code });
    const ids = people.flatMap(({ id }) => id ?? []);
    const there = await tx.table(Delegate).find({ campaignId, id: ids }, ['id']);
    const all = await this.delegatesOf(reader, code);
    for (const { id = newId(), name, role } of people) {
      const same = there.find((one) => one.id === id) ?? sameIn(all, name);
      if (same) {
        found.set(id, same.id);
        continue;
      }
      const roles = role ? [{ title: role }] : [];
      found.set(id, await this.insert(reader, code, { id, name, tier, roles }));
    }
    return found;
  }

  /** The delegates that the reader may know of. */
  async delegatesOf(reader: Reader, code: string, id: string | null = null): Promise<DelegateDto[]> {
    const about = { campaignId: reader.seat.campaignId, delegationCode: code, id };
    return this.database.current().run(delegatesOfDelegation, about);
  }

  /** Among those whom the reader may know of: a name that is refused would tell of the others. */
  async refuseSame(
    reader: Reader,
    code: string,
    { id, name }: { id?: string | undefined; name: string },
  ): Promise<void> {
    const { campaignId } = reader.seat;
    await this.database.current().run(lockContacts, { campaignId, delegationCode: code });
    const same = await this.same(reader, code, name);
    if (!same || same.id === id) return;
    const params = { name: same.name, existingId: same.id };
    throw Problem.at('conflict', 'name', refusal('delegations.delegateThere', params));
  }

  /** Who of the delegation is known to the reader by a name that reads the same. */
  async same(reader: Reader, code: string, name: string): Promise<DelegateDto | undefined> {
    return sameIn(await this.delegatesOf(reader, code), name);
  }

  /** @throws Problem naming what of the roles is of another delegation, or nowhere */
  async refuseUnknown(campaignId: string, code: string, roles: readonly DelegateRolePart[]): Promise<void> {
    const codes = [...new Set([code, ...roles.map((role) => role.delegationCode ?? code)])];
    const known = new Map<string, { posts: string[]; sessions: string[] }>();
    for (const delegationCode of codes) {
      const found = await this.database.current().first(contactCheck, { campaignId, delegationCode });
      if (found?.delegation) known.set(delegationCode, found);
    }
    if (!known.has(code)) throw Problem.notFound('delegation');
    for (const [index, { postId, sessionId, delegationCode = code }] of roles.entries()) {
      const there = known.get(delegationCode);
      if (!there) throw Problem.unknown(`roles[${index}].delegationCode`, 'delegation');
      if (postId && !there.posts.includes(postId)) {
        throw Problem.field(`roles[${index}].postId`, refusal('delegations.unknownPost'));
      }
      if (sessionId && !there.sessions.includes(sessionId)) {
        throw Problem.unknown(`roles[${index}].sessionId`, 'session');
      }
    }
  }
}

const sameIn = (delegates: readonly DelegateDto[], name: string): DelegateDto | undefined =>
  delegates.find((delegate) => !delegate.pseudonymous && sameName(delegate.name, name));

/** @throws Problem naming a role that ends before it begins */
export function refuseBackwards(roles: readonly DelegateRolePart[]): void {
  for (const [index, { validFrom, validTo }] of roles.entries()) {
    if (validFrom && validTo && validTo < validFrom) {
      throw Problem.field(`roles[${index}].validTo`, refusal('delegations.lastBeforeFirst'));
    }
  }
}
