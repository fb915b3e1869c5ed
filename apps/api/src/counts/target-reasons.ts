import { attitudeTowards, DELEGATION_REASONS, type TargetReason } from '#libs/domain';
import type { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import type { AskRanking } from './ranking.js';
import { shown } from './room.js';
import type { Bloc } from './speakers.js';
import type { TargetReasonDto } from './targets.dto.js';

/** What the reasons can speak of. */
export interface About {
  code: string;
  bloc: Bloc | undefined;
  lead: DelegationLeadDto | null;
}

/** An ask with the reasons that hold there. */
export interface Reasoned {
  ranking: AskRanking;
  reasons: readonly TargetReason[];
}

/** What is said of the asks after the first; the rest would only be repetition. */
const OF_FURTHER_ASKS: readonly TargetReason[] = ['threshold', 'stale'];

const NOTHING = { askId: null, count: null, group: null, from: null, to: null, attitude: null };

/** The reasons, the strongest first: all of the ask that counts most, then what is special about the others. */
export function reasonsFor(about: About, [first, ...further]: readonly Reasoned[]): TargetReasonDto[] {
  const tell =
    ({ ranking }: Reasoned) =>
    (code: TargetReason): TargetReasonDto => ({ ...NOTHING, code, ...paramsOf(code, about, ranking) });
  return [
    ...(first?.reasons.map(tell(first)) ?? []),
    ...further.flatMap((one) => one.reasons.filter((code) => OF_FURTHER_ASKS.includes(code)).map(tell(one))),
    // So that the right one goes.
    ...(about.lead ? [{ ...NOTHING, code: 'lead' as const }] : []),
  ];
}

const isOfDelegation = (code: TargetReason): boolean =>
  (DELEGATION_REASONS as readonly TargetReason[]).includes(code);

function paramsOf(
  reason: TargetReason,
  { code, bloc }: About,
  ranking: AskRanking,
): Partial<TargetReasonDto> {
  const askId = isOfDelegation(reason) ? null : ranking.ask.id;
  switch (reason) {
    case 'speaks_for':
      return { count: bloc?.codes.length ?? 0, group: bloc?.group ?? null };
    case 'threshold':
      return { askId, count: ranking.missing.get(code) ?? 0 };
    case 'swing': {
      const { ifYes, gain } = ranking.swings.get(code) ?? { ifYes: 0, gain: 0 };
      return { askId, from: ifYes - gain, to: ifYes };
    }
    case 'stance':
    case 'stale': {
      const { stance } = shown(ranking.seated.get(code));
      return { askId, attitude: stance && attitudeTowards('serves', stance) };
    }
    default:
      return { askId };
  }
}
