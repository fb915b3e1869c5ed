import { Button, Group, Stack, Text } from '@mantine/core';
import { personCalled } from '../../ui/campaign/person-called.js';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  interactionsWithdrawNotice,
  type ClockFaceDto,
  type InteractionDto,
} from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { apart, translate, useT } from '../../kernel/i18n/index.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { readingAt } from '../../ui/zone-clock.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import styles from './one.module.css';

/** One talk as it was logged; whoever logged it may withdraw the notice that there was a contact. */
export function LoggedContact({ contact }: { contact: InteractionDto }) {
  const t = useT();
  const { me, closed } = useSeat();
  const { delegates, positions, task, contactTier } = contact;
  return (
    <>
      <CampaignLink to="meetings/$meetingId" params={{ meetingId: contact.id }}>
        <TwoClocks at={contact.occurredAt} strong />
      </CampaignLink>
      <Group gap="xs">
        <Text component="span">
          {translate(`contact.${contact.kind}`)}
          {delegates.length > 0
            ? ` ${t('delegation.with', { names: apart(...delegates.map(personCalled)) })}`
            : ''}
          {' · '}
          <bdi>{contact.author}</bdi>, <bdi>{contact.organisation}</bdi>
        </Text>
        <TierBadge tier={contact.tier} />
      </Group>
      <DeviceClock contact={contact} />
      {contact.note ? <Written>{contact.note}</Written> : null}
      <ul className="bare">
        {positions
          .filter(({ retracted }) => !retracted)
          .map((position) => (
            <li key={position.id}>
              <StanceMark stance={position.stance} /> <bdi>{position.ask}</bdi>
            </li>
          ))}
      </ul>
      {task ? (
        <CampaignLink to="tasks/$taskId" params={{ taskId: task.id }}>
          {task.title}
        </CampaignLink>
      ) : null}
      {contactTier ? (
        <Text size="sm">{t('delegation.noticeTo', { tier: translate(`tier.${contactTier}`) })}</Text>
      ) : null}
      {contact.authorId === me.id && !closed ? (
        <Group gap="xs">
          {contactTier ? <Withdraw contact={contact} /> : null}
          {contact.erased ? null : (
            <CampaignLink
              to="meetings/$meetingId"
              params={{ meetingId: contact.id }}
              search={{ form: 'correct' }}
            >
              {t('delegation.correct')}
            </CampaignLink>
          )}
        </Group>
      ) : null}
    </>
  );
}

/** Worth a word only where the device's clock was wrong by more than a few minutes. */
const NOTABLE_S = 180;

function DeviceClock({ contact: { deviceClock, occurredAt } }: { contact: InteractionDto }) {
  const t = useT();
  if (!deviceClock) return null;
  // The offset, and what was cut off because it lay ahead all the same.
  const off = Math.abs(Date.parse(deviceClock.reportedAt) - Date.parse(occurredAt.instant)) / 1000;
  if (off < NOTABLE_S) return null;
  const on = ({ zone }: ClockFaceDto) => readingAt(Date.parse(deviceClock.reportedAt), zone);
  const shown = clocksText({ venue: on(occurredAt.venue), reader: on(occurredAt.reader) });
  return (
    <Text size="sm" c="dimmed">
      {t('delegation.deviceClock', { shown })}
    </Text>
  );
}

function Withdraw({ contact }: { contact: InteractionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => interactionsWithdrawNotice(contact.id, campaignId),
    onSuccess: () => {
      setOpen(false);
      toast(t('delegation.withdrawn'));
      return refresh(campaignId, 'interactions');
    },
  });
  return (
    <>
      <Button variant="default" size="sm" className={styles.show} onClick={() => setOpen(true)}>
        {t('delegation.withdraw')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('delegation.withdraw')}>
        <Stack gap="sm" align="flex-start">
          {withdraw.isError ? <ProblemNotice error={withdraw.error} /> : null}
          <Text>{t('delegation.withdrawWhat', { organisation: contact.organisation })}</Text>
          <Button color="red.9" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('delegation.withdraw')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
