import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { deadlinesQuery, sessionsQuery } from '../../kernel/queries/sessions.js';
import { plannedQuery } from '../../kernel/queries/deliveries.js';
import { Forms } from './forms.js';
import { Filters, type PlanAddress } from './filters.js';
import { Plan } from './plan.js';
import { RemovedPlan } from './removed.js';
import { ReminderRules } from './reminders.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** Sessions with their meetings and deadlines in the order of time, and who is reminded of them when. */
export function Sessions() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [address] = useAddress<PlanAddress>();
  const { now, campaign } = useCampaignNow(campaignId);
  const sessions = useQuery(sessionsQuery(campaignId));
  const deadlines = useQuery(deadlinesQuery(campaignId, address.cancelled === '1'));
  const planned = useQuery(plannedQuery(campaignId));
  const coordinates = role === 'coordinator';
  const removed = coordinates && address.shelf === 'removed';
  return (
    <Page
      title={t('sessions.title')}
      lead={campaign ? t('sessions.lead', { now: clocksText(campaign.now) }) : t('sessions.leadFirst')}
      actions={coordinates ? <Make /> : null}
    >
      <Loaded query={sessions} height={480}>
        {({ items }) => (
          <>
            <Filters sessions={items} />
            {removed ? (
              <RemovedPlan />
            ) : (
              <Loaded query={deadlines} height={420}>
                {({ items: rows }) => (
                  <Plan sessions={items} deadlines={rows} planned={planned.data?.items} now={now} />
                )}
              </Loaded>
            )}
            {coordinates ? (
              <Forms sessions={items} deadlines={deadlines.data?.items ?? []} now={now} />
            ) : null}
          </>
        )}
      </Loaded>
      {removed ? null : <ReminderRules />}
    </Page>
  );
}

function Make() {
  const t = useT();
  const [, change] = useAddress<PlanAddress>();
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => change({ form: 'session' }, { push: true })}>
        {t('sessions.enter')}
      </Button>
      <Button onClick={() => change({ form: 'deadline' }, { push: true })}>{t('deadline.make')}</Button>
    </Group>
  );
}
