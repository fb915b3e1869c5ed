import { Button, Checkbox, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ASK_KINDS } from '#libs/domain';
import type { AskCountDto, AskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { RedLine } from '../../ui/red-line.js';
import { Written } from '../../ui/written.js';
import { AskDialog } from './ask-dialog.js';
import { ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { OtherShelf } from './other-shelf.js';
import { Drafts } from './drafts.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { countsQuery } from '../../kernel/queries/counts.js';
import { textsQuery } from '../../kernel/queries/texts.js';
import { chosen, numbersIn, presentDraft, type Filter, type Filters } from './sorted.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { summaryText } from '../../ui/campaign/answers/count-summary.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import styles from './asks.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

/** What we ask, by weight or by article, each with its count in a line; and the drafts that the asks live through. */
export function Asks() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const asks = useCachedQuery(asksQuery(campaignId), `asks:${campaignId}`);
  const [{ form, shelf: said }, change] = useAddress<'form' | 'shelf'>();
  const shelf = shelfOf(said);
  const add =
    role === 'coordinator' ? (
      <Button onClick={() => change({ form: 'ask' }, { push: true })}>{t('asks.new')}</Button>
    ) : null;
  const shelves = (
    <ShelfChoice shelf={shelf} onChange={(one) => change({ shelf: one === 'active' ? '' : one })} />
  );
  return (
    <Page title={t('place.asks')} lead={t('asks.lead')} actions={add}>
      <div className={styles.asksAndDrafts}>
        <Stack gap="sm">
          {shelf === 'active' ? (
            <Loaded query={asks} height={600}>
              {(data) => <List page={data} add={add} shelves={shelves} />}
            </Loaded>
          ) : (
            <>
              <Group>{shelves}</Group>
              <OtherShelf shelf={shelf} />
            </>
          )}
        </Stack>
        <Drafts removed={shelf === 'removed'} />
      </div>
      {role === 'coordinator' ? (
        <AskDialog open={form === 'ask'} onClose={() => change({ form: undefined })} />
      ) : null}
    </Page>
  );
}

interface ListProps {
  page: { items: AskDto[] };
  add: ReactNode;
  /** The choice between those in use, the archived and the removed ones. */
  shelves: ReactNode;
}

function List({ page, add, shelves }: ListProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [filters, change] = useAddress<Filter>();
  const texts = useQuery(textsQuery(campaignId));
  const counts = useQuery(countsQuery(campaignId));
  const draft = presentDraft(texts.data?.items ?? [])?.key;
  const shown = chosen(page.items, filters, draft);
  const countOf = new Map(counts.data?.items.map((one) => [one.ask.id, one]));
  if (page.items.length === 0) {
    return (
      <>
        <Group>{shelves}</Group>
        <Empty title={t('asks.none')} action={add}>
          {t('asks.noneHow')}
        </Empty>
      </>
    );
  }
  return (
    <Stack gap="sm">
      <FilterBar filters={filters} change={change} shelves={shelves} />
      <Text size="sm" role="status">
        {shown.length === 0 ? t('list.nothing') : t('asks.shown', { count: shown.length })}
      </Text>
      <Stack component="ul" className="bare" gap="sm">
        {shown.map((ask) => (
          <li key={ask.id}>
            <Entry ask={ask} numbers={numbersIn(ask, draft)} count={countOf.get(ask.id)} />
          </li>
        ))}
      </Stack>
      {counts.data ? (
        <Text size="sm" c="dimmed">
          {t(`answers.rule.${counts.data.rule}`)} {scopeText(counts.data.scope)}
        </Text>
      ) : null}
    </Stack>
  );
}

interface FilterBarProps {
  filters: Filters;
  change: (change: Filters) => void;
  shelves: ReactNode;
}

function FilterBar({ filters, change, shelves }: FilterBarProps) {
  const t = useT();
  return (
    <div className={styles.filters} role="search" aria-label={t('list.filter')}>
      <TextInput
        type="search"
        label={t('asks.find')}
        value={filters.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('asks.kind')}
        value={filters.kind ?? ''}
        data={[
          { value: '', label: t('asks.anyKind') },
          ...ASK_KINDS.map((value) => ({ value, label: t(`asks.kinds.${value}`) })),
        ]}
        onChange={(event) => change({ kind: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('asks.order')}
        value={filters.sort ?? ''}
        data={[
          { value: '', label: t('asks.byWeight') },
          { value: 'article', label: t('asks.byArticle') },
        ]}
        onChange={(event) => change({ sort: event.currentTarget.value })}
      />
      {shelves}
      <Checkbox
        label={t('asks.redOnly')}
        checked={filters.red === '1'}
        onChange={(event) => change({ red: event.currentTarget.checked ? '1' : '' })}
      />
    </div>
  );
}

interface EntryProps {
  ask: AskDto;
  numbers: string;
  count: AskCountDto | undefined;
}

function Entry({ ask, numbers, count }: EntryProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  return (
    <Paper withBorder p="md">
      <Stack gap={4}>
        <Title order={2} size="h5">
          <CampaignLink to="asks/$askId" params={{ askId: ask.id }}>
            {ask.title}
          </CampaignLink>
        </Title>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {numbers ? articleText(numbers) : t('asks.noArticle')}
          </Text>
          <Text size="sm">
            {t('asks.weight', { weight: ask.priority })} · {translate(`asks.kinds.${ask.kind}`)}
          </Text>
          {ask.redLine ? <RedLine /> : null}
          {ask.provisions.some(({ changed }) => changed) ? (
            <Text size="sm" className="warned">
              {t('asks.textChanged')}
            </Text>
          ) : null}
        </Group>
        <Written>{ask.summary}</Written>
        <Text size="sm" component="div" className={styles.askCount}>
          {count ? (
            <>
              {summaryText(count.summary, nameOf)}{' '}
              <CampaignLink inText to="count/$askId" params={{ askId: ask.id }}>
                {t('asks.openCount')}
              </CampaignLink>
            </>
          ) : null}
        </Text>
      </Stack>
    </Paper>
  );
}
