import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { similarOrganisationsQuery } from './organisations.queries.js';

/** Which organisations may be meant while a name is typed. @param not the one that is being changed */
export function AlreadyThere({ name, not }: { name: string; not?: string | undefined }) {
  const t = useT();
  const { campaignId } = useSeat();
  const typed = useDebounced(name.trim());
  const found = useQuery(similarOrganisationsQuery(campaignId, typed, not)).data?.items ?? [];
  return (
    <Text component="div" size="sm" role="status">
      {found.length > 0 && typed !== '' ? (
        <>
          {t('organisations.already')}
          {found.map((one) => (
            <div key={one.id}>
              <CampaignLink inText to="organisations/$organisationId" params={{ organisationId: one.id }}>
                {one.name}
              </CampaignLink>
            </div>
          ))}
        </>
      ) : null}
    </Text>
  );
}
