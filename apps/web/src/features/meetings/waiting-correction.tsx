import { Alert, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { refusalTitle } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { correctedTalk } from '../../kernel/offline/corrected-talk.js';
import type { OutboxItem } from '../../kernel/offline/index.js';
import { useOutboxState } from '../../kernel/offline/outbox-state.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Written } from '../../ui/written.js';
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

/**
 * That what stands on the screen is not what this person wrote last, and where that lies. Once it was refused both are shown: what
 * they wrote here, and below what was said meanwhile, also beside the form that corrects anew.
 */
export function WaitingCorrection({ item: { refusal, summary } }: { item: OutboxItem }) {
  const t = useT();
  const [, ...words] = summary;
  return (
    <Alert color={refusal ? 'red' : 'yellow'} role="status">
      <Stack gap={4} align="flex-start">
        <Text>
          {refusal
            ? t('meetings.correctionRefused', { reason: refusalTitle(refusal) })
            : t('meetings.correctionWaits')}
        </Text>
        {refusal && words.length > 0 ? (
          <>
            <Text fw={600}>{t('meetings.youWrote')}</Text>
            <ul className="bare">
              {words.map((line) => (
                <li key={line}>
                  <Written>{line}</Written>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <CampaignLink to="waiting">{t('waiting.title')}</CampaignLink>
      </Stack>
    </Alert>
  );
}
