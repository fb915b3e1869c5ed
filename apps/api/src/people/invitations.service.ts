import { Injectable } from '@nestjs/common';
import {
  giveUpInvitedSeat,
  lockNames,
  UserAccount,
  waitingInvitation,
  waitingInvitationsPage,
  type LockedInvitation,
  type WaitingInvitation,
} from '#libs/data';
import { isEmailAddress, Problem } from '#libs/domain';
import { links } from '#libs/mail';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { ApiSettings } from '../settings.js';
import {
  lockedInvitation,
  refuseNamesake,
  refuseUnknownOrganisation,
  toInvitation,
} from './invitation-checks.js';
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
    await refuseUnknownOrganisation(tx, reader, request.organisationId);
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
    const row = await lockedInvitation(tx, reader, invitationId);
    if (row.accepted || row.revoked) throw new Problem('conflict', refusal('people.invitationOver'));
    await this.withdraw(tx, invitationId, row.membershipId);
    await audit(tx, reader, 'invitation_withdrawn', ['membership', row.membershipId], { invitationId });
  }

  /** What is left out stays as it was, and so does what the person was written to with. */
  async sendAgain(
    reader: Reader,
    invitationId: string,
    request: SendInvitationAgainRequest,
  ): Promise<InvitationDto> {
    const tx = this.database.current();
    await tx.run(lockNames, { campaignId: reader.seat.campaignId });
    const before = await lockedInvitation(tx, reader, invitationId);
    if (before.accepted) throw new Problem('conflict', refusal('people.invitationAccepted'));
    const email = request.email ?? before.email;
    // As it was typed before there was this rule.
    if (!isEmailAddress(email)) throw Problem.field('email', { code: 'emailAddress', params: {} });
    if (request.organisationId) await refuseUnknownOrganisation(tx, reader, request.organisationId);
    await this.withdraw(tx, invitationId, before.membershipId);
    const name = request.name ?? before.name;
    await refuseNamesake(tx, reader, { name, email });
    const seat = {
      role: request.role ?? before.role,
      coreGroup: request.coreGroup ?? before.coreGroup,
      organisationId: request.organisationId ?? before.organisationId,
    };
    const { zone, locale } = request;
    const to = { ...(zone ? { zone } : {}), ...(locale ? { locale } : {}) };
    await this.writer.writeTo(tx, before.userId, to);
    const writtenTo = { ...(await this.writtenTo(tx, reader, before)), ...to };
    return this.write(tx, reader, { email, name, ...seat, ...writtenTo }, 'invitation_sent_again');
  }

  /** @throws Problem conflict while the mail may still arrive: whoever reads it there proves that the address is theirs */
  async link(reader: Reader, invitationId: string): Promise<InvitationLinkDto> {
    const tx = this.database.current();
    await lockedInvitation(tx, reader, invitationId);
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

  /** As the invitation says it; else language and zone that an account was made with that nobody has opened; of any other nothing is taken over. */
  private async writtenTo(tx: Transaction, reader: Reader, { userId, zone, locale }: LockedInvitation) {
    if (zone && locale) return { zone, locale };
    const account = await tx.as('auth', (auth) =>
      auth.table(UserAccount).findOne({ id: userId, state: 'invited' }, ['zone', 'locale']),
    );
    return account ?? { zone: reader.zone, locale: 'en' };
  }
}

/** Whether a relay has said that it does not take mail for the address. */
const isRefused = ({ mailState, mailSkipReason }: WaitingInvitation): boolean =>
  mailState === 'failed' || (mailState === 'skipped' && mailSkipReason === 'address_refused');
