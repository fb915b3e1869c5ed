import { isCampaignChange, type SeatChange } from '#libs/domain';
import { translate } from '../../kernel/i18n/index.js';

/** What happened to a seat, or is asked of it. */
export interface SeatNewsFacts {
  change: SeatChange;
  /** Whether it is about one's own seat. */
  own: boolean;
  subject: string;
  organisation: string | null;
  coreGroup: boolean;
  /** On a clock in words; empty where there is no such time. */
  when: string;
}

/** In sentences: one, or two where an organisation and the core group are meant. */
export function seatNewsText(facts: SeatNewsFacts): string[] {
  const { change, own, subject, organisation, coreGroup, when } = facts;
  if (isCampaignChange(change)) return [translate(`people.news.campaign_${change}`, { when })];
  const whose = own ? '_own' : '';
  if (change !== 'clearance_asked' && change !== 'clearance_given') {
    return [translate(`people.news.${change}${whose}`, { subject, when })];
  }
  return [
    ...(organisation === null
      ? []
      : [translate(`people.news.${change}_organisation${whose}`, { subject, organisation })]),
    ...(coreGroup ? [translate(`people.news.${change}_core${whose}`, { subject })] : []),
  ];
}
