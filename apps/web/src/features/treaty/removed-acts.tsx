import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { treatyRestore } from '../../kernel/api/client.js';
import { inOneLine, translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Loaded } from '../../ui/loaded.js';
import { removedOfTreatyQuery } from './treaty.queries.js';

/** Signatures and instruments that were taken back, for coordinators, each with the way back. */
export function RemovedActs() {
  const t = useT();
  const { campaignId } = useSeat();
  const nameOf = useDelegationNames();
  const removed = useQuery(removedOfTreatyQuery(campaignId));
  return (
    <Loaded query={removed} height={120}>
      {({ acts }) => (
        <>
          <Text size="sm" c="dimmed">
            {t('treaty.removedActsHow')}
          </Text>
          <RemovedList
            items={acts.map(({ delegationCode, kind, ...one }) => ({
              ...one,
              title: inOneLine(nameOf(delegationCode, delegationCode), translate(`treatyAct.${kind}`)),
            }))}
            restore={(id) => treatyRestore(id, campaignId, {})}
            again={() => refresh(campaignId, 'treaty')}
          />
        </>
      )}
    </Loaded>
  );
}
