import { leadsList, membersList, organisationsList, type MemberDto } from '../api/client.js';
import { apart, dayText, translate } from '../i18n/index.js';
import { campaignListQuery } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

/** As many as a coalition has come in one answer. */
const MOST = 1000;

/** Everybody who has or had a seat. */
export const membersQuery = (campaignId: string) =>
  campaignListQuery(
    campaignId,
    ['members'],
    'members',
    (page, options) => membersList(campaignId, page, options),
    null,
    MOST,
  );

export const organisationsQuery = (campaignId: string) =>
  campaignListQuery(
    campaignId,
    ['members'],
    'organisations',
    (page, options) => organisationsList(campaignId, page, options),
    null,
    MOST,
  );

/** Who leads the talks with which delegation. */
export const leadsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['leads'], 'leads', (options) => leadsList(campaignId, options));

type Person = Pick<MemberDto, 'name' | 'organisation' | 'mailPausedUntil'>;

/** Of somebody whose mail is paused that no mail reaches them, where a task is given: what is urgent is said otherwise. */
export const pausedText = ({ mailPausedUntil: until }: Pick<Person, 'mailPausedUntil'>): string =>
  until ? translate('assign.paused', { day: dayText(until) }) : '';

/** Somebody to whom a task can be given, in a list to choose from. */
export function personOption(person: Person, leads = false): string {
  const { name, organisation } = person;
  const said = leads ? translate('assign.leads', { name, organisation }) : apart(name, organisation);
  const paused = pausedText(person);
  return paused === '' ? said : `${said} · ${paused}`;
}
