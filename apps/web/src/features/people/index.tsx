import { useDeferredValue } from 'react';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useEarlyPages } from '../../kernel/query/early-pages.js';
import { useAddress } from '../../ui/address.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { InviteButton } from './invite.js';
import { WaitingInvitations } from './invitations.js';
import { MemberList } from './member-list.js';
import { Organisations } from './organisations.js';
import type { PeopleFilter } from './people-filter.js';
import { peoplePages } from './people.queries.js';
import { SeatNews } from './seat-news.js';
import { SeatRequests } from './seat-requests.js';
import { WhoSees } from './who-sees.js';

/** Who sits in the campaign and may see what; coordinators change it here. */
export function People() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [filter] = useAddress<keyof PeopleFilter>();
  const q = useDebounced(filter.q?.trim());
  const people = useEarlyPages(peoplePages(campaignId, { ...filter, q }), true);
  const coordinates = role === 'coordinator';
  // What stands below the list is drawn after its first rows.
  const below = useDeferredValue(people.items !== undefined || people.query.isError, false);
  return (
    <Page
      title={t('people.title')}
      lead={t(coordinates ? 'people.lead' : 'people.leadOthers')}
      actions={coordinates ? <InviteButton /> : null}
    >
      <SeatNews />
      <SeatRequests />
      <Panel title={t('people.members')}>
        <MemberList people={people} />
      </Panel>
      {below ? (
        <>
          {coordinates ? <WaitingInvitations /> : null}
          <WhoSees />
          <Organisations />
        </>
      ) : null}
    </Page>
  );
}
