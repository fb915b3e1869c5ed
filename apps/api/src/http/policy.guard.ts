import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isInventedCampaign } from '#libs/data';
import { holds, isUuid, Problem, type Role } from '#libs/domain';
import { Database, sha256 } from '#libs/platform';
import { ApiSettings } from '../settings.js';
import { refusal } from './refusal.js';
import { signInToken } from './cookie.js';
import { isMonitor } from './monitor-token.js';
import { isFromElsewhere } from './origin.js';
import { POLICY, WHILE_CLOSED, type DemarcheRequest, type Policy } from './policy.js';
import type { Principal, SeatOfPrincipal } from './principal.js';

/** Finds out who asks and holds the route's declared policy against it. */
@Injectable()
export class PolicyGuard implements CanActivate {
  /** On the demo: by campaign, whether it came with it. A slug stays as it is. */
  private readonly invented = new Map<string, boolean>();

  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<Policy | undefined>(POLICY, context.getHandler());
    const request = context.switchToHttp().getRequest<DemarcheRequest>();
    if (!policy) throw new Error('A route without a policy');
    if (policy.kind === 'anyone') return true;
    if (policy.kind === 'demo') {
      if (!this.settings.demo) throw Problem.notFound('page');
      return true;
    }
    if (policy.kind === 'monitor') {
      if (!isMonitor(request, this.settings.monitorToken)) throw Problem.notFound('page');
      return true;
    }
    // A link or a form of theirs carries our cookie (SameSite=Lax). Not even how long the answer is may be learnt by it.
    if (isFromElsewhere(request)) throw new Problem('forbidden', refusal('http.otherSite'));
    const principal = await this.identify(request);
    request.principal = principal;
    if (policy.kind === 'installation_admin' && !principal.installationAdmin) {
      throw new Problem('forbidden', refusal('http.adminOnly'));
    }
    if (policy.kind === 'seat') {
      const seat = await this.seatIn(request, principal);
      if (seat.closed) this.refuseWriting(context, request);
      takeSeat(request, principal, seat, policy.role);
    }
    return true;
  }

  private async identify(request: DemarcheRequest): Promise<Principal> {
    const token = signInToken(request, this.settings.secureCookies);
    const row = token ? await this.database.authenticate<AuthenticatedRow>(sha256(token)) : undefined;
    if (!row) throw await this.whyNot(token);
    refuseAnothers(request, row.user_id);
    return {
      signInId: row.sign_in_id,
      userId: row.user_id,
      name: row.name,
      email: row.email,
      zone: row.zone,
      locale: row.locale,
      installationAdmin: row.installation_admin,
      seats: row.seats.map((seat) => ({ ...seat, userId: row.user_id, demo: false })),
    };
  }

  /**
   * A device that was signed out elsewhere wipes what it keeps; one whose sign-in merely ran out keeps its unsent notes
   * for the same person. Only who holds the token learns which.
   */
  private async whyNot(token: string | undefined): Promise<Problem> {
    if (token && (await this.database.signInRevoked(sha256(token)))) {
      return new Problem('sign_in_revoked', refusal('http.deviceSignedOut'));
    }
    return new Problem('not_signed_in', refusal('http.signInFirst'));
  }

  /** @throws Problem unless the campaign of the route is one in which this person sits */
  private async seatIn(request: DemarcheRequest, principal: Principal): Promise<SeatOfPrincipal> {
    const seat = seatOf(request, principal);
    if (this.settings.demo) seat.demo = await this.isInvented(seat.campaignId);
    return seat;
  }

  private async isInvented(campaignId: string): Promise<boolean> {
    const known = this.invented.get(campaignId);
    if (known !== undefined) return known;
    const row = await this.database.asRole('auth', (auth) => auth.first(isInventedCampaign, { campaignId }));
    this.invented.set(campaignId, row?.invented === true);
    return row?.invented === true;
  }

  /** The one place where a closed campaign refuses; the database does once more what comes another way. */
  private refuseWriting(context: ExecutionContext, { method }: DemarcheRequest): void {
    const meant = this.reflector.get<boolean | undefined>(WHILE_CLOSED, context.getHandler());
    if (!meant && method !== 'GET' && method !== 'HEAD')
      throw new Problem('conflict', refusal('campaigns.closed'));
  }
}

/** @throws Problem unless the campaign of the route is one in which this person sits */
function seatOf(request: DemarcheRequest, principal: Principal): SeatOfPrincipal {
  const campaignId = request.params['campaignId'];
  if (typeof campaignId !== 'string' || !isUuid(campaignId)) {
    throw Problem.field('campaignId', refusal('http.campaignById'));
  }
  const seat = principal.seats.find((candidate) => candidate.campaignId === campaignId.toLowerCase());
  if (!seat) throw Problem.notFound('campaign');
  return seat;
}

function takeSeat(request: DemarcheRequest, principal: Principal, seat: SeatOfPrincipal, needed: Role): void {
  if (!holds(seat.role, needed)) {
    throw new Problem('forbidden', refusal('http.needsRole', { needed, role: seat.role }));
  }
  request.reader = { ...principal, seat };
}

/**
 * A device that was offline says whose word it sends. Where somebody else has signed in meanwhile, nobody is signed in
 * for it: it waits for its author, and is never stored in the name of the other.
 */
function refuseAnothers(request: DemarcheRequest, userId: string): void {
  const author = request.headers['demarche-person'];
  if (author === undefined || author === userId) return;
  throw new Problem('not_signed_in', refusal('http.otherAuthor'));
}

interface AuthenticatedRow {
  sign_in_id: string;
  user_id: string;
  name: string;
  email: string;
  zone: string;
  locale: string;
  installation_admin: boolean;
  seats: Omit<Principal['seats'][number], 'userId' | 'demo'>[];
}
