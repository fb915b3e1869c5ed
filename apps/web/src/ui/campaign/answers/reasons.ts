import type { DecisionRule } from '#libs/domain';
import type { TargetDto, TargetReasonDto } from '../../../kernel/api/client.js';
import { translate } from '../../../kernel/i18n/index.js';
import { shareText } from '../share.js';
import { standsText } from './stands.js';

/** A reason why a delegation should be seen, in a sentence. */
export function reasonText(reason: TargetReasonDto, target: TargetDto, rule: DecisionRule): string {
  const { code, count, group, from, to } = reason;
  switch (code) {
    case 'no_contact':
      return translate('answers.reason.no_contact');
    case 'differs':
      return translate('answers.stands.differs');
    case 'speaks_for':
      return group
        ? translate('answers.reason.speaks_for_group', { count: count ?? 0, group })
        : translate('answers.reason.speaks_for', { count: count ?? 0 });
    case 'threshold':
      return translate(rule === 'consensus' ? 'answers.reason.objector' : 'answers.reason.threshold', {
        count: count ?? 0,
      });
    case 'swing':
      return translate('answers.reason.swing', { from: shareText(from ?? 0), to: shareText(to ?? 0) });
    case 'stance':
    case 'stale': {
      const stale = target.asks.find(({ id }) => id === reason.askId)?.stale ?? null;
      return standsText({ attitude: reason.attitude, stale });
    }
    case 'recent_contact':
    case 'last_contact':
      return contactText(code, target);
    case 'lead':
      return leadText(target);
  }
}

function contactText(code: 'recent_contact' | 'last_contact', { lastContact }: TargetDto): string {
  if (!lastContact) return '';
  const { organisation, occurredAt } = lastContact;
  return translate(`answers.reason.${code}`, { organisation, when: occurredAt.venue.label });
}

function leadText({ lead }: TargetDto): string {
  if (!lead) return '';
  const { organisation, user } = lead;
  return user
    ? translate('answers.reason.lead_person', { organisation, who: user })
    : translate('answers.reason.lead', { organisation });
}

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
