import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { speakingShares } from '#libs/domain';
import type { SpeakingSlotDto } from '../../kernel/api/client.js';
import { dotted, useOrder, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { accreditationsQuery } from './taking-part.queries.js';

interface SharesProps {
  sessionId: string;
  slots: readonly SpeakingSlotDto[];
}

/** How time to speak is shared between groups of stakeholders, and which admitted organisation has none. */
export function SpeakingShares({ sessionId, slots }: SharesProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const inOrder = useOrder();
  const admitted = useQuery(accreditationsQuery(campaignId, sessionId)).data?.items ?? [];
  const has = new Set(
    slots
      .filter(({ state }) => state !== 'refused' && state !== 'withdrawn')
      .map(({ organisationId }) => organisationId),
  );
  const silent = admitted
    .filter(({ state, organisationId }) => state !== 'withdrawn' && !has.has(organisationId))
    .map(({ organisation }) => organisation)
    .toSorted(inOrder);
  return (
    <details>
      <summary>{t('takingPart.shares')}</summary>
      <Text size="sm" c="dimmed">
        {t('takingPart.sharesHow')}
      </Text>
      <ul>
        {speakingShares(slots).map(({ stakeholders, slots: count, granted, minutes }) => (
          <li key={stakeholders}>
            {stakeholders === '' ? t('takingPart.noGroup') : <bdi>{stakeholders}</bdi>}
            {': '}
            {dotted(
              t('takingPart.minutesOf', { count: minutes }),
              t('takingPart.share.granted', { count: granted }),
              t('takingPart.share.slots', { count }),
            )}
          </li>
        ))}
      </ul>
      {silent.length > 0 ? (
        <>
          <Text size="sm">{t('takingPart.silent')}</Text>
          <ul>
            {silent.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}
