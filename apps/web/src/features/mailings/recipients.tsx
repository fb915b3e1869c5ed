import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  sendingAgain,
  sendingTest,
  type MailingDto,
  type MailingRecipientDto,
} from '../../kernel/api/client.js';
import { delegationName, dotted, useOrder, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Dialog } from '../../ui/dialog.js';
import directory from '../../ui/directory.module.css';
import { languageName } from '../../ui/languages.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { mailingsAgain, previewQuery, recipientsQuery } from './mailings.queries.js';

/** Each mission with its address, what became of its mail, and exactly what it is written. */
export function Recipients({ mailing }: { mailing: MailingDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const inOrder = useOrder();
  const query = useQuery(recipientsQuery(campaignId, mailing.id));
  return (
    <Panel title={t('mailings.recipients')}>
      <Loaded query={query} height={300}>
        {({ items }) => {
          const without = items.filter(({ address }) => address === '').length;
          return items.length === 0 ? (
            <Text c="dimmed">{t('mailings.nobodyYet')}</Text>
          ) : (
            <>
              {without > 0 ? (
                <Text size="sm" role="status">
                  {t('mailings.without', { count: without })}{' '}
                  <CampaignLink to="mailings">{t('mailings.enterThem')}</CampaignLink>
                </Text>
              ) : null}
              <ul className="bare">
                {items
                  .map((one) => ({ one, name: delegationName(one.delegationCode, one.delegation) }))
                  .toSorted((a, b) => inOrder(a.name, b.name))
                  .map(({ one, name }) => (
                    <Line key={one.id} mailing={mailing} one={one} name={name} />
                  ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

interface LineProps {
  mailing: MailingDto;
  one: MailingRecipientDto;
  name: string;
}

const isLost = ({ mailState, skipReason }: MailingRecipientDto): boolean =>
  mailState === 'failed' ||
  (mailState === 'skipped' && skipReason !== 'superseded' && skipReason !== 'cancelled');

function stateOf(one: MailingRecipientDto) {
  if (one.address === '') return 'mailings.mail.noAddress' as const;
  if (one.mailState === null) return 'mailings.mail.none' as const;
  if (one.mailState === 'accepted') return 'mailings.mail.accepted' as const;
  if (one.mailState === 'uncertain') return 'mailings.mail.unsure' as const;
  if (isLost(one)) return 'mailings.mail.lost' as const;
  return one.mailState === 'skipped' ? ('mailings.mail.held' as const) : ('mailings.mail.waiting' as const);
}

function Line({ mailing, one, name }: LineProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const lost = mailing.state === 'sending' && isLost(one);
  const again = useMutation({
    mutationFn: () => sendingAgain(mailing.id, one.id, campaignId, {}),
    onSettled: () => mailingsAgain(campaignId),
  });
  const named = <span className="only-read">{`: ${name}`}</span>;
  return (
    <li className={directory.line}>
      <div className={directory.what ?? ''}>
        <Group gap="xs">
          <Text fw={600}>
            <bdi>{name}</bdi>
          </Text>
          <Badge tt="none" variant="outline" color={lost || one.address === '' ? 'red' : 'gray'}>
            {t(stateOf(one))}
          </Badge>
        </Group>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {dotted(one.address, one.language && languageName(one.language))}
        </Text>
        {one.addressNow ? (
          <Text size="sm" c="dimmed">
            {t('mailings.nowAt', { address: one.addressNow })}
          </Text>
        ) : null}
        {one.interactionId ? (
          <CampaignLink to="meetings/$meetingId" params={{ meetingId: one.interactionId }}>
            {t('mailings.contact')}
            {named}
          </CampaignLink>
        ) : null}
        {again.error ? <ProblemNotice error={again.error} /> : null}
      </div>
      <Group gap="xs">
        <Button size="sm" px="sm" variant="default" onClick={() => setOpen(true)}>
          {t('mailings.preview')}
          {named}
        </Button>
        {lost ? (
          <Button size="sm" px="sm" loading={again.isPending} onClick={() => again.mutate()}>
            {t('mailings.sendAgain')}
            {named}
          </Button>
        ) : null}
      </Group>
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        <Preview mailing={mailing} one={one} />
      </Dialog>
    </li>
  );
}

/** Exactly what this mission is written, and a copy of it to oneself. */
function Preview({ mailing, one }: Omit<LineProps, 'name'>) {
  const t = useT();
  const { campaignId } = useSeat();
  const preview = useQuery(previewQuery(campaignId, mailing.id, one.id));
  const test = useMutation({
    mutationFn: () => sendingTest(mailing.id, one.id, campaignId, {}),
    onSuccess: () => toast(t('mailings.tested')),
  });
  return (
    <Loaded query={preview} height={200}>
      {({ to, replyTo, language, subject, text }) => (
        <>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {to === '' ? t('mailings.mail.noAddress') : t('mailings.to', { address: to })}
          </Text>
          {replyTo === '' ? null : (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t('mailings.answersTo', { address: replyTo })}
            </Text>
          )}
          <Text fw={600} lang={language} dir="auto">
            {subject}
          </Text>
          <Text lang={language} dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Text>
          {test.error ? <ProblemNotice error={test.error} /> : null}
          <Group>
            <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
              {t('mailings.test')}
            </Button>
          </Group>
        </>
      )}
    </Loaded>
  );
}
