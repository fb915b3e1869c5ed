import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { staleVersion, versionRequired } from '../http/version.js';
import type { LeadDto, SetLeadRequest } from './leads.dto.js';

interface LeadRow extends Omit<LeadDto, 'since'> {
  [column: string]: unknown;
  since: Date;
}

interface Known {
  [column: string]: unknown;
  delegation: boolean;
  organisation: boolean;
  /** Whether the person sits in the campaign for that organisation. */
  person: boolean;
}

/** Who of the coalition leads the talks with which delegation. */
@Injectable()
export class LeadsService {
  constructor(private readonly database: Database) {}

  /** All of the campaign, by the name of the delegation; at most one for each. One statement. */
  async list(reader: Reader): Promise<LeadDto[]> {
    const rows = await this.database
      .current()
      .prepared<LeadRow>('leads', LEADS, [reader.seat.campaignId, null]);
    return rows.map((row) => toLead(row, reader));
  }

  /**
   * @param version of the lead that is changed; undefined to name the first
   * @throws Problem `version_required` when somebody leads already and no version was given
   */
  async set(
    reader: Reader,
    code: string,
    { organisationId, userId }: SetLeadRequest,
    version: number | undefined,
  ): Promise<LeadDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.refuseUnknown(campaignId, code, organisationId, userId ?? null);
    const parameters = [campaignId, code, organisationId, userId];
    const rows =
      version === undefined
        ? await tx.query(ADD, parameters)
        : await tx.query(CHANGE, [...parameters, version]);
    const lead = await this.one(reader, code);
    if (!lead) throw gone();
    if (rows.length === 0) throw version === undefined ? versionRequired() : staleVersion(lead.version);
    await audit(tx, reader, 'lead_set', ['delegation', code], { organisationId, userId });
    return lead;
  }

  async remove(reader: Reader, code: string, version: number): Promise<void> {
    const tx = this.database.current();
    const rows = await tx.query(
      'delete from delegation_lead where campaign_id = $1 and delegation_code = $2 and version = $3 returning version',
      [reader.seat.campaignId, code, version],
    );
    if (rows.length === 0) {
      const lead = await this.one(reader, code);
      throw lead ? staleVersion(lead.version) : Problem.notFound('lead');
    }
    await audit(tx, reader, 'lead_removed', ['delegation', code]);
  }

  private async one(reader: Reader, code: string): Promise<LeadDto | undefined> {
    const [row] = await this.database
      .current()
      .prepared<LeadRow>('leads', LEADS, [reader.seat.campaignId, code]);
    return row && toLead(row, reader);
  }

  private async refuseUnknown(
    campaignId: string,
    code: string,
    organisationId: string,
    userId: string | null,
  ): Promise<void> {
    const [known] = await this.database.current().query<Known>(
      `select exists (select from delegation where code = $2) as delegation,
         exists (select from organisation where campaign_id = $1 and id = $3) as organisation,
         exists (select from membership where campaign_id = $1 and user_id = $4 and organisation_id = $3
           and state = 'active') as person`,
      [campaignId, code, organisationId, userId],
    );
    if (!known?.delegation) throw Problem.notFound('delegation');
    if (!known.organisation) {
      throw Problem.unknown('organisationId', 'organisation');
    }
    if (userId !== null && !known.person) {
      throw Problem.field('userId', 'This person has no seat for that organisation in this campaign.');
    }
  }
}

/** $1 campaign, $2 delegation or null for all. Who left the organisation is not named. */
const LEADS = `select l.delegation_code as "delegationCode", d.short_name as delegation,
    l.organisation_id as "organisationId", o.name as organisation, u.id as "userId", u.name as user, l.since, l.version
  from delegation_lead l
    join delegation d on d.code = l.delegation_code
    join organisation o on o.id = l.organisation_id
    left join membership m on m.campaign_id = l.campaign_id and m.user_id = l.user_id
      and m.organisation_id = l.organisation_id and m.state = 'active'
    left join user_account u on u.id = m.user_id
  where l.campaign_id = $1 and ($2::text is null or l.delegation_code = $2)
  order by d.short_name, d.code`;

const ADD = `insert into delegation_lead (campaign_id, delegation_code, organisation_id, user_id)
  values ($1, $2, $3, $4) on conflict (campaign_id, delegation_code) do nothing returning version`;

const CHANGE = `update delegation_lead set organisation_id = $3, user_id = $4, since = clock_now(), version = version + 1
  where campaign_id = $1 and delegation_code = $2 and version = $5 returning version`;

function toLead({ since, ...row }: LeadRow, reader: Reader): LeadDto {
  return { ...(row as Omit<LeadDto, 'since'>), since: clocks(since, 'UTC', reader) };
}

function gone(): Problem {
  const message = 'Nobody leads here any more. Send this again without If-Match.';
  return Problem.at('stale_version', 'If-Match', message);
}
