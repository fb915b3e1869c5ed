import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { delegatesSimilar } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from './campaign-link.js';
import { useDebounced } from '../use-debounced.js';

/** Who may be meant by what is typed; asked for from the second letter on. */
const similarQuery = (campaignId: string, name: string, delegationCode: string) => ({
  ...campaignQuery(
    campaignId,
    ['interactions'],
    'similarDelegates',
    (options) =>
      delegatesSimilar(campaignId, name, { ...(delegationCode ? { delegationCode } : {}) }, options),
    [name, delegationCode],
  ),
  enabled: name.length > 1,
});

/** Who may be meant, while a name is typed, so that nobody is entered twice. */
export function AlreadyThere({ name, delegation }: { name: string; delegation: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const nameOf = useDelegationNames();
  const typed = useDebounced(name.trim());
  const found = useQuery(similarQuery(campaignId, typed, delegation)).data?.items ?? [];
  return (
    <Text component="div" size="sm" role="status">
      {found.length > 0 && typed !== '' ? (
        <>
          {t('delegation.already')}{' '}
          {found.map((one) => (
            <div key={one.id}>
              <CampaignLink inText to="delegates/$delegateId" params={{ delegateId: one.id }}>
                {one.name}
              </CampaignLink>{' '}
              · {nameOf(one.delegationCode, one.delegation)}
            </div>
          ))}
        </>
      ) : null}
    </Text>
  );
}
