import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { tasksSee, type TaskNewsDto, type TaskNewsItemDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { taskNewsQuery } from '../../kernel/queries/tasks.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { taskNewsText } from '../../ui/campaign/task-news.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import styles from './my-day.module.css';

/** What others did to my tasks, until I say that I have seen it; nothing where there is nothing. */
export function News() {
  const { campaignId } = useSeat();
  const { data } = useQuery(taskNewsQuery(campaignId));
  return data && data.items.length > 0 ? <NewsList news={data} /> : null;
}

function NewsList({ news }: { news: TaskNewsDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const newest = news.items[0]?.at.instant ?? '';
  const see = useMutation({
    mutationFn: () => tasksSee(campaignId, { upTo: newest }),
    onSuccess: () => refresh(campaignId, 'tasks'),
  });
  const more = news.total - news.items.length;
  return (
    <section aria-labelledby="day-news" className={styles.news}>
      <h2 id="day-news">{t('day.news.title')}</h2>
      <ul className={`bare ${styles.next}`}>
        {news.items.map((item) => (
          <NewsItem key={`${item.taskId} ${item.change} ${item.at.instant}`} item={item} />
        ))}
      </ul>
      {more > 0 ? <Text size="sm">{t('war.andMore', { count: more })}</Text> : null}
      {see.isError ? <ProblemNotice error={see.error} /> : null}
      <Button variant="default" size="md" mt="sm" loading={see.isPending} onClick={() => see.mutate()}>
        {t('day.news.seen')}
      </Button>
    </section>
  );
}

function NewsItem({ item }: { item: TaskNewsItemDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const line = <Written inline>{taskNewsText(item)}</Written>;
  return (
    <li>
      {item.title === null ? (
        line
      ) : (
        <CampaignLink to="tasks/$taskId" params={{ taskId: item.taskId }}>
          {line}
        </CampaignLink>
      )}
      {item.delegationCode ? (
        <Text size="sm" component="div">
          {nameOf(item.delegationCode, item.delegation ?? item.delegationCode)}
        </Text>
      ) : null}
      {item.due ? (
        <Text size="sm" component="div">
          {t('task.due')}: <TwoClocks at={item.due} />
        </Text>
      ) : null}
    </li>
  );
}
