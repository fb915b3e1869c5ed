import { Injectable } from '@nestjs/common';
import {
  countOfAmendment,
  countOfAsk,
  countRule,
  type CountedAmendment,
  type GroupName,
  type CountFacts,
  type AskInDraft,
  type CampaignFrame,
} from '#libs/data';
import {
  count,
  countSummary,
  expectedBallots,
  fieldProblem,
  forecast,
  passProbability,
  Problem,
  scenarioProblems,
  USUAL_RULE,
  type CountOptions,
  type DecisionRule,
  type Scenario,
} from '#libs/domain';
import { Database } from '#libs/platform';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { CurrentPositionsService } from '../positions/current-positions.service.js';
import { groupTallies, nearDelegationFrom, positionsOf, toForecast, toWhatIf } from './count-answer.js';
import { orderFor } from './order-for.js';
import type { CountQuery, CountsQuery } from './count-query.dto.js';
import type { AskCountDto, CountDto, CountsDto } from './counts.dto.js';
import { byAsk, withPositions, withSponsors, type DelegationInCount } from './delegations-in-count.js';
import { inUse, toAskDto } from '../positions/campaign-frame.js';

/** What is counted, all of it as the reader sees it. */
interface Motion {
  frame: CampaignFrame;
  ask: AskInDraft;
  facts: CountFacts;
  query: CountQuery;
}

/**
 * Can we win? Everything is computed from what the reader sees, in four statements; nothing is stored. The arithmetic is
 * in libs/domain.
 */
@Injectable()
export class CountsService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
  ) {}

  /** @throws Problem for an ask that is not there, and `validation` naming what the what-if gets wrong */
  async ofAsk(reader: Reader, askId: string, query: CountQuery): Promise<CountDto> {
    const frame = await this.current.frame(reader);
    const ask = askIn(frame, askId);
    const facts = await this.facts(countOfAsk, reader, askId);
    if (!facts) throw Problem.notFound('ask');
    return this.answer(reader, { frame, ask, facts, query });
  }

  /** The same for a motion on an amendment, which serves its ask or defeats it. */
  async ofAmendment(reader: Reader, amendmentId: string, query: CountQuery): Promise<CountDto> {
    const facts = await this.facts(countOfAmendment, reader, amendmentId);
    if (!facts?.amendment) throw Problem.notFound('amendment');
    const frame = await this.current.frame(reader);
    return this.answer(reader, { frame, ask: askIn(frame, facts.amendment.askId), facts, query });
  }

  /** All asks at a glance, the weightiest first. */
  async all(reader: Reader, query: CountsQuery): Promise<CountsDto> {
    const frame = await this.current.frame(reader);
    const delegations = await this.current.delegations(reader);
    const cells = byAsk(await this.current.positions(reader));
    const rule = query.rule ?? (await this.usualRule(reader));
    const { maxAgeDays } = query;
    const options = { scenario: { countStale: query.stale === 'count' }, inOrder: orderFor(reader) };
    return {
      scope: scopeOf(reader.seat),
      rule,
      members: delegations.filter(({ votes }) => votes).length,
      items: inUse(frame.asks).map((ask) => {
        const room = withPositions({ ask, now: frame.now, maxAgeDays }, delegations, cells.get(ask.id) ?? []);
        return atAGlance(frame, ask, room, rule, options);
      }),
    };
  }

  /** How the campaign's process decides when nothing else is asked for. */
  private async usualRule(reader: Reader): Promise<DecisionRule> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(countRule, { campaignId });
    return row?.majority ?? USUAL_RULE;
  }

  private async answer(reader: Reader, { frame, ask, facts, query }: Motion): Promise<CountDto> {
    const delegations = await this.current.delegations(reader);
    const cells = await this.current.positions(reader, { askId: ask.id });
    const question = { ask, now: frame.now, maxAgeDays: query.maxAgeDays };
    const { amendment, groups, grades } = facts;
    const current = withPositions(question, delegations, cells);
    const room = amendment ? withSponsors(question, current, amendment) : current;
    const rule = query.rule ?? facts.majority ?? USUAL_RULE;
    const effect = amendment?.effect ?? 'serves';
    refuseGroups(query.group ?? [], groups, room);
    const scenario = scenarioOf(query);
    refuseScenario(scenario, room);
    const options = { effect, scenario, inOrder: orderFor(reader) };
    const counted = count(room, rule, options);
    const expected = forecast(room, rule, options);
    const summary = countSummary(counted, expected.probability);
    const toNear = nearDelegationFrom(room, effect);
    const { no, needed, more, nearest } = counted.blocking;
    return {
      scope: scopeOf(reader.seat),
      ask: toAskDto(ask, frame),
      amendment: amendment && toAmendment(amendment),
      rule,
      summary,
      members: counted.members,
      tally: counted.firm,
      voting: counted.voting,
      needed: counted.needed,
      passes: counted.passes,
      passesAtWorst: counted.passesAtWorst,
      passesAtBest: counted.passesAtBest,
      short: counted.short,
      nearest: counted.nearest.map(toNear),
      tie: counted.tie,
      reached: counted.reached,
      blocking: { no, needed, more, nearest: nearest.map(toNear) },
      objectors: counted.objectors,
      groups: groupTallies(counted.groups, groups, query.group ?? []),
      forecast: toForecast({ ...expected, probability: summary.probability }),
      positions: positionsOf(room, query, grades),
      quorum: counted.quorum,
      scenario: toWhatIf(query),
    };
  }

  private facts(
    query: typeof countOfAsk,
    { seat: { campaignId } }: Reader,
    subjectId: string,
  ): Promise<CountFacts | undefined> {
    return this.database.current().first(query, { campaignId, subjectId });
  }
}

/** @throws Problem for an ask that is not among those of the campaign */
export function askIn({ asks }: CampaignFrame, askId: string): AskInDraft {
  const ask = asks.find(({ id }) => id === askId);
  if (!ask) throw Problem.notFound('ask');
  return ask;
}

function atAGlance(
  frame: CampaignFrame,
  ask: AskInDraft,
  room: readonly DelegationInCount[],
  rule: DecisionRule,
  options: CountOptions,
): AskCountDto {
  const counted = count(room, rule, { ...options, spare: 0 });
  const members = room.filter(({ votes }) => votes);
  const chances = expectedBallots(room, options).map(({ distribution }) => distribution);
  const summary = countSummary(counted, passProbability(chances, rule));
  return {
    ask: toAskDto(ask, frame),
    summary,
    tally: counted.firm,
    needed: counted.needed.abstain,
    passes: counted.passes,
    short: counted.short,
    moreToBlock: counted.blocking.more,
    probability: summary.probability,
    stale: members.filter(({ stale }) => stale !== null).length,
    unknown: members.filter(({ cell }) => cell === null).length,
  };
}

function scenarioOf({ yes = [], no = [], abstain = [], absent = [], turnout, stale }: CountQuery) {
  const countStale = stale === 'count';
  return { yes, no, abstain, absent, countStale, ...(turnout === undefined ? {} : { turnout }) };
}

function toAmendment({ id, title, symbol, state, effect, sponsors }: CountedAmendment) {
  return { id, title, symbol, state, effect, sponsors: sponsors.map(({ code, name }) => ({ code, name })) };
}

function refuseScenario(scenario: Scenario, room: readonly DelegationInCount[]): void {
  const wrong = scenarioProblems(scenario, room).map(({ path, code, params }) =>
    fieldProblem(path, refusal(`scenario.${code}`, params)),
  );
  if (wrong.length > 0) throw invalid(wrong);
}

function refuseGroups(
  asked: readonly string[],
  groups: readonly GroupName[],
  room: readonly DelegationInCount[],
): void {
  for (const [index, code] of asked.entries()) {
    const shown = `"${code.slice(0, 50)}"`;
    if (groups.every((group) => group.code !== code)) {
      throw Problem.field(`group[${index}]`, refusal('counts.unknownGroup', { shown }));
    }
    if (room.every((one) => !one.votes || !one.groups.includes(code))) {
      throw Problem.field(`group[${index}]`, refusal('counts.emptyGroup', { shown }));
    }
  }
}
