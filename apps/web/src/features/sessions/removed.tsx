import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deadlinesRestore, remindersRestore, sessionRemovalRestore } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { RemovedList, type RemovedThing } from '../../ui/campaign/removal/removed-list.js';
import { planAgain } from './removals.js';
import { ruleText } from './rule-text.js';
import { removedDeadlinesQuery, removedRulesQuery, removedSessionsQuery } from './sessions.queries.js';

/** Sessions, deadlines and reminder rules that were removed, each with the way back. */
export function RemovedPlan() {
  const t = useT();
  const { campaignId } = useSeat();
  const sessions = useQuery(removedSessionsQuery(campaignId));
  const deadlines = useQuery(removedDeadlinesQuery(campaignId));
  const rules = useQuery(removedRulesQuery(campaignId));
  return (
    <Stack gap="lg">
      <Loaded query={sessions} height={90}>
        {({ items }) => (
          <Part
            title={t('sessions.onlyTitle')}
            items={items.map((one) => ({ ...one, title: one.name }))}
            restore={(id) => sessionRemovalRestore(id, campaignId)}
          />
        )}
      </Loaded>
      <Loaded query={deadlines} height={90}>
        {({ items }) => (
          <Part
            title={t('sessions.deadlines')}
            items={items}
            restore={(id) => deadlinesRestore(id, campaignId)}
          />
        )}
      </Loaded>
      <Loaded query={rules} height={90}>
        {({ items }) => (
          <Part
            title={t('reminder.title')}
            items={items.map((one) => ({ ...one, title: ruleText(one) }))}
            restore={(id) => remindersRestore(id, campaignId)}
          />
        )}
      </Loaded>
    </Stack>
  );
}

interface PartProps {
  title: string;
  items: readonly RemovedThing[];
  restore: (id: string) => Promise<unknown>;
}

function Part({ title, items, restore }: PartProps) {
  const { campaignId } = useSeat();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <RemovedList items={items} restore={restore} again={() => planAgain(campaignId)} />
    </section>
  );
}
