import { Injectable } from '@nestjs/common';
import {
  acceptedInvitation,
  CLOCK_NOW,
  Invitation,
  namesInCampaign,
  openAccount,
  openAdmin,
  openInvitation,
  othersWithoutCoordinator,
  takeAdmin,
  takeInvitation,
  SeatRequest,
  takeInvitedSeat,
  type AcceptedInvitation,
  type OpenInvitation,
  type TakenSeat,
} from '#libs/data';
import {
  CLEARANCE_DAYS,
  fieldProblem,
  isZone,
  nameProblem,
  Problem,
  samePersonName,
  visibleText,
  type FieldProblem,
  type NameProblem,
} from '#libs/domain';
import { Planner, tellOfSeat } from '#libs/planning';
import { Database, newId, Tokens, type Transaction } from '#libs/platform';
import type { RuleCode } from '#libs/words';
import { audit } from '../http/audit.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { Passwords } from '../sign-in/passwords.js';
import { passwordProblem } from '../sign-in/password-rules.js';
import type { AcceptedDto } from './accepting.dto.js';
import { adminOfToken } from './first-admin.js';

export interface AcceptInput {
  name?: string | undefined;
  zone?: string | undefined;
  password?: string | undefined;
}

interface NewAccount {
  name: string;
  zone: string;
  passwordHash: string;
}

export type FoundInvitation =
  { open: OpenInvitation; taken?: undefined } | { open?: undefined; taken: AcceptedInvitation };

/** Accepting: once, by whoever holds the token that was mailed to the address; a repeat says that it is done. */
@Injectable()
export class AcceptingService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly passwords: Passwords,
    private readonly planner: Planner,
  ) {}

  /**
   * Reads only: the invitation, or the seat that its holder has taken already, on another device or before the answer was lost; whoever
   * only has the link learns no more of it than the mail said. What is open is asked for first: whoever presses at the same moment may be
   * faster between the two.
   * @throws Problem gone, the same for a forged, withdrawn and expired token
   */
  async find(token: string): Promise<FoundInvitation> {
    const open = await this.database.asRole('auth', (tx) => this.invited(tx, token, false));
    if (open) return { open };
    const taken = await this.database.asRole('auth', (tx) => this.takenBefore(tx, token));
    if (!taken) throw gone();
    return { taken };
  }

  /**
   * A repeat writes nothing: the account keeps the password of the first.
   * @throws Problem gone as `find`, or validation naming the fields of a new account
   */
  async accept(token: string, input: AcceptInput): Promise<AcceptedDto> {
    const { open: invitation, taken: before } = await this.find(token);
    if (before) return taken(before);
    const account = invitation.hasAccount ? undefined : await this.newAccount(invitation, input);
    if (invitation.hasAccount && Object.values(input).some((value) => typeof value === 'string')) {
      throw Problem.field('token', refusal('people.hasAccount'));
    }
    return this.database.asRole('auth', async (tx) => {
      const still = await this.invited(tx, token, true);
      if (!still) {
        const first = await this.takenBefore(tx, token);
        if (!first) throw gone();
        return taken(first);
      }
      // Two invitations accepted at the same moment: the second must not set another password.
      if (still.hasAccount !== invitation.hasAccount) {
        throw new Problem('conflict', refusal('people.openedAlready'));
      }
      if (account) {
        await refuseNamesake(tx, still, account.name);
        await this.openAccount(tx, still, account);
      }
      if (still.invitationId) await this.takeSeat(tx, still);
      return {
        campaignId: still.campaignId,
        campaign: still.campaign,
        role: still.role,
        newAccount: account !== undefined,
        already: false,
      };
    });
  }

  private invited(tx: Transaction, token: string, lock: boolean): Promise<OpenInvitation | undefined> {
    const invitationId = this.tokens.read('invitation', token);
    const adminId = invitationId ? undefined : adminOfToken(this.tokens, token);
    return invitationId
      ? tx.first(lock ? takeInvitation : openInvitation, { invitationId })
      : tx.first(lock ? takeAdmin : openAdmin, { userId: adminId });
  }

  private async takenBefore(tx: Transaction, token: string): Promise<AcceptedInvitation | undefined> {
    const invitationId = this.tokens.read('invitation', token);
    return invitationId ? tx.first(acceptedInvitation, { invitationId }) : undefined;
  }

  /** Checks what a new account needs, and hashes outside of any transaction. */
  private async newAccount(invitation: OpenInvitation, input: AcceptInput): Promise<NewAccount> {
    const name = visibleText(input.name ?? '').trim();
    // A null passes the validators as if the field were absent.
    const [zone, password] = [input.zone ?? '', input.password ?? ''];
    const problems = await accountProblems({ name, zone, password }, invitation);
    if (problems.length > 0) throw invalid(problems);
    return { name, zone, passwordHash: await this.passwords.hash(password) };
  }

  private async openAccount(tx: Transaction, invitation: OpenInvitation, account: NewAccount): Promise<void> {
    await tx.execute(openAccount, { userId: invitation.userId, ...account });
    await audit(tx, invitation, 'account_opened', ['user_account', invitation.userId]);
  }

  private async takeSeat(tx: Transaction, invitation: OpenInvitation): Promise<void> {
    const { userId, membershipId, campaignId, invitationId } = invitation;
    if (!membershipId || !invitationId) throw new Error('An invitation without a seat');
    await tx.table(Invitation).update({ id: invitationId }, { acceptedAt: CLOCK_NOW });
    const taken = await tx.first(takeInvitedSeat, { membershipId, userId });
    if (!taken) throw new Error('A seat vanished');
    const seat = { campaignId };
    await audit(tx, { userId, seat }, 'invitation_accepted', ['membership', membershipId], { invitationId });
    await askForClearance(tx, invitation, taken);
    await this.planner.people(tx, [userId]);
  }
}

/**
 * What an invitation promised, where somebody sits or sat before, waits for a second person; who invited is the first. That
 * there is one more coordinator is told to the others.
 */
async function askForClearance(tx: Transaction, invitation: OpenInvitation, taken: TakenSeat): Promise<void> {
  const { userId, membershipId, campaignId, invitedBy, role } = invitation;
  if (!membershipId || !campaignId || !invitedBy) return;
  const organisationId = taken.readsOrganisation ? null : taken.organisationId;
  const coreGroup = taken.waitsForCore;
  const about = { campaignId, subjectId: userId, actorId: invitedBy };
  if (organisationId !== null || coreGroup) {
    const due = new Date(Date.now() + CLEARANCE_DAYS * 86_400_000);
    const request = { id: newId(), campaignId, membershipId, userId, organisationId, coreGroup };
    await tx.table(SeatRequest).insert({
      ...{ ...request, kind: 'clearance', role: null, handTasksTo: null, askedBy: invitedBy, dueAt: due },
      ...{ outcome: null, closedBy: null, closedAt: null, restoredAt: null },
    });
    const opens = {
      organisationId,
      coreGroup,
      dueAt: due,
      people: [userId],
      coordinators: true,
      sharers: true,
    };
    await tellOfSeat(tx, { ...about, change: 'clearance_asked', ...opens });
  }
  if (role === 'coordinator') {
    // Where nobody else coordinates, all who sit there hear who does.
    const others = await tx.run(othersWithoutCoordinator, { campaignId, userId });
    const people = others.map((one) => one.userId);
    await tellOfSeat(tx, { ...about, change: 'coordinator_made', people, coordinators: true });
  }
}

export const taken = ({ campaignId, campaign, role }: AcceptedInvitation): AcceptedDto => ({
  ...{ campaignId, campaign, role },
  newAccount: false,
  already: true,
});

export function gone(): Problem {
  return new Problem('gone', refusal('people.linkGone'));
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

const BAD_NAME = {
  nothingToRead: 'people.unreadableName',
  mixedAlphabets: 'people.mixedName',
  link: 'people.linkName',
} as const satisfies Record<NameProblem, RuleCode>;

/** Whoever sits there already would be taken for the new person. */
async function refuseNamesake(
  tx: Transaction,
  { campaignId, userId }: OpenInvitation,
  name: string,
): Promise<void> {
  if (campaignId === null) return;
  const others = await tx.run(namesInCampaign, { campaignId, userId });
  if (!others.some((other) => samePersonName(other.name, name))) return;
  throw Problem.field('name', refusal('people.sameName'));
}

async function accountProblems(
  { name, zone, password }: { name: string; zone: string; password: string },
  { email, campaign, organisation }: OpenInvitation,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (name.length < 1 || name.length > 120 || CONTROL.test(name)) {
    problems.push(fieldProblem('name', refusal('people.badName')));
  } else {
    const wrong = nameProblem(name);
    if (wrong) problems.push(fieldProblem('name', refusal(BAD_NAME[wrong])));
  }
  if (!isZone(zone)) {
    problems.push(fieldProblem('zone', refusal('people.badZone')));
  }
  const [mailbox = '', domain = ''] = email.split('@');
  const around = [domain, campaign ?? '', organisation ?? ''];
  const weak = await passwordProblem(password, { personal: [name, mailbox], around });
  if (weak) problems.push(fieldProblem('password', refusal(weak)));
  return problems;
}
