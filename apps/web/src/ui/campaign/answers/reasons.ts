import type { DecisionRule } from '#libs/domain';
import type { TargetDto, TargetReasonDto } from '../../../kernel/api/client.js';
import { translate } from '../../../kernel/i18n/index.js';
import { shareText } from '../share.js';
import { standsText } from './stands.js';
import { clockText } from '../../../kernel/i18n/clocks.js';

type Tell = (reason: TargetReasonDto, target: TargetDto, rule: DecisionRule) => string;

/** How sure that is counts too: two that differ in nothing else are not ranked alike. */
const stands: Tell = ({ askId, attitude }, { asks }) => {
  const ask = asks.find(({ id }) => id === askId);
  const sentence = standsText({ attitude, stale: ask?.stale ?? null });
  if (!ask?.confidence) return sentence;
  return `${sentence} ${translate('answers.stands.sure', { sure: translate(`sure.${ask.confidence}`) })}`;
};

const contact: Tell = ({ code }, { lastContact }) => {
  if (!lastContact) return '';
  const values = { organisation: lastContact.organisation, when: clockText(lastContact.occurredAt.venue) };
  return translate(`answers.reason.${code === 'recent_contact' ? code : 'last_contact'}`, values);
};

const SENTENCES: Record<TargetReasonDto['code'], Tell> = {
  no_contact: () => translate('answers.reason.no_contact'),
  differs: () => translate('answers.stands.differs'),
  speaks_for: ({ count, group }) =>
    group
      ? translate('answers.reason.speaks_for_group', { count: count ?? 0, group })
      : translate('answers.reason.speaks_for', { count: count ?? 0 }),
  threshold: ({ count, of }, _target, rule) => {
    const values = { count: count ?? 0, of: of ?? 0 };
    if (rule === 'consensus') return translate('answers.reason.objector', values);
    return translate(of === 1 ? 'answers.reason.nearest' : 'answers.reason.threshold', values);
  },
  swing: ({ from, to }) =>
    translate('answers.reason.swing', { from: shareText(from ?? 0), to: shareText(to ?? 0) }),
  stance: stands,
  stale: stands,
  recent_contact: contact,
  last_contact: contact,
  lead: (_reason, { lead }) => {
    if (!lead) return '';
    const { organisation, user } = lead;
    return user
      ? translate('answers.reason.lead_person', { organisation, who: user })
      : translate('answers.reason.lead', { organisation });
  },
};

/** A reason why a delegation should be seen, in a sentence. */
export const reasonText: Tell = (reason, target, rule) => SENTENCES[reason.code](reason, target, rule);

export interface Reasons {
  /** Sentences about the first ask and about the delegation as a whole. */
  main: string[];
  /** By further ask: its title and the sentences about it. */
  others: { title: string; text: string }[];
}

/** Told beside the sentences already: by the stance's mark and the line on who leads. */
const SHOWN_ELSEWHERE = new Set(['stance', 'lead']);

/** The reasons of a target, each ask named once. */
export function reasonsByAsk(target: TargetDto, rule: DecisionRule): Reasons {
  const [first, ...further] = target.asks;
  const about = (askId: string | null) =>
    target.reasons
      .filter((reason) => reason.askId === askId && !SHOWN_ELSEWHERE.has(reason.code))
      .map((reason) => reasonText(reason, target, rule));
  return {
    main: [...(first ? about(first.id) : []), ...about(null)],
    others: further
      .map(({ id, title }) => ({ title, text: about(id).join(' ') }))
      .filter(({ text }) => text !== ''),
  };
}

export interface ReasonsInList {
  /** What holds of every one of them: said once. */
  common: string[];
  /** Of each, in the same order, what does not hold of all. */
  each: Reasons[];
}

/** The reasons of targets that stand in one list: what tells them apart comes first, what they share is said once. */
export function reasonsInList(targets: readonly TargetDto[], rule: DecisionRule): ReasonsInList {
  const all = targets.map((target) => reasonsByAsk(target, rule));
  const [first, ...others] = all;
  const asks = new Set(targets.map(({ asks: [ask] }) => ask?.id));
  // A sentence about an ask is of all only where it is the same ask.
  if (!first || others.length === 0 || asks.size > 1) return { common: [], each: all };
  const common = first.main.filter((text) => others.every(({ main }) => main.includes(text)));
  return {
    common,
    each: all.map((one) => ({ ...one, main: one.main.filter((text) => !common.includes(text)) })),
  };
}
