import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { invitationsInvite, invitationsRevoke, type InvitationDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Empty } from '../../ui/empty.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { invitationsQuery } from './people.queries.js';
import styles from './people.module.css';

/** Invitations that can still be accepted, and how to withdraw one. */
export function OpenInvitations() {
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
  const revoke = useRevoke();
  return (
    <>
      {revoke.isError ? <ProblemNotice error={revoke.error} /> : null}
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
              </th>
              <td dir="auto">{organisations.find(({ id }) => id === one.organisationId)?.name}</td>
              <td>
                {translate(`people.roles.${one.role}`)}
                {one.coreGroup ? `, ${t('people.core')}` : ''}
              </td>
              <td>
                <TwoClocks at={one.expires} />
              </td>
              <td>
                <Button
                  size="compact-md"
                  mih={32}
                  variant="default"
                  loading={revoke.isPending && revoke.variables.id === one.id}
                  aria-label={t('people.withdrawOf', { name: one.name })}
                  onClick={() => revoke.mutate(one)}
                >
                  {t('people.withdraw')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A link that was withdrawn stays dead; taking it back sends a new one. */
function useRevoke() {
  const t = useT();
  const { campaignId, me } = useSeat();
  return useMutation({
    mutationFn: ({ id }: InvitationDto) => invitationsRevoke(campaignId, id),
    onSuccess: (_, { email, name, role, coreGroup, organisationId }) => {
      toast(t('people.withdrawn', { name }), async () => {
        const seat = { email, name, role, coreGroup, organisationId };
        await invitationsInvite(campaignId, { ...seat, zone: me.zone });
        await refresh(campaignId, 'members');
      });
      return refresh(campaignId, 'members');
    },
  });
}
