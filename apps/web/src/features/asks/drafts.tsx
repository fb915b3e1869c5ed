import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { textsRestore, type TextSummaryDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, dotted } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Panel } from '../../ui/panel.js';
import { textsQuery } from '../../kernel/queries/texts.js';
import { askAgain } from './ask-acts.js';
import { removedTextsQuery } from './asks.queries.js';
import { dayText } from '../../kernel/i18n/index.js';

/** The drafts of the treaty, the newest first. */
export function Drafts({ removed }: { removed: boolean }) {
  const t = useT();
  const { campaignId, slug, role } = useSeat();
  const texts = useQuery(textsQuery(campaignId));
  const newest = texts.data?.items ?? [];
  return (
    <Panel
      title={t('asks.drafts')}
      action={
        role === 'coordinator' ? (
          <Button
            size="sm"
            variant="default"
            component={PathLink}
            to={campaignPath(slug, { to: 'texts/load' })}
          >
            {t('asks.load')}
          </Button>
        ) : null
      }
    >
      <Loaded query={texts} height={200}>
        {({ items }) => (
          <Stack component="ul" className="bare" gap="sm">
            {items.map((draft, index) => (
              <li key={draft.id}>
                <Draft draft={draft} before={items[index + 1]} />
              </li>
            ))}
          </Stack>
        )}
      </Loaded>
      {removed ? <RemovedDrafts /> : null}
      {texts.data?.items.length === 0 ? <NoDrafts /> : null}
      <CampaignLink to="provisions">{t('asks.toProvisions')}</CampaignLink>
      {newest.length > 1 ? (
        <CampaignLink to="texts/compare" search={{ a: newest[1]?.id ?? '', b: newest[0]?.id ?? '' }}>
          {t('asks.compare')}
        </CampaignLink>
      ) : null}
    </Panel>
  );
}

/** What to do about it only for whoever may. */
function NoDrafts() {
  const t = useT();
  const { role } = useSeat();
  return (
    <Text c="dimmed">
      {t('asks.noDrafts')}. {role === 'coordinator' ? t('asks.noDraftsHow') : null}
    </Text>
  );
}

/** Those that were removed, each with the way back. */
function RemovedDrafts() {
  const t = useT();
  const { campaignId } = useSeat();
  const texts = useQuery(removedTextsQuery(campaignId));
  return (
    <Loaded query={texts} height={90}>
      {({ items }) => (
        <>
          <Text fw={600}>{t('asks.removedDrafts')}</Text>
          <RemovedList
            items={items}
            restore={(id) => textsRestore(id, campaignId)}
            again={() => askAgain(campaignId)}
          />
        </>
      )}
    </Loaded>
  );
}

function Draft({ draft, before }: { draft: TextSummaryDto; before: TextSummaryDto | undefined }) {
  const t = useT();
  const facts = [
    t('asks.articles', { count: draft.articles }),
    ...(draft.bracketed > 0 ? [t('asks.bracketed', { count: draft.bracketed })] : []),
    ...(draft.changed > 0 ? [t('asks.changed', { count: draft.changed })] : []),
  ];
  return (
    <>
      <Text fw={600}>
        <CampaignLink to="texts/$textId" params={{ textId: draft.id }}>
          {draft.title}
        </CampaignLink>
      </Text>
      <Text size="sm">
        {dotted(draft.symbol, t('asks.circulated', { day: dayText(draft.circulatedOn) }))}
      </Text>
      <Group gap="xs">
        <Text size="sm">{facts.join(' · ')}</Text>
        <Text size="sm" className={draft.state === 'proposed' ? 'warned' : undefined}>
          {t(`asks.${draft.state}`)}
        </Text>
      </Group>
      {before ? (
        <Text size="sm">
          <CampaignLink to="texts/compare" search={{ a: before.id, b: draft.id }}>
            {t('asks.compareWith')}
          </CampaignLink>
        </Text>
      ) : null}
    </>
  );
}
