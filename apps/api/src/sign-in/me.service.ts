import { Injectable } from '@nestjs/common';
import { nextAllowed, Problem, TimeError } from '#libs/domain';
import { Database } from '#libs/platform';
import { Planner } from '#libs/planning';
import { staleVersion } from '../http/version.js';
import type { ChangeMeRequest, MeDto } from './me.dto.js';

/** The account of whoever is signed in: name, zone, language, hours of mail. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  async read(userId: string): Promise<MeDto> {
    return toMe(await this.database.current().query(ME, [userId]));
  }

  /** Right after signing in there is no request transaction yet. */
  afterSignIn(userId: string): Promise<MeDto> {
    return this.database.asReader(userId, () => this.read(userId), true);
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
