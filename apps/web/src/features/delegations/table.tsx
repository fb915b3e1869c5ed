import { Text } from '@mantine/core';
import { memo } from 'react';
import type { AskDto, DelegationDto, LeadDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { translate, useT, groupName, apart, dotted } from '../../kernel/i18n/index.js';
import { usePins } from '../../kernel/queries/pins.js';
import { useSeat } from '../../kernel/session/session.js';
import { PinSign } from '../../ui/campaign/pin-button.js';
import { StanceMark } from '../../ui/stance.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { positionOn, type Row } from './filters.js';
import styles from './table.module.css';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** On a phone the columns after the name are told under the name. */
export function DelegationTable({ rows, ask }: { rows: Row[]; ask: AskDto | undefined }) {
  const t = useT();
  const pins = usePins(useSeat().campaignId);
  return (
    <table className={`plain ${styles.delegations}`}>
      <thead>
        <tr>
          <th scope="col">
            <span className="only-read">{t('delegations.offline')}</span>
          </th>
          <th scope="col">{t('delegations.delegation')}</th>
          {ask ? (
            <th scope="col">
              <bdi>{ask.title}</bdi>
            </th>
          ) : null}
          <th scope="col" className={styles.desk}>
            {t('delegations.leadBy')}
          </th>
          <th scope="col" className={styles.desk}>
            {t('delegations.lastContact')}
          </th>
          <th scope="col" className={styles.desk}>
            {t('delegations.openTasks')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DelegationRow
            key={row.delegation.code}
            row={row}
            askId={ask?.id}
            pinned={pins.includes(row.delegation.code)}
          />
        ))}
      </tbody>
    </table>
  );
}

function LastContact({ contact }: { contact: DelegationDto['lastContact'] }) {
  const t = useT();
  if (!contact) return <Text c="dimmed">{t('delegations.never')}</Text>;
  const { kind, organisation, occurredAt } = contact;
  return (
    <>
      {kind ? translate(`contact.${kind}`) : t('delegation.notice', { organisation })}
      <Text component="div" size="sm" c="dimmed">
        <TwoClocks at={occurredAt} />
      </Text>
    </>
  );
}

interface RowProps {
  row: Row;
  askId: string | undefined;
  pinned: boolean;
}

const DelegationRow = memo(
  function DelegationRow({ row, askId, pinned }: RowProps) {
    const t = useT();
    const { delegation, name, lead } = row;
    const contact = delegation.lastContact;
    const tasks = delegation.openTasks ?? 0;
    return (
      <tr>
        <td>
          <PinSign pinned={pinned} code={delegation.code} name={name} />
        </td>
        <th scope="row">
          <CampaignLink to="delegations/$code" params={{ code: delegation.code }}>
            {name}
          </CampaignLink>
          <Text component="div" size="xs" c="dimmed" fw={400}>
            {delegation.capacity === 'voting' ? '' : `${t(`delegations.${delegation.capacity}`)} · `}
            {dotted(...delegation.groups.map(groupName))}
          </Text>
          <Text component="div" size="sm" fw={400} className={styles.phone}>
            {lead ? <div>{`${t('delegations.leadBy')}: ${leadName(lead)}`}</div> : null}
            {contact ? (
              <div>{`${t('delegations.lastContact')}: ${clocksText(contact.occurredAt)}`}</div>
            ) : null}
            {tasks > 0 ? <div>{t('delegations.tasks', { count: tasks })}</div> : null}
          </Text>
        </th>
        {askId ? (
          <td>
            <StanceMark stance={positionOn(delegation, askId)?.stance ?? null} />
          </td>
        ) : null}
        <td className={styles.desk}>
          {lead ? leadName(lead) : <Text c="dimmed">{t('delegations.nobody')}</Text>}
        </td>
        <td className={styles.desk}>
          <LastContact contact={contact} />
        </td>
        <td className={styles.desk}>{tasks > 0 ? tasks : ''}</td>
      </tr>
    );
  },
  (before, after) =>
    before.askId === after.askId &&
    before.pinned === after.pinned &&
    before.row.delegation === after.row.delegation &&
    before.row.name === after.row.name &&
    before.row.lead === after.row.lead,
);

const leadName = ({ organisation, user }: LeadDto) =>
  user ? apart(user, organisation) : apart(organisation);
