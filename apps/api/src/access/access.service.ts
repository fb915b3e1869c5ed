import { Injectable } from '@nestjs/common';
import { nextAllowed, Problem, TimeError } from '#libs/domain';
import { Database, newId, newSignInToken } from '#libs/platform';
import { Planner } from '#libs/planning';
import { audit } from '../http/audit.js';
import { staleVersion } from '../http/version.js';
import type { ChangeMeRequest, MeDto, SignInRequest } from './access.dto.js';
import { Passwords } from './passwords.js';
import { SignInThrottleService } from './sign-in-throttle.service.js';

/** Hours after which a sign-in ends whatever happens; unused, it ends after two (see `authenticate` in the database). */
const SIGN_IN_HOURS = 12;

/** From where somebody signs in. */
export interface SignInOrigin {
  network: string;
  /** In words, see `deviceOf`. */
  device: string;
}

export interface OpenedSignIn {
  token: string;
  expires: Date;
  userId: string;
}

@Injectable()
export class AccessService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottleService,
    private readonly planner: Planner,
  ) {}

  /** @throws Problem not_signed_in, the same for an unknown address, a wrong password and a closed account */
  async signIn(request: SignInRequest, { network, device }: SignInOrigin): Promise<OpenedSignIn> {
    const email = request.email.toLowerCase();
    await this.throttle.before(email, network);
    const account = await this.database.asRole('auth', async (tx) => {
      const [row] = await tx.query<{ id: string; password_hash: string | null }>(
        `select id, case when state = 'active' then password_hash end as password_hash from user_account where email = $1`,
        [email],
      );
      return row;
    });
    const matches = await this.passwords.matches(account?.password_hash ?? null, request.password);
    if (!matches || !account)
      throw new Problem('not_signed_in', 'This address and password do not belong together.');
    await this.throttle.succeeded(email, network);
    return this.open(account.id, device);
  }

  private open(userId: string, device: string): Promise<OpenedSignIn> {
    const { token, hash } = newSignInToken();
    const expires = new Date(Date.now() + SIGN_IN_HOURS * 3_600_000);
    return this.database.asRole('auth', async (tx) => {
      await tx.query(
        'insert into sign_in (id, user_id, token_hash, expires_at, device) values ($1, $2, $3, $4, $5)',
        [newId(), userId, hash, expires, device],
      );
      await audit(tx, { userId }, 'signed_in');
      return { token, expires, userId };
    });
  }

  async signOut(signInId: string): Promise<void> {
    await this.database.current().as('auth', async () => {
      await this.database.current().query('update sign_in set revoked_at = now() where id = $1', [signInId]);
    });
  }

  async me(userId: string): Promise<MeDto> {
    return toMe(await this.database.current().query(ME, [userId]));
  }

  /** Right after signing in there is no request transaction yet. */
  meAfterSignIn(userId: string): Promise<MeDto> {
    return this.database.asReader(userId, () => this.me(userId), true);
  }

  async change(userId: string, request: ChangeMeRequest, version: number): Promise<MeDto> {
    const tx = this.database.current();
    const changed = await tx.query(
      `update user_account set name = coalesce($3, name), zone = coalesce($4, zone),
         digest_weekday = coalesce($5, digest_weekday), digest_at = coalesce($6, digest_at),
         quiet_from = coalesce($7, quiet_from), quiet_to = coalesce($8, quiet_to), locale = coalesce($9, locale),
         version = version + 1
       where id = $1 and version = $2 returning id`,
      [
        userId,
        version,
        request.name,
        request.zone,
        request.digestWeekday,
        request.digestAt,
        request.quietFrom,
        request.quietTo,
        request.locale,
      ],
    );
    const me = toMe(await tx.query<Record<string, unknown>>(ME, [userId]));
    if (changed.length === 0) throw staleVersion(me.version);
    refuseEndlessNights(me, request);
    await this.planner.people(tx, [userId]);
    return me;
  }
}

/** Checked on what is stored together; otherwise the planner would stumble over it later, and for everybody. */
function refuseEndlessNights({ zone, quietFrom, quietTo }: MeDto, request: ChangeMeRequest): void {
  try {
    nextAllowed(new Date(), zone, { from: quietFrom, until: quietTo });
  } catch (error) {
    if (!(error instanceof TimeError) || error.reason !== 'rule') throw error;
    throw Problem.field(request.quietTo === undefined ? 'quietFrom' : 'quietTo', error.message);
  }
}

const ME = `select u.id, u.name, colleague_email(u.id) as email, u.zone, u.locale,
    u.installation_admin as "installationAdmin", u.digest_weekday as "digestWeekday", u.digest_at as "digestAt",
    u.quiet_from as "quietFrom", u.quiet_to as "quietTo", u.version,
    coalesce((select json_agg(json_build_object('campaignId', c.id, 'campaign', c.name, 'slug', c.slug, 'role', m.role,
      'coreGroup', m.core_group, 'organisationId', o.id, 'organisation', o.name, 'wantsDigest', m.wants_digest,
      'wantsReminders', m.wants_reminders) order by c.name)
      from membership m join campaign c on c.id = m.campaign_id join organisation o on o.id = m.organisation_id
      where m.user_id = u.id and m.state = 'active'), '[]'::json) as seats
  from user_account u where u.id = $1`;

function toMe([row]: Record<string, unknown>[]): MeDto {
  if (!row) throw Problem.notFound('account');
  return row as unknown as MeDto;
}
