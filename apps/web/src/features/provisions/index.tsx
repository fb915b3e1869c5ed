import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { search } from '#libs/domain';
import { provisionsRestore, type ProvisionOfCampaignDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { provisionsQuery } from '../../kernel/queries/provisions.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useDraftTitle } from '../../ui/campaign/draft-title.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ProvisionActs } from './acts.js';
import { again, ProvisionDialog } from './form.js';
import { articleText } from '../../ui/campaign/article-text.js';

/** The provisions that asks are about: by their identity, which survives renumbering. */
export function Provisions() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [{ q = '', form, shelf: said }, change] = useAddress<'q' | 'form' | 'shelf'>();
  const shelf = role === 'coordinator' ? shelfOf(said) : 'active';
  const query = useQuery(provisionsQuery(campaignId, shelf));
  const add =
    role === 'coordinator' ? (
      <Button onClick={() => change({ form: 'new' }, { push: true })}>{t('provisions.add')}</Button>
    ) : null;
  return (
    <Page title={t('provisions.title')} lead={t('provisions.lead')} actions={add}>
      <Group gap="sm" align="flex-end" role="search" aria-label={t('list.filter')}>
        <TextInput
          type="search"
          label={t('provisions.find')}
          value={q}
          onChange={(event) => change({ q: event.currentTarget.value })}
        />
        <ShelfChoice
          archives={false}
          shelf={shelf}
          onChange={(one) => change({ shelf: one === 'active' ? undefined : one })}
        />
      </Group>
      <Loaded query={query} height={400}>
        {({ items }) =>
          shelf === 'removed' ? (
            <RemovedList
              items={items}
              restore={(id) => provisionsRestore(id, campaignId)}
              again={() => again(campaignId)}
            />
          ) : (
            <List items={items} words={q} />
          )
        }
      </Loaded>
      <CampaignLink to="asks">{t('provisions.toAsks')}</CampaignLink>
      {role === 'coordinator' ? (
        <ProvisionDialog open={form === 'new'} onClose={() => change({ form: undefined })} />
      ) : null}
    </Page>
  );
}

function List({ items, words }: { items: readonly ProvisionOfCampaignDto[]; words: string }) {
  const t = useT();
  if (items.length === 0) return <Empty title={t('provisions.none')}>{t('provisions.noneHow')}</Empty>;
  const shown = search(items, words, ({ title, key, numbers }) => [title, key, ...Object.values(numbers)]);
  if (shown.length === 0) return <Text role="status">{t('list.nothing')}</Text>;
  return (
    <Stack component="ul" className="bare" gap="sm">
      {shown.map((provision) => (
        <li key={provision.id}>
          <Entry provision={provision} />
        </li>
      ))}
    </Stack>
  );
}

function Entry({ provision }: { provision: ProvisionOfCampaignDto }) {
  const t = useT();
  const { role } = useSeat();
  const titleOf = useDraftTitle();
  const { title, key, numbers, asks } = provision;
  const where = Object.entries(numbers).map(([draft, number]) =>
    t('provisions.inDraft', { draft: titleOf(draft), article: articleText(number) }),
  );
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={2} size="h5">
            <bdi>{title}</bdi>
          </Title>
          <Text size="sm" c="dimmed">
            <bdi>{key}</bdi>
            {' · '}
            {where.length > 0 ? where.join(' · ') : t('provisions.noNumber')}
          </Text>
          {asks.map((ask) => (
            <div key={ask.id}>
              <CampaignLink to="asks/$askId" params={{ askId: ask.id }}>
                {ask.title}
              </CampaignLink>
            </div>
          ))}
        </div>
        {role === 'coordinator' ? <ProvisionActs provision={provision} /> : null}
      </Group>
    </Paper>
  );
}
