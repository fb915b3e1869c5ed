import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Shelf } from '#libs/domain';
import { asksRestore, type AskDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Loaded } from '../../ui/loaded.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Written } from '../../ui/written.js';
import { askAgain } from './ask-acts.js';
import { asksOnShelfQuery } from './asks.queries.js';

/** Asks that are in use no more: archived ones with all that was said about them, removed ones with the way back. */
export function OtherShelf({ shelf }: { shelf: Exclude<Shelf, 'active'> }) {
  const { campaignId } = useSeat();
  const asks = useQuery(asksOnShelfQuery(campaignId, shelf));
  return (
    <Loaded query={asks} height={300}>
      {({ items }) =>
        shelf === 'removed' ? (
          <RemovedList
            items={items}
            restore={(id) => asksRestore(id, campaignId)}
            again={() => askAgain(campaignId)}
          />
        ) : (
          <Archived items={items} />
        )
      }
    </Loaded>
  );
}

function Archived({ items }: { items: readonly AskDto[] }) {
  const t = useT();
  if (items.length === 0) return <Text c="dimmed">{t('removal.noneArchived')}</Text>;
  return (
    <Stack component="ul" className="bare" gap="sm">
      {items.map(({ id, title, summary }) => (
        <li key={id}>
          <CampaignLink to="asks/$askId" params={{ askId: id }}>
            <bdi>{title}</bdi>
          </CampaignLink>
          <Written>{summary}</Written>
        </li>
      ))}
    </Stack>
  );
}
