import { Injectable } from '@nestjs/common';
import {
  giveUpInvitedSeat,
  invitedNames,
  lockInvitation,
  lockNames,
  memberNames,
  Organisation,
  UserAccount,
  waitingInvitation,
  waitingInvitationsPage,
  type WaitingInvitation,
} from '#libs/data';
import { isEmailAddress, Problem, samePersonName } from '#libs/domain';
import { links } from '#libs/mail';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { ApiSettings } from '../settings.js';
import { InvitationWriter } from './invitation-writer.js';
import type {
  InvitationDto,
  InvitationLinkDto,
  InviteRequest,
  SendInvitationAgainRequest,
} from './invitations.dto.js';

/** Inviting, as a coordinator does it. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly writer: InvitationWriter,
    private readonly tokens: Tokens,
    private readonly settings: ApiSettings,
  ) {}

  async invite(reader: Reader, request: InviteRequest): Promise<InvitationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const known = await tx
      .table(Organisation)
      .findOne({ id: request.organisationId, campaignId, removedAt: null, mergedIntoId: null }, ['id']);
    if (!known) {
      throw Problem.unknown('organisationId', 'organisation');
    }
    await tx.run(lockNames, { campaignId });
    await refuseNamesake(tx, reader, request);
    return this.write(tx, reader, request, 'person_invited');
  }

  async list(reader: Reader, query: PageQuery): Promise<Page<InvitationDto>> {
    const [afterId] = (decodeCursor(query.cursor, 1) ?? []) as string[];
    const { campaignId } = reader.seat;
    const rows = await this.database
      .current()
      .run(waitingInvitationsPage, { campaignId, afterId, limit: query.limit + 1 });
    return page(
      rows,
      query.limit,
      (row) => toInvitation(row, reader),
      (row) => [row.id],
    );
  }

  async revoke(reader: Reader, invitationId: string): Promise<void> {
    const tx = this.database.current();
    const row = await locked(tx, reader, invitationId);
    if (row.accepted || row.revoked) throw new Problem('conflict', refusal('people.invitationOver'));
    await this.withdraw(tx, invitationId, row.membershipId);
    await audit(tx, reader, 'invitation_withdrawn', ['membership', row.membershipId], { invitationId });
  }

  /** The seat, the name and what the person was written to with stay; only the address may be another. */
  async sendAgain(
    reader: Reader,
    invitationId: string,
    request: SendInvitationAgainRequest,
  ): Promise<InvitationDto> {
    const tx = this.database.current();
    await tx.run(lockNames, { campaignId: reader.seat.campaignId });
    const { accepted, userId, membershipId, ...before } = await locked(tx, reader, invitationId);
    if (accepted) throw new Problem('conflict', refusal('people.invitationAccepted'));
    const email = request.email ?? before.email;
    // As it was typed before there was this rule.
    if (!isEmailAddress(email)) throw Problem.field('email', { code: 'emailAddress', params: {} });
    await this.withdraw(tx, invitationId, membershipId);
    const { name, role, coreGroup, organisationId } = before;
    await refuseNamesake(tx, reader, { name, email });
    const seat = {
      email,
      name,
      role,
      coreGroup,
      organisationId,
      ...(await this.writtenTo(tx, reader, userId)),
    };
    return this.write(tx, reader, seat, 'invitation_sent_again');
  }

  /** @throws Problem conflict while the mail may still arrive: whoever reads it there proves that the address is theirs */
  async link(reader: Reader, invitationId: string): Promise<InvitationLinkDto> {
    const tx = this.database.current();
    await locked(tx, reader, invitationId);
    const about = { campaignId: reader.seat.campaignId, id: invitationId };
    const row = await tx.first(waitingInvitation, about);
    if (!row || row.expired) throw new Problem('conflict', refusal('people.invitationOver'));
    if (!isRefused(row)) throw new Problem('conflict', refusal('people.linkInMail'));
    await audit(tx, reader, 'invitation_link_read', ['membership', row.membershipId], { invitationId });
    const link = links.invitation(this.settings.publicUrl, this.tokens.make('invitation', invitationId));
    return { link, expires: clocks(row.expiresAt, reader.zone, reader) };
  }

  private async write(
    tx: Transaction,
    reader: Reader,
    { email, name, role, coreGroup, organisationId, zone, locale }: InviteRequest,
    action: string,
  ): Promise<InvitationDto> {
    const { campaignId } = reader.seat;
    const seat = { email, name, role, coreGroup, organisationId };
    const by = { invitedBy: reader.userId, inviterZone: reader.zone, emailField: 'email' } as const;
    const invitation = { ...seat, ...by, zone, locale, campaignId };
    const { id } = await this.writer.write(tx, invitation);
    const written = await tx.first(waitingInvitation, { campaignId, id });
    if (!written) throw new Error('An invitation vanished');
    await audit(tx, reader, action, ['membership', written.membershipId], { invitationId: id });
    return toInvitation(written, reader);
  }

  private async withdraw(tx: Transaction, id: string, membershipId: string): Promise<void> {
    await this.writer.withdraw(tx, { id });
    await tx.execute(giveUpInvitedSeat, { membershipId });
  }

  /** Language and zone that an account was made with that nobody has opened; of any other nothing is taken over. */
  private async writtenTo(tx: Transaction, { zone }: Reader, userId: string) {
    const account = await tx.as('auth', (auth) =>
      auth.table(UserAccount).findOne({ id: userId, state: 'invited' }, ['zone', 'locale']),
    );
    return account ?? { zone, locale: 'en' };
  }
}

async function locked(tx: Transaction, { seat: { campaignId } }: Reader, id: string) {
  const row = await tx.first(lockInvitation, { id, campaignId });
  if (!row) throw Problem.notFound('invitation');
  return row;
}

/** Whether a relay has said that it does not take mail for the address. */
const isRefused = ({ mailState, mailSkipReason }: WaitingInvitation): boolean =>
  mailState === 'failed' || (mailState === 'skipped' && mailSkipReason === 'address_refused');

/**
 * Two people of a campaign whose names read alike are taken for one another: the second says what tells them apart. Looks at
 * the names that people go by here alone, whatever the account of the address says.
 */
async function refuseNamesake(
  tx: Transaction,
  { userId, seat: { campaignId } }: Reader,
  { name, email }: Pick<InviteRequest, 'name' | 'email'>,
): Promise<void> {
  const seats = await tx.run(memberNames, { campaignId, readerId: userId, coordinates: true });
  const sits = seats.find((seat) => seat.state === 'active' && samePersonName(seat.name, name));
  if (sits) {
    const { name: existing, organisation } = sits;
    throw Problem.at('conflict', 'name', refusal('people.namesake', { name: existing, organisation }));
  }
  const invited = await tx.run(invitedNames, { campaignId });
  const same = invited.find((other) => other.email !== email && samePersonName(other.name, name));
  if (same) throw Problem.at('conflict', 'name', refusal('people.invitedNamesake', { ...same }));
}

/** An invitation has no venue: its end is told on the reader's own clock. */
function toInvitation({ expiresAt, ...rest }: WaitingInvitation, reader: Reader): InvitationDto {
  return { ...rest, expires: clocks(expiresAt, reader.zone, reader) };
}
