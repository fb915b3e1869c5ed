import { DELEGATION_REASONS, type DecisionRule, type DelegationSwing, type TargetReason } from '#libs/domain';
import type { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import { whereItStands } from './count-words.js';
import type { AskRanking } from './ranking.js';
import { shown } from './room.js';
import type { Bloc } from './speakers.js';
import type { TargetContactDto, TargetReasonDto } from './targets.dto.js';

/** What the reasons can speak of. */
export interface About {
  code: string;
  rule: DecisionRule;
  bloc: Bloc | undefined;
  contact: TargetContactDto | null;
  lead: DelegationLeadDto | null;
}

/** An ask with the reasons that hold there. */
export interface Reasoned {
  ranking: AskRanking;
  reasons: readonly TargetReason[];
}

/** What is told of the asks after the first; the rest would only be repetition. */
const OF_FURTHER_ASKS: readonly TargetReason[] = ['threshold', 'stale'];

/**
 * The reasons in words, the strongest first: all of the ask that counts most, then what is special about the others.
 * @param several names the ask in each text
 */
export function reasonsFor(
  about: About,
  [first, ...further]: readonly Reasoned[],
  several: boolean,
): TargetReasonDto[] {
  const tell =
    ({ ranking }: Reasoned) =>
    (code: TargetReason): TargetReasonDto =>
      inWords(code, about, ranking, several);
  return [
    ...(first?.reasons.map(tell(first)) ?? []),
    ...further.flatMap((one) => one.reasons.filter((code) => OF_FURTHER_ASKS.includes(code)).map(tell(one))),
    ...(about.lead ? [leadInWords(about.lead)] : []),
  ];
}

function inWords(code: TargetReason, about: About, ranking: AskRanking, several: boolean): TargetReasonDto {
  if (isOfDelegation(code)) return { code, askId: null, text: ofDelegation(code, about) };
  const { id, title } = ranking.ask;
  const text = ofAsk(code, about, ranking);
  return { code, askId: id, text: several ? `${title}: ${text}` : text };
}

/** So that the right one goes. */
function leadInWords({ organisation, user }: DelegationLeadDto): TargetReasonDto {
  return { code: 'lead', askId: null, text: `${organisation} leads the talks: let ${user ?? 'them'} go.` };
}

type OfDelegation = (typeof DELEGATION_REASONS)[number];

const isOfDelegation = (code: TargetReason): code is OfDelegation =>
  (DELEGATION_REASONS as readonly TargetReason[]).includes(code);

function ofDelegation(code: OfDelegation, { bloc, contact }: About): string {
  const when = `${contact?.organisation ?? ''}, ${contact?.occurredAt.venue.label ?? ''}`;
  switch (code) {
    case 'no_contact':
      return 'Nobody has been in touch with it, as far as you see.';
    case 'speaks_for':
      return spokenFor(bloc);
    case 'recent_contact':
      return `It was met only just now: ${when}. Coordinate before you go again.`;
    case 'last_contact':
      return `Last contact: ${when}.`;
  }
}

function spokenFor(bloc: Bloc | undefined): string {
  const number = bloc?.codes.length ?? 0;
  const others = number === 1 ? 'one other vote' : `${number} other votes`;
  return bloc?.group ? `It spoke for ${others} (${bloc.group}).` : `It spoke for ${others}.`;
}

function ofAsk(
  reason: Exclude<TargetReason, OfDelegation>,
  { code, rule }: About,
  { seated, swings, missing }: AskRanking,
): string {
  switch (reason) {
    case 'threshold':
      return missingInWords(rule, missing.get(code) ?? 0);
    case 'swing':
      return swingInWords(swings.get(code));
    case 'differs':
      return "Its own word and its bloc's differ.";
    case 'stance':
    case 'stale':
      return whereItStands({ ...shown(seated.get(code)), differs: false }, 'serves');
  }
}

function swingInWords(
  { ifYes, gain }: Pick<DelegationSwing, 'ifYes' | 'gain'> = { ifYes: 0, gain: 0 },
): string {
  return `With its yes the chance rises from ${percent(ifYes - gain)} to ${percent(ifYes)}.`;
}

function missingInWords(rule: DecisionRule, missing: number): string {
  if (rule === 'consensus') {
    return missing === 1 ? 'It is the only objector.' : `It is one of ${missing} objectors.`;
  }
  return missing === 1
    ? 'One yes is missing, and none is nearer.'
    : `${missing} yes are missing, and this is one of the nearest.`;
}

/** Never 0 or 100 for what is only unlikely or likely. */
function percent(chance: number): string {
  const rounded = Math.round(100 * chance);
  if (rounded === 0 && chance > 0) return 'under 1 %';
  return rounded === 100 && chance < 1 ? 'over 99 %' : `${rounded} %`;
}
