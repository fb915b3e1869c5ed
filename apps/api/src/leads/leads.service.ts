import { Injectable } from '@nestjs/common';
import { CLOCK_NOW, DelegationLead, delegationLeads, leadCheck, type LeadRow } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion, versionRequired } from '../http/version.js';
import type { LeadDto, SetLeadRequest } from './leads.dto.js';

/** Who of the coalition leads the talks with which delegation. */
@Injectable()
export class LeadsService {
  constructor(private readonly database: Database) {}

  /** All of the campaign, by the name of the delegation; at most one for each. One statement. */
  async list(reader: Reader): Promise<LeadDto[]> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(delegationLeads, { campaignId });
    return rows.map((row) => toLead(row, reader));
  }

  /**
   * @param version of the lead that is changed; undefined to name the first
   * @throws Problem `version_required` when somebody else leads already and no version was given
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
    const leads = tx.table(DelegationLead);
    const place = { campaignId, delegationCode: code };
    const who = { organisationId, userId: userId ?? null };
    const written =
      version === undefined
        ? (await leads.insertMissing([{ ...place, ...who }], 'version')).length > 0 ||
          (await this.takeUp(place, who))
        : await leads.updateAtVersion(place, version, { ...who, since: CLOCK_NOW });
    const lead = await this.one(reader, code);
    if (!lead) throw gone();
    // The repeat of a first one, whose answer was lost on its way.
    if (version === undefined && !written && isSame(lead, who)) return lead;
    if (!written) throw version === undefined ? versionRequired() : staleVersion(lead.version);
    await audit(tx, reader, 'lead_set', ['delegation', code], { organisationId, userId });
    return lead;
  }

  async remove(reader: Reader, code: string, version: number): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const place = { campaignId, delegationCode: code };
    const nobody = { organisationId: null, userId: null, since: CLOCK_NOW };
    const held = (await this.one(reader, code)) !== undefined;
    if (!held || !(await tx.table(DelegationLead).updateAtVersion(place, version, nobody))) {
      const lead = await this.one(reader, code);
      throw lead ? staleVersion(lead.version) : Problem.notFound('lead');
    }
    await audit(tx, reader, 'lead_removed', ['delegation', code]);
  }

  /** Names a lead where somebody led before, and nobody does now. */
  private async takeUp(place: Place, who: Who): Promise<boolean> {
    const leads = this.database.current().table(DelegationLead);
    const row = await leads.findOne({ ...place, organisationId: null }, ['version']);
    return row !== undefined && leads.updateAtVersion(place, row.version, { ...who, since: CLOCK_NOW });
  }

  private async one(reader: Reader, code: string): Promise<LeadDto | undefined> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(delegationLeads, { campaignId, delegationCode: code });
    return row && toLead(row, reader);
  }

  private async refuseUnknown(
    campaignId: string,
    code: string,
    organisationId: string,
    userId: string | null,
  ): Promise<void> {
    const asked = { campaignId, delegationCode: code, organisationId, userId };
    const known = await this.database.current().first(leadCheck, asked);
    if (!known?.delegation) throw Problem.notFound('delegation');
    if (!known.organisation) {
      throw Problem.unknown('organisationId', 'organisation');
    }
    if (userId !== null && !known.person) {
      throw Problem.field('userId', refusal('leads.noSeat'));
    }
  }
}

type Place = Pick<DelegationLead, 'campaignId' | 'delegationCode'>;
type Who = Pick<DelegationLead, 'organisationId' | 'userId'>;

const isSame = (lead: LeadDto, { organisationId, userId }: Pick<LeadDto, 'organisationId' | 'userId'>) =>
  lead.organisationId === organisationId && lead.userId === userId;

function toLead({ since, ...row }: LeadRow, reader: Reader): LeadDto {
  return { ...row, since: clocks(since, reader.zone, reader) };
}

function gone(): Problem {
  return Problem.at('stale_version', 'If-Match', refusal('leads.nobodyLeads'));
}
