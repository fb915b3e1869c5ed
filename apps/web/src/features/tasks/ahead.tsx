import { Skeleton, Text } from '@mantine/core';
import type { SessionDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { deadlinesQuery, sessionsQuery } from '../../kernel/queries/sessions.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { Loaded } from '../../ui/loaded.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { sessionsNear } from './my-day-order.js';
import styles from './my-day.module.css';

const SHOWN = 5;

/** What comes next: deadlines and sessions, each on both clocks. */
export function Ahead() {
  const t = useT();
  const { campaignId } = useSeat();
  const clock = useCampaignClock(campaignId);
  const deadlines = useCachedQuery(deadlinesQuery(campaignId), `day:${campaignId}:deadlines`);
  const sessions = useCachedQuery(sessionsQuery(campaignId), `day:${campaignId}:sessions`);
  return (
    <div className={styles.ahead}>
      <section aria-labelledby="day-deadlines">
        <h2 id="day-deadlines">{t('day.deadlines')}</h2>
        <Loaded query={deadlines} height={160}>
          {({ items }) => {
            if (!clock.ready) return <Skeleton height={160} />;
            const next = items
              .filter(({ due }) => Date.parse(due.instant) >= clock.now())
              .toSorted((a, b) => Date.parse(a.due.instant) - Date.parse(b.due.instant))
              .slice(0, SHOWN);
            return next.length === 0 ? (
              <Text c="dimmed">{t('day.noDeadlines')}</Text>
            ) : (
              <ul className={`bare ${styles.next}`}>
                {next.map(({ id, title, due }) => (
                  <li key={id}>
                    <CampaignLink to="deadlines/$deadlineId" params={{ deadlineId: id }}>
                      <Written inline>{title}</Written>
                    </CampaignLink>
                    <DueClocks at={due} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
      </section>
      <section
        aria-labelledby="day-sessions"
        style={{ visibility: deadlines.data || deadlines.isError ? undefined : 'hidden' }}
      >
        <h2 id="day-sessions">{t('day.sessions')}</h2>
        <Loaded query={sessions} height={120}>
          {({ items }) =>
            clock.ready ? (
              <NearSessions near={sessionsNear(items, clock.now())} now={clock.now()} />
            ) : (
              <Skeleton height={120} />
            )
          }
        </Loaded>
        <Text mt="sm">
          <CampaignLink to="sessions">{t('day.allSessions')}</CampaignLink>
        </Text>
      </section>
    </div>
  );
}

function NearSessions({ near, now }: { near: readonly SessionDto[]; now: number }) {
  const t = useT();
  if (near.length === 0) return <Text c="dimmed">{t('day.noSessions')}</Text>;
  return (
    <ul className={`bare ${styles.next}`}>
      {near.map(({ id, name, city, opens, closes }) => {
        const open = Date.parse(opens.instant) <= now;
        return (
          <li key={id}>
            <strong>
              <Written inline>{name}</Written>, <bdi>{placeText(city)}</bdi>
            </strong>
            <span>{t(open ? 'day.under' : 'day.ahead')}</span>
            <TwoClocks at={open ? closes : opens} now={now} />
          </li>
        );
      })}
    </ul>
  );
}
