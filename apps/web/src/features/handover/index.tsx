import '@mantine/core/styles/CloseButton.layer.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type HandoverDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { handoverQuery } from '../../kernel/queries/handover.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { useNamesOfCodes } from '../../kernel/queries/delegations.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { OfAsk } from './asks.js';
import { Changes, HeldMails, Meetings, Tasks } from './aside.js';
import { Card } from '../../ui/card.js';
import { isQuiet, summaryOf } from './lines.js';
import { asksInOrder } from './worst-first.js';
import { useBounded } from './more.js';
import { MarkRead, NeverMarked } from './mark-read.js';
import { VoteWords } from './vote-words.js';
import { SINCE_PRESETS, sinceOf, type SincePreset } from './since.js';
import styles from './handover.module.css';
import card from '../../ui/card.module.css';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** Asks before somebody asks for more. */
const ASKS = 8;

/** What happened since one slept, by ask, with the follow-ups to be given. */
export function Handover() {
  const t = useT();
  const { campaignId, me } = useSeat();
  const [{ since: word }, change] = useAddress<'since'>();
  const { campaign, now } = useCampaignNow(campaignId, 60_000);
  const since = campaign ? sinceOf(word, now, me.zone) : undefined;
  const handover = useQuery({
    ...handoverQuery(campaignId, since?.instant),
    enabled: since !== undefined,
    placeholderData: keepPreviousData,
  });
  // While another question is on its way the screen still shows the last answer, which is not to be marked for it.
  const onScreen = handover.isPlaceholderData ? undefined : handover.data;
  return (
    <Page
      title={t('handover.title')}
      lead={handover.data ? t('handover.since', { when: clocksText(handover.data.since) }) : ' '}
      actions={<MarkRead handover={onScreen} onShowUnread={() => change({ since: '' })} />}
    >
      <Presets
        chosen={since?.preset}
        onChoose={(preset) => change({ since: preset === 'visit' ? '' : preset })}
      />
      <Loaded query={handover} height={900}>
        {(data) => <Body handover={data} onMore={() => change({ since: '3d' })} />}
      </Loaded>
    </Page>
  );
}

interface PresetsProps {
  chosen: SincePreset | undefined;
  onChoose: (preset: SincePreset) => void;
}

function Presets({ chosen, onChoose }: PresetsProps) {
  const t = useT();
  return (
    <Group gap="xs" role="group" aria-label={t('handover.presets')}>
      {SINCE_PRESETS.map((preset) => (
        <Button
          key={preset}
          size="compact-md"
          mih={32}
          variant={preset === chosen ? 'filled' : 'default'}
          aria-pressed={preset === chosen}
          onClick={() => onChoose(preset)}
        >
          {t(`handover.preset.${preset}`)}
        </Button>
      ))}
    </Group>
  );
}

function Body({ handover, onMore }: { handover: HandoverDto; onMore: () => void }) {
  const t = useT();
  const { sits } = useSeat();
  const nameOf = useNamesOfCodes();
  const { scope, asks, otherVotes } = handover;
  const { shown, more } = useBounded(asksInOrder(asks), ASKS);
  return (
    <>
      <NeverMarked unread={handover.unread} />
      <Text size="sm" c="dimmed">
        {scope.demo ? <strong>{t('answers.scope.demo')} </strong> : null}
        {t('answers.scope.note')}
      </Text>
      <Text aria-live="polite">
        {summaryOf(handover)
          .map(([what, count]) => t(`handover.count.${what}`, { count }))
          .join(' · ')}
      </Text>
      {isQuiet(handover) ? <Quiet onMore={onMore} /> : null}
      <div className={styles.handover}>
        {asks.length > 0 ? (
          <Stack gap="md">
            {shown.map((ask) => (
              <OfAsk key={ask.id} ask={ask} nameOf={nameOf} />
            ))}
            {more}
          </Stack>
        ) : null}
        <Stack gap="md">
          <Tasks of={handover.tasks} nameOf={nameOf} />
          <Meetings of={handover.interactions} nameOf={nameOf} />
          <Changes of={handover} nameOf={nameOf} />
          {otherVotes.length > 0 ? (
            <Card title={t('handover.otherVotes')}>
              <ul className={`bare ${card.rows}`}>
                {otherVotes.map((vote) => (
                  <li key={vote.id}>
                    <VoteWords vote={vote} onAsk={false} nameOf={nameOf} />
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          {sits === 'coordinator' ? <HeldMails /> : null}
        </Stack>
      </div>
    </>
  );
}

function Quiet({ onMore }: { onMore: () => void }) {
  const t = useT();
  return (
    <Empty
      title={t('handover.quiet')}
      action={
        <Group gap="sm">
          <Button variant="default" onClick={onMore}>
            {t('handover.preset.3d')}
          </Button>
          <CampaignLink to="war-room">{t('place.warRoom')}</CampaignLink>
        </Group>
      }
    >
      {t('handover.quietHow')}
    </Empty>
  );
}
