import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension, ApiParam } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Role } from '#libs/domain';
import type { Request } from 'express';
import type { Principal, Reader } from './principal.js';
import { versionIn } from './version.js';

/** Who may call a route. A route without one stops start-up. */
export type Policy =
  | { kind: 'anyone'; because: string }
  | { kind: 'signed_in' }
  | { kind: 'seat'; role: Role }
  | { kind: 'installation_admin' }
  | { kind: 'monitor' }
  | { kind: 'demo' };

export const POLICY = 'demarche:policy';
export const OWN_TRANSACTIONS = 'demarche:own-transactions';
export const WHILE_CLOSED = 'demarche:while-closed';

export interface DemarcheRequest extends Request {
  principal?: Principal;
  reader?: Reader;
}

/** Open to everybody; `because` says why that is safe. */
export const Anyone = (because: string) => declare({ kind: 'anyone', because }, 'anybody');

export const SignedIn = () => needsCookie({ kind: 'signed_in' }, 'whoever is signed in');

/** Needs a seat of at least this role in the campaign named by `:campaignId`; without a seat the campaign does not exist. */
export const InCampaign = (role: Role) =>
  applyDecorators(
    needsCookie(
      { kind: 'seat', role },
      `${role}s of the campaign${role === 'coordinator' ? '' : ' and above'}`,
    ),
    ApiParam(campaignParameter),
  );

const campaignParameter = {
  name: 'campaignId',
  description: 'A campaign in which one has a seat',
  schema: { type: 'string', format: 'uuid' },
  example: '0190f3a2-7c00-7000-8000-000000000001',
};

export const InstallationAdmin = () => needsCookie({ kind: 'installation_admin' }, 'installation admins');

/** Exists only for whoever sends the installation's token for monitors (`MONITOR_TOKEN`); without one, for nobody. */
export const MonitorOnly = () =>
  applyDecorators(
    declare({ kind: 'monitor' }, "a monitor, with the installation's token"),
    ApiBearerAuth('monitor'),
  );

/** Exists on the embedded demo only. */
export const DemoOnly = () => declare({ kind: 'demo' }, 'anybody, on the demo only');

/** The handler opens its own transactions, because it waits for others or must not hold a connection meanwhile. */
export const OwnTransactions = () => SetMetadata(OWN_TRANSACTIONS, true);

/** The handler may write in a closed campaign, too: what brings it back or to its end, and what one has seen. */
export const WhileClosed = () => SetMetadata(WHILE_CLOSED, true);

const needsCookie = (policy: Policy, who: string) =>
  applyDecorators(declare(policy, who), ApiCookieAuth('sign-in'));

/** @param who for the OpenAPI document, which repeats it in the operation's description */
const declare = (policy: Policy, who: string) =>
  applyDecorators(SetMetadata(POLICY, policy), ApiExtension('x-for', who));

/** The signed-in person. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return context.switchToHttp().getRequest<DemarcheRequest>().principal as Principal;
});

/** The signed-in person with the seat in the route's campaign. */
export const TheReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const request = context.switchToHttp().getRequest<DemarcheRequest>();
  const expected = request.method === 'GET' ? undefined : versionIn(request);
  return { ...(request.reader as Reader), ...(expected === undefined ? {} : { expected }) };
});
