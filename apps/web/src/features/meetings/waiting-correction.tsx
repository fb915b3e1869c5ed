import { Alert, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { refusalTitle } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { correctedTalk } from '../../kernel/offline/corrected-talk.js';
import type { OutboxItem } from '../../kernel/offline/index.js';
import { useOutboxState } from '../../kernel/offline/outbox-state.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { talkAgain } from './meetings.queries.js';

/** The last correction of a talk that lies on this device; the talk is asked for again as soon as the server has it. */
export function useWaitingCorrection(talkId: string): OutboxItem | undefined {
  const { campaignId } = useSeat();
  const item = useOutboxState().items.findLast((one) => correctedTalk(one) === talkId);
  const before = useRef(item?.id);
  useEffect(() => {
    if (before.current !== undefined && item === undefined) void talkAgain(campaignId);
    before.current = item?.id;
  }, [item, campaignId]);
  return item;
}

/** That what stands on the screen is not what this person wrote last, and where that lies. */
export function WaitingCorrection({ item: { refusal } }: { item: OutboxItem }) {
  const t = useT();
  return (
    <Alert color={refusal ? 'red' : 'yellow'} role="status">
      <Stack gap={4} align="flex-start">
        <Text>
          {refusal
            ? t('meetings.correctionRefused', { reason: refusalTitle(refusal) })
            : t('meetings.correctionWaits')}
        </Text>
        <CampaignLink to="waiting">{t('waiting.title')}</CampaignLink>
      </Stack>
    </Alert>
  );
}
