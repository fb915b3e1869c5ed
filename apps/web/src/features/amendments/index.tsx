import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { amendmentsRestore, type AmendmentDto } from '../../kernel/api/client.js';
import { dayText, dotted, translate, useT } from '../../kernel/i18n/index.js';
import { amendmentsQuery, removedAmendmentsQuery } from '../../kernel/queries/amendments.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovedList, shelfOf, ShelfChoice } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { NewAmendment } from './amendment-form.js';
import { OrderOfVoting } from './order.js';
import { articleText } from '../../ui/campaign/article-text.js';

/** Proposals to change the text: the open ones in the order in which they are voted on, then what became of the others. */
export function Amendments() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [{ form, ask, shelf: said }, setAddress] = useAddress<'form' | 'ask' | 'shelf'>();
  const removed = role === 'coordinator' && shelfOf(said) === 'removed';
  const add =
    role === 'member' ? null : (
      <Button onClick={() => setAddress({ form: 'new' }, { push: true })}>{t('amendments.add')}</Button>
    );
  return (
    <Page title={t('amendments.title')} lead={t('amendments.lead')} actions={add}>
      <Group>
        <ShelfChoice
          shelf={removed ? 'removed' : 'active'}
          archives={false}
          onChange={(shelf) => setAddress({ shelf: shelf === 'removed' ? shelf : undefined })}
        />
      </Group>
      {removed ? <Removed campaignId={campaignId} /> : <Current campaignId={campaignId} add={add} />}
      <NewAmendment
        open={form === 'new' && role !== 'member'}
        askId={ask ?? ''}
        onClose={() => setAddress({ form: undefined, ask: undefined })}
      />
    </Page>
  );
}

const later = Number.MAX_SAFE_INTEGER;
const inOrder = (a: AmendmentDto, b: AmendmentDto) => (a.votingOrder ?? later) - (b.votingOrder ?? later);

function Current({ campaignId, add }: { campaignId: string; add: ReactNode }) {
  const t = useT();
  const amendments = useQuery(amendmentsQuery(campaignId));
  return (
    <Loaded query={amendments} height={400}>
      {({ items }) => {
        const open = items.filter(({ state }) => state === 'proposed').toSorted(inOrder);
        const others = items.filter(({ state }) => state !== 'proposed');
        if (items.length === 0)
          return (
            <Empty title={t('amendments.none')} action={add}>
              {t('amendments.noneHow')}
            </Empty>
          );
        return (
          <>
            <Panel title={t('amendments.order')}>
              <Text size="sm">{t('amendments.orderRule')}</Text>
              {open.length === 0 ? <Text c="dimmed">{t('amendments.noneOpen')}</Text> : null}
              <OrderOfVoting amendments={open} draw={(amendment) => <Line amendment={amendment} />} />
            </Panel>
            {others.length > 0 ? (
              <Panel title={t('amendments.others')}>
                <Stack component="ul" className="bare" gap="sm">
                  {others.map((amendment) => (
                    <li key={amendment.id}>
                      <Paper withBorder p="sm">
                        <Line amendment={amendment} />
                      </Paper>
                    </li>
                  ))}
                </Stack>
              </Panel>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

function Line({ amendment }: { amendment: AmendmentDto }) {
  const t = useT();
  const { id, title, symbol, oral, state, effect, provision, proposedOn, sponsors, ask } = amendment;
  const now = sponsors.filter(({ current }) => current).length;
  return (
    <div>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Title order={3} size="h5">
          <CampaignLink to="amendments/$amendmentId" params={{ amendmentId: id }}>
            {title}
          </CampaignLink>
        </Title>
        <TierBadge tier={amendment.tier} />
      </Group>
      <Text size="sm">
        {dotted(
          translate(`amendmentState.${state}`),
          symbol,
          oral && t('amendments.oral'),
          provision?.number && articleText(provision.number),
          proposedOn && t('asks.proposedOn', { day: dayText(proposedOn) }),
          t('asks.sponsors', { count: now }),
        )}
      </Text>
      <Text size="sm">
        <CampaignLink to="asks/$askId" params={{ askId: ask.id }}>
          {ask.title}
        </CampaignLink>{' '}
        · {t(`asks.${effect}`)}
      </Text>
    </div>
  );
}

function Removed({ campaignId }: { campaignId: string }) {
  const amendments = useQuery(removedAmendmentsQuery(campaignId));
  return (
    <Loaded query={amendments} height={300}>
      {({ items }) => (
        <RemovedList
          items={items}
          restore={(id) => amendmentsRestore(id, campaignId)}
          again={() => refresh(campaignId, 'votes', 'asks')}
        />
      )}
    </Loaded>
  );
}
