import { Injectable } from '@nestjs/common';
import {
  campaignNames,
  layOutCampaign,
  Membership,
  type LaidOutCampaign,
  type NewProcess,
  type NewSession,
} from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database, newId, type Transaction } from '#libs/platform';
import { MEETING_HOURS } from '#libs/reference';
import { clocks } from '../dto/clocks.dto.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseWall } from '../http/refuse-wall.js';
import { InvitationWriter } from '../people/invitation-writer.js';
import type { NewCampaignDto } from './campaigns.dto.js';
import { layOutVoters } from './lay-out-voters.js';
import type {
  FirstCoordinatorRequest,
  FirstSessionRequest,
  NewCampaignRequest,
  NewProcessRequest,
} from './open-campaign.dto.js';

/** Opening a campaign, as an installation admin does it. */
@Injectable()
export class OpenCampaignService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationWriter,
    private readonly planner: Planner,
  ) {}

  async open(me: Principal, request: NewCampaignRequest): Promise<NewCampaignDto> {
    const organisation = organisationOf(request);
    const process = request.process && toProcess(request.process);
    return this.database.current().as('setup', async (tx) => {
      await refuseTaken(tx, request);
      const { name, slug, template, summary = '', languages, venue } = request;
      const laidOut = await layOutCampaign(tx, {
        ...{ name, slug, template, summary },
        ...(languages ? { languages } : {}),
        ...(venue ? { venue } : {}),
        ...(process ? { process } : {}),
        organisations: [{ key: 'coordinator', name: organisation }],
      });
      const { campaignId } = laidOut;
      if (request.room) await layOutVoters(tx, campaignId, request.room);
      const expires = await this.coordinator(tx, me, request, laidOut);
      const seat = { campaignId };
      await audit(tx, { userId: me.userId, seat }, 'campaign_opened', ['campaign', campaignId]);
      return { id: campaignId, slug, name, invitationExpires: expires };
    });
  }

  /** @returns until when an invitation can be accepted; null where the admin takes the seat */
  private async coordinator(
    tx: Transaction,
    me: Principal,
    { coordinator, languages }: NewCampaignRequest,
    laidOut: LaidOutCampaign,
  ): Promise<NewCampaignDto['invitationExpires']> {
    const { campaignId } = laidOut;
    const organisationId = laidOut.organisations['coordinator'] ?? '';
    if (!coordinator) {
      await takeSeat(tx, me, campaignId, organisationId);
      await this.planner.people(tx, [me.userId]);
      return null;
    }
    const { email, name, zone } = coordinator;
    const invitation = await this.invitations.write(tx, {
      ...{ campaignId, organisationId, invitedBy: me.userId, email, name, zone },
      ...{ role: 'coordinator', coreGroup: true, inviterZone: me.zone, emailField: 'coordinator.email' },
      locale: languages?.[0] ?? 'en',
    });
    return clocks(invitation.expiresAt, zone, me);
  }
}

/** The admin's own seat: nobody sits there yet, so that nobody has to confirm what it reads. */
function takeSeat(tx: Transaction, me: Principal, campaignId: string, organisationId: string): Promise<void> {
  return tx.table(Membership).insert({
    ...{ id: newId(), campaignId, userId: me.userId, organisationId, role: 'coordinator', coreGroup: true },
    ...{ digestStoppedAt: null, digestStoppedByMailOf: null, defaultTier: null },
    ...{ remindersStoppedAt: null, remindersStoppedByMailOf: null },
  });
}

/** @throws Problem unless exactly one is to coordinate */
function organisationOf({ coordinator, me }: NewCampaignRequest): string {
  const [first, ...more] = [coordinator, me].filter((one) => one !== undefined && one !== null);
  if (!first || more.length > 0) throw Problem.field('coordinator', refusal('campaigns.whoCoordinates'));
  return (first satisfies Pick<FirstCoordinatorRequest, 'organisation'>).organisation;
}

function toProcess({ name, forum, rule, session }: NewProcessRequest): NewProcess {
  return { name, forum, majority: rule, session: session && toSession(session) };
}

/** @throws Problem naming the field for an hour that is not there on that day, or days the wrong way round */
function toSession({ name, city, zone, firstDay, lastDay }: FirstSessionRequest): NewSession {
  const [morning, afternoon] = MEETING_HOURS;
  const [opensWall, closesWall] = [`${firstDay}T${morning.from}`, `${lastDay}T${afternoon.to}`];
  refuseWall('process.session.firstDay', opensWall, zone, 'process.session.zone');
  refuseWall('process.session.lastDay', closesWall, zone, 'process.session.zone');
  if (lastDay < firstDay)
    throw Problem.field('process.session.lastDay', refusal('sessions.closesAfterOpens'));
  return { name, city, zone, opensWall, closesWall };
}

/** Whoever sits in two campaigns tells them apart by their names. */
async function refuseTaken(tx: Transaction, { slug, name }: NewCampaignRequest): Promise<void> {
  const campaigns = await tx.run(campaignNames, {});
  if (campaigns.some((campaign) => campaign.slug === slug))
    throw Problem.at('conflict', 'slug', refusal('campaigns.slugTaken'));
  if (campaigns.some((campaign) => sameName(campaign.name, name)))
    throw Problem.at('conflict', 'name', refusal('campaigns.readsTheSame'));
}
