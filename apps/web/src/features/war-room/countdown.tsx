import { Text } from '@mantine/core';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { Card } from '../../ui/card.js';
import styles from './war-room.module.css';
import card from '../../ui/card.module.css';

const MINUTE = 60_000;

/** Whole days, hours and minutes of a length in ms; of what has passed all are 0. */
export function lengthOf(ms: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.ceil(ms / MINUTE));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** How long until the next deadline, by the campaign's clock, and when that is on both. */
export function Countdown({ campaignId }: { campaignId: string }) {
  const t = useT();
  const { role } = useSeat();
  const { campaign, now } = useCampaignNow(campaignId);
  const next = campaign?.nextDeadline;
  if (campaign && !next) {
    return (
      <Card title={t('war.deadline')}>
        <Text c="dimmed">{t('war.noDeadline')}</Text>
        {role === 'coordinator' ? <CampaignLink to="sessions">{t('war.toSessions')}</CampaignLink> : null}
      </Card>
    );
  }
  const left = next ? Date.parse(next.due.instant) - now : Number.NaN;
  const { days, hours, minutes } = lengthOf(left);
  return (
    <Card title={t('war.deadline')}>
      <div className={styles.countdown}>
        <Text
          component="div"
          fz={28}
          fw={650}
          lh={1.2}
          className={left < 60 * MINUTE ? card.warn : undefined}
        >
          {next ? (
            <span role="timer" aria-live="off">
              {days > 0
                ? t('war.daysLeft', { days, hours, minutes })
                : t('war.hoursLeft', { hours, minutes })}
            </span>
          ) : null}
        </Text>
        {next ? (
          <div>
            <CampaignLink to="deadlines/$deadlineId" params={{ deadlineId: next.id }}>
              <Written inline>{next.title}</Written>
            </CampaignLink>
            <Text component="div" size="sm" c="dimmed">
              <TwoClocks at={next.due} />
            </Text>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
