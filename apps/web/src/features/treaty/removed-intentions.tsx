import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { treatyIntentionsRestore } from '../../kernel/api/client.js';
import { inOneLine, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Loaded } from '../../ui/loaded.js';
import { removedIntentionsQuery } from './treaty.queries.js';

/** What was removed of what capitals say, for coordinators, each with the way back. */
export function RemovedIntentions() {
  const t = useT();
  const { campaignId } = useSeat();
  const nameOf = useDelegationNames();
  const removed = useQuery(removedIntentionsQuery(campaignId));
  return (
    <Loaded query={removed} height={120}>
      {({ items }) => (
        <>
          <Text size="sm" c="dimmed">
            {t('treaty.intention.removedHow')}
          </Text>
          <RemovedList
            items={items.map(({ delegationCode, step, ...one }) => ({
              ...one,
              title: inOneLine(nameOf(delegationCode, delegationCode), t(`treaty.step.${step}`)),
            }))}
            restore={(id) => treatyIntentionsRestore(id, campaignId, {})}
            again={() => refresh(campaignId, 'treaty')}
          />
        </>
      )}
    </Loaded>
  );
}
