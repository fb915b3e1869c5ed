import { Badge, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InvitationDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { InvitationActs } from './invitation-acts.js';
import { mailOf } from './invitation-mail.js';
import { invitationsQuery } from './people.queries.js';
import styles from './people.module.css';

/** Who was invited and has not accepted, what became of the mail, and what can be done about it. */
export function WaitingInvitations() {
  const t = useT();
  const { campaignId } = useSeat();
  const invitations = useQuery(invitationsQuery(campaignId));
  return (
    <Panel title={t('people.invitations')}>
      <Loaded query={invitations} height={90}>
        {({ items }) =>
          items.length > 0 ? (
            <InvitationTable invitations={items} />
          ) : (
            <Empty title={t('people.noInvitations')}>{t('people.noInvitationsHow')}</Empty>
          )
        }
      </Loaded>
    </Panel>
  );
}

function InvitationTable({ invitations }: { invitations: InvitationDto[] }) {
  const t = useT();
  const { campaignId } = useSeat();
  const organisations = useQuery(organisationsQuery(campaignId)).data?.items ?? [];
  return (
    <table className={`plain ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.organisation')}</th>
          <th scope="col">{t('people.role')}</th>
          <th scope="col">{t('people.until')}</th>
          <th scope="col">{t('people.seat')}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <span dir="auto">{one.name}</span>
              <div className={`${styles.mail} ${styles.light}`}>{one.email}</div>
              <Mail invitation={one} />
            </th>
            <td dir="auto">{organisations.find(({ id }) => id === one.organisationId)?.name}</td>
            <td>
              {translate(`people.roles.${one.role}`)}
              {one.coreGroup ? `, ${t('people.core')}` : ''}
            </td>
            <td>
              <TwoClocks at={one.expires} />
              {one.expired ? (
                <Text size="sm" className="warned">
                  {t('people.expired')}
                </Text>
              ) : null}
            </td>
            <td>
              <InvitationActs invitation={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mail({ invitation }: { invitation: InvitationDto }) {
  const t = useT();
  const mail = mailOf(invitation);
  if (mail !== 'failed') return <div className={styles.light}>{translate(`people.mail.${mail}`)}</div>;
  return (
    <div className={styles.light}>
      <Badge color="red.9" tt="none">
        {t('deliveries.state.failed')}
      </Badge>{' '}
      {invitation.expired ? null : t('people.mail.failed')}
    </div>
  );
}
