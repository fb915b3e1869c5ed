import { Group, Stack, Text, Title } from '@mantine/core';
import { holds } from '#libs/domain';
import type { BriefAskDto, BriefDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/panel.js';
import { RedLine } from '../../ui/red-line.js';
import { StanceMark } from '../../ui/stance.js';
import { WithheldNote, type WithheldCounts } from '../../ui/withheld.js';
import { sortedAsks } from './sorted-asks.js';
import { Word } from './position-evidence.js';
import styles from './one.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

/** Where the delegation stands on each ask, and what should be asked next. */
export function Stands({ brief, withheld }: { brief: BriefDto; withheld: WithheldCounts }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { now } = useCampaignNow(campaignId, 60_000);
  const { known, first, rest } = sortedAsks(brief.asks);
  return (
    <Panel title={t('delegation.stands')}>
      {known.length === 0 ? (
        <NothingKnown withheld={withheld} />
      ) : (
        <Stack component="ul" className="bare" gap={0}>
          {known.map((ask) => (
            <li key={ask.id} className={styles.ask}>
              <AskHead ask={ask} />
              {ask.current ? <Word word={ask.current} now={now} /> : null}
              {ask.other ? <Other ask={ask} now={now} /> : null}
            </li>
          ))}
        </Stack>
      )}
      {first.length > 0 ? <ToAsk first={first} rest={rest} partly={(withheld.stances ?? 0) > 0} /> : null}
    </Panel>
  );
}

/** What is withheld from this device is no nothing. */
function NothingKnown({ withheld }: { withheld: WithheldCounts }) {
  const t = useT();
  const { role } = useSeat();
  const { stances = 0 } = withheld;
  if (stances === 0) {
    const how = holds(role, 'campaigner') ? t('delegation.nothingKnownHow') : null;
    return <Empty title={t('delegation.nothingKnown')}>{how}</Empty>;
  }
  return (
    <Empty title={t('day.withheld.stancesKnown')}>
      <WithheldNote withheld={{ stances }} />
    </Empty>
  );
}

function AskHead({ ask }: { ask: BriefAskDto }) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <div>
        <Title order={3} size="h5">
          <CampaignLink to="asks/$askId" params={{ askId: ask.id }}>
            <bdi>{ask.title}</bdi>
          </CampaignLink>
        </Title>
        <AskMarks ask={ask} />
      </div>
      <StanceMark stance={ask.current?.stance ?? null} />
    </Group>
  );
}

/** A position that was taken on the changed text needs no word of the change. */
function AskMarks({ ask }: { ask: BriefAskDto }) {
  const t = useT();
  return (
    <Group gap="xs">
      {ask.number ? <Text size="sm">{articleText(ask.number)}</Text> : null}
      {ask.redLine ? <RedLine /> : null}
      {ask.changed && (!ask.current || ask.current.stale === 'draft') ? (
        <Text size="sm" className="warned">
          {t('delegation.textChanged')}
        </Text>
      ) : null}
    </Group>
  );
}

function Other({ ask, now }: { ask: BriefAskDto; now: number }) {
  const t = useT();
  if (!ask.other) return null;
  return (
    <div className={ask.differs ? `${styles.otherWord} ${styles.differs}` : styles.otherWord}>
      <Group gap="xs">
        <Text size="sm" fw={ask.differs ? 600 : undefined}>
          {t(ask.differs ? 'delegation.differs' : 'delegation.otherSays')}
        </Text>
        <StanceMark stance={ask.other.stance} />
      </Group>
      <Word word={ask.other} now={now} />
    </div>
  );
}

interface ToAskProps {
  first: BriefAskDto[];
  rest: BriefAskDto[];
  /** Some stances are not on this device, so that nobody can say here of which ask nothing is known. */
  partly: boolean;
}

function ToAsk({ first, rest, partly }: ToAskProps) {
  const t = useT();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('delegation.toAsk')}
      </Title>
      <OpenAsks asks={first} partly={partly} />
      {rest.length > 0 ? (
        <details>
          <summary>{t('delegation.moreToAsk', { count: rest.length })}</summary>
          <OpenAsks asks={rest} partly={partly} />
        </details>
      ) : null}
    </Stack>
  );
}

function OpenAsks({ asks, partly }: { asks: BriefAskDto[]; partly: boolean }) {
  const t = useT();
  return (
    <ul className={`bare ${styles.openAsks}`}>
      {asks.map((ask) => (
        <li key={ask.id}>
          <div>
            <CampaignLink to="asks/$askId" params={{ askId: ask.id }}>
              <bdi>{ask.title}</bdi>
            </CampaignLink>
            <AskMarks ask={ask} />
          </div>
          <span className={styles.nothingKnown}>
            {t(partly ? 'day.withheld.stance' : 'delegation.nothing')}
          </span>
        </li>
      ))}
    </ul>
  );
}
