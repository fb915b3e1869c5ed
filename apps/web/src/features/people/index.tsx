import { useQuery } from '@tanstack/react-query';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { InviteButton } from './invite.js';
import { WaitingInvitations } from './invitations.js';
import { MemberList } from './member-list.js';
import { Organisations } from './organisations.js';
import { SeatNews } from './seat-news.js';
import { SeatRequests } from './seat-requests.js';
import { WhoSees } from './who-sees.js';

/** Who sits in the campaign and may see what; coordinators change it here. */
export function People() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const members = useQuery(membersQuery(campaignId));
  const coordinates = role === 'coordinator';
  return (
    <Page
      title={t('people.title')}
      lead={t(coordinates ? 'people.lead' : 'people.leadOthers')}
      actions={coordinates ? <InviteButton /> : null}
    >
      <SeatNews />
      <SeatRequests />
      <Panel title={t('people.members')}>
        <Loaded query={members} height={320}>
          {({ items }) => <MemberList people={items} />}
        </Loaded>
      </Panel>
      {coordinates ? <WaitingInvitations /> : null}
      <WhoSees />
      <Organisations />
    </Page>
  );
}
