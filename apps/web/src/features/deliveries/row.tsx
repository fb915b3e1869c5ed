import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeliveryDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { useSeat } from '../../kernel/session/session.js';
import { ResolveDialog, type Resolution } from './resolve.js';
import { deliveryText } from '../../ui/campaign/answers/delivery.js';
import styles from './deliveries.module.css';

/** One mail to one person: what, when on the recipient's clock and the reader's, and what became of it. */
export function MailRow({ mail }: { mail: DeliveryDto }) {
  const t = useT();
  return (
    <li className={styles.mail} data-state={mail.state}>
      <div>
        <Text fw={600} component="div">
          <Written inline>{mail.recipient}</Written>
        </Text>
        <Text size="sm" component="div">
          <About mail={mail} />
        </Text>
        {mail.urgent ? (
          <Text size="sm" c="dimmed">
            {t('deliveries.urgent')}
          </Text>
        ) : null}
      </div>
      <When mail={mail} />
      <div>
        <Text fw={600} size="sm">
          {translate(`deliveries.state.${mail.state}`)}
        </Text>
        {mail.state === 'planned' ? null : <Text size="sm">{deliveryText(mail)}</Text>}
        {mail.attempts > 1 ? (
          <Text size="sm">{t('deliveries.attempts', { count: mail.attempts })}</Text>
        ) : null}
        {mail.state === 'uncertain' ? <Decide mail={mail} /> : null}
      </div>
    </li>
  );
}

function About({ mail }: { mail: DeliveryDto }) {
  const kind = translate(`deliveries.kind.${mail.kind}`);
  if (mail.kind === 'digest') return <>{`${kind} ${mail.occurrence}`}</>;
  if (mail.email !== null) {
    return (
      <>
        <CampaignLink to="people">{kind}</CampaignLink>
        {`: `}
        <bdi className={styles.address}>{mail.email}</bdi>
      </>
    );
  }
  if (mail.about === null) return <>{kind}</>;
  return (
    <>
      {`${kind}: `}
      {mail.kind === 'task_reminder' || mail.kind === 'task_overdue' ? (
        <CampaignLink to="tasks/$taskId" params={{ taskId: mail.subjectId }}>
          <Written inline>{mail.about}</Written>
        </CampaignLink>
      ) : (
        <CampaignLink to="deadlines/$deadlineId" params={{ deadlineId: mail.subjectId }}>
          <Written inline>{mail.about}</Written>
        </CampaignLink>
      )}
    </>
  );
}

/** When it went out, or when it is to. */
function When({ mail }: { mail: DeliveryDto }) {
  const t = useT();
  const { acceptedAt, nextTryAt, fireAt } = mail;
  const over = mail.state === 'skipped' || mail.state === 'failed' || mail.state === 'uncertain';
  const word = over ? t('deliveries.wasDue') : t('deliveries.due');
  return (
    <div>
      <Text size="sm" c="dimmed">
        {acceptedAt ? t('deliveries.sentAt') : nextTryAt ? t('deliveries.nextTry') : word}
      </Text>
      <TwoClocks at={acceptedAt ?? nextTryAt ?? fireAt} />
    </div>
  );
}

/** Whoever sees a held mail may decide: its recipient, or a coordinator. */
function Decide({ mail }: { mail: DeliveryDto }) {
  const t = useT();
  const { closed } = useSeat();
  const [asking, setAsking] = useState<Resolution>();
  if (closed) return null;
  const named = <span className="only-read">{`: ${mail.recipient}`}</span>;
  return (
    <Group gap="xs" mt="xs">
      <Button size="sm" px="sm" variant="default" onClick={() => setAsking('sent')}>
        {t('deliveries.arrived')}
        {named}
      </Button>
      <Button size="sm" px="sm" variant="default" onClick={() => setAsking('send_again')}>
        {t('deliveries.sendAgain')}
        {named}
      </Button>
      {asking ? <ResolveDialog mail={mail} as={asking} onClose={() => setAsking(undefined)} /> : null}
    </Group>
  );
}
