import { Injectable } from '@nestjs/common';
import { countOutreach, type LastContact, type AskInDraft, type CampaignFrame } from '#libs/data';
import { overallTargets, USUAL_RULE, type DecisionRule, type OverallTarget } from '#libs/domain';
import { Database } from '#libs/platform';
import { contactClocks } from '../dto/clocks.dto.js';
import type { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import { LeadsService } from '../leads/leads.service.js';
import { CurrentPositionsService } from '../positions/current-positions.service.js';
import { orderFor } from './order-for.js';
import { askIn } from './counts.service.js';
import { askOfTarget, openOn, rankOn, type AskRanking, type Ground } from './ranking.js';
import { byAsk } from './delegations-in-count.js';
import { blocsOf } from './speakers.js';
import { reasonsFor } from './target-reasons.js';
import type { CoverageGapDto, TargetContactDto, TargetDto, TargetsDto, TargetsQuery } from './targets.dto.js';
import { inUse, toAskDto } from '../positions/campaign-frame.js';

/** Beside the ground: what is shown of each delegation, by code. */
interface Known extends Ground {
  contacts: ReadonlyMap<string, TargetContactDto>;
  leads: ReadonlyMap<string, DelegationLeadDto>;
}

const ASKS_LISTED = 3;

/** Whom to see next, and why. Five statements, whatever there is; the ranking is in libs/domain. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
    private readonly leads: LeadsService,
  ) {}

  /** @throws Problem for an ask that is not there */
  async onAsk(reader: Reader, askId: string, query: TargetsQuery): Promise<TargetsDto> {
    const frame = await this.current.frame(reader);
    const ask = askIn(frame, askId);
    return this.answer(reader, frame, ask, query);
  }

  async overall(reader: Reader, query: TargetsQuery): Promise<TargetsDto> {
    const frame = await this.current.frame(reader);
    return this.answer(reader, frame, null, query);
  }

  private async answer(
    reader: Reader,
    frame: CampaignFrame,
    one: AskInDraft | null,
    { rule, limit }: TargetsQuery,
  ): Promise<TargetsDto> {
    const known = await this.known(reader, frame, one?.id, rule);
    const rankings = (one ? [one] : spokenOf(inUse(frame.asks), known)).map((ask) => rankOn(ask, known));
    const targets = overallTargets(
      rankings.map(({ ask, targets: ranked }) => ({
        askId: ask.id,
        priority: ask.priority,
        targets: ranked,
      })),
      orderFor(reader),
    );
    const byId = new Map(rankings.map((ranking) => [ranking.ask.id, ranking]));
    return {
      scope: scopeOf(reader.seat),
      ask: one && toAskDto(one, frame),
      rule: known.rule,
      items: targets.slice(0, limit).map((target) => toTarget(target, byId, known)),
      gaps: gapsIn(rankings, known),
    };
  }

  private async known(
    reader: Reader,
    { now }: CampaignFrame,
    askId: string | undefined,
    rule: DecisionRule | undefined,
  ): Promise<Known> {
    const { campaignId } = reader.seat;
    const outreach = await this.database.current().first(countOutreach, { campaignId });
    const { majority, statements, contacts } = outreach ?? { majority: null, statements: [], contacts: [] };
    const delegations = await this.current.delegations(reader);
    const cells = await this.current.positions(reader, askId === undefined ? {} : { askId });
    const leads = await this.leads.list(reader);
    return {
      now,
      rule: rule ?? majority ?? USUAL_RULE,
      delegations,
      cells: byAsk(cells),
      blocs: blocsOf(statements, delegations),
      contactedAt: new Map(contacts.map(({ code, occurredAt }) => [code, new Date(occurredAt)])),
      contacts: new Map(contacts.map((row) => [row.code, toContact(row, reader)])),
      leads: new Map(
        leads.map(({ delegationCode, organisationId, organisation, userId, user }) => [
          delegationCode,
          { organisationId, organisation, userId, user },
        ]),
      ),
    };
  }
}

/** An ask on which nobody is known to stand anywhere ranks nobody; where that is so of all, each is as good a start. */
function spokenOf(asks: readonly AskInDraft[], { cells }: Known): readonly AskInDraft[] {
  const spoken = asks.filter(({ id }) => cells.has(id));
  return spoken.length > 0 ? spoken : asks;
}

function toContact(row: LastContact, reader: Reader): TargetContactDto {
  const { organisationId, organisation, occurredAt, zone, interactionId } = row;
  return {
    organisationId,
    organisation,
    occurredAt: contactClocks({ occurredAt, zone }, interactionId === null, reader),
    interactionId,
  };
}

function toTarget(
  { code, name, rank, equals, asks }: OverallTarget,
  rankings: ReadonlyMap<string, AskRanking>,
  known: Known,
): TargetDto {
  const listed = asks.slice(0, ASKS_LISTED).flatMap(({ askId, reasons }) => {
    const ranking = rankings.get(askId);
    return ranking ? [{ ranking, reasons }] : [];
  });
  const lead = known.leads.get(code) ?? null;
  const contact = known.contacts.get(code) ?? null;
  const about = { code, bloc: known.blocs.get(code), lead };
  return {
    code,
    name,
    votes: listed[0]?.ranking.byCode.get(code)?.votes ?? false,
    rank,
    equals,
    asks: listed.map(({ ranking }) => askOfTarget(ranking, code)),
    lead,
    lastContact: contact,
    reasons: reasonsFor(about, listed),
  };
}

/** By name. */
function gapsIn(rankings: readonly AskRanking[], { delegations, contacts }: Known): CoverageGapDto[] {
  const open = new Map<string, number>();
  for (const ranking of rankings) {
    for (const { code } of openOn(ranking)) open.set(code, (open.get(code) ?? 0) + 1);
  }
  return delegations.flatMap(({ code, name }) => {
    const openAsks = open.get(code);
    return openAsks !== undefined && !contacts.has(code) ? [{ code, name, openAsks }] : [];
  });
}
