import { attitudeTowards, DELEGATION_REASONS, type TargetReason } from '#libs/domain';
import type { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import type { AskRanking } from './ranking.js';
import { visiblePosition } from './delegations-in-count.js';
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
const OF_FURTHER_ASKS: readonly TargetReason[] = ['threshold', 'swing', 'stale'];

const NOTHING = { askId: null, count: null, of: null, group: null, from: null, to: null, attitude: null };

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

type Params = Partial<Omit<TargetReasonDto, 'code'>>;

const stands = ({ code }: About, ranking: AskRanking): Params => {
  const { stance } = visiblePosition(ranking.byCode.get(code));
  return { attitude: stance && attitudeTowards('serves', stance) };
};

/** What stands in the sentence of each reason; in the others nothing does. */
const PARAMS: Partial<Record<TargetReason, (about: About, ranking: AskRanking) => Params>> = {
  speaks_for: ({ bloc }) => ({ count: bloc?.codes.length ?? 0, group: bloc?.group ?? null }),
  threshold: ({ code }, { missing }) => ({ count: missing.get(code) ?? 0, of: missing.size }),
  swing: ({ code }, { swings }) => {
    const { ifYes, gain } = swings.get(code) ?? { ifYes: 0, gain: 0 };
    return { from: ifYes - gain, to: ifYes };
  },
  stance: stands,
  stale: stands,
};

function paramsOf(reason: TargetReason, about: About, ranking: AskRanking): Params {
  const ofDelegation = (DELEGATION_REASONS as readonly TargetReason[]).includes(reason);
  return { askId: ofDelegation ? null : ranking.ask.id, ...PARAMS[reason]?.(about, ranking) };
}
