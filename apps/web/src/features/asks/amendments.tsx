import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AmendmentDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, delegationName, useOrder, dotted } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { gradeName } from '../../ui/evidence.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { Written } from '../../ui/written.js';
import { summaryText } from '../../ui/campaign/answers/count-summary.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { countOfAmendmentQuery } from '../../kernel/queries/counts.js';
import { amendmentsQuery } from '../../kernel/queries/amendments.js';
import { dayText } from '../../kernel/i18n/index.js';
import { articleText } from '../../ui/campaign/article-text.js';

/** Proposals to change the text that serve this ask or work against it. */
export function Amendments({ askId }: { askId: string }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const amendments = useQuery(amendmentsQuery(campaignId, askId));
  return (
    <Panel
      title={t('asks.amendments')}
      action={
        role === 'member' ? null : (
          <CampaignLink to="amendments" search={{ form: 'new', ask: askId }}>
            {t('asks.addAmendment')}
          </CampaignLink>
        )
      }
    >
      <Loaded query={amendments} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('asks.noAmendments')}</Text>
          ) : (
            <Stack component="ul" className="bare" gap="lg">
              {items.map((amendment) => (
                <li key={amendment.id}>
                  <Amendment amendment={amendment} />
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Amendment({ amendment }: { amendment: AmendmentDto }) {
  const t = useT();
  const { sponsors, proposedOn, provision } = amendment;
  const inOrder = useOrder();
  const active = sponsors
    .filter(({ current }) => current)
    .toSorted((a, b) =>
      inOrder(delegationName(a.delegationCode, a.delegation), delegationName(b.delegationCode, b.delegation)),
    );
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          <CampaignLink to="amendments/$amendmentId" params={{ amendmentId: amendment.id }}>
            {amendment.title}
          </CampaignLink>
        </Title>
        <TierBadge tier={amendment.tier} />
      </Group>
      <Text size="sm">
        {dotted(
          t(`amendmentState.${amendment.state}`),
          t(`asks.${amendment.effect}`),
          provision?.number && articleText(provision.number),
          proposedOn && t('asks.proposedOn', { day: dayText(proposedOn) }),
          amendment.symbol,
        )}
      </Text>
      {amendment.body ? <Written>{amendment.body}</Written> : null}
      <Text size="sm" component="div">
        {t('asks.sponsors', { count: active.length })}
        {active.length > 0 ? ': ' : ''}
        {active.map((sponsor, index) => (
          <span key={sponsor.delegationCode}>
            {index > 0 ? ', ' : ''}
            <DelegationName inText code={sponsor.delegationCode} name={sponsor.delegation} />
          </span>
        ))}
      </Text>
      <Text size="sm" c="dimmed">
        {gradeName(amendment.grade)}
        {amendment.source ? (
          <>
            {' · '}
            <Written inline>{amendment.source}</Written>
          </>
        ) : null}
      </Text>
      <AmendmentCount amendmentId={amendment.id} />
    </Stack>
  );
}

/** Asked for when somebody wants it: one count is one question. */
function AmendmentCount({ amendmentId }: { amendmentId: string }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { campaignId } = useSeat();
  const [wanted, setWanted] = useState(false);
  const count = useQuery({ ...countOfAmendmentQuery(campaignId, amendmentId), enabled: wanted });
  if (!wanted) {
    return (
      <Button variant="default" size="sm" className="at-start" onClick={() => setWanted(true)}>
        {t('asks.countIt')}
      </Button>
    );
  }
  return (
    <Loaded query={count} height={36}>
      {(data) => (
        <Text role="status" size="sm" fw={600}>
          {summaryText(data.summary, nameOf, data.amendment?.effect)}
        </Text>
      )}
    </Loaded>
  );
}
