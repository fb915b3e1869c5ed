import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { seatRequestsSee, type SeatNewsDto, type SeatNewsItemDto } from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { seatNewsQuery } from './people.queries.js';
import { SeatSentences } from './seat-sentences.js';

/** What others did to seats, as far as it concerns me, until I say that I have seen it; nothing where there is nothing. */
export function SeatNews() {
  const { campaignId } = useSeat();
  const { data } = useQuery(seatNewsQuery(campaignId));
  return data && data.items.length > 0 ? <NewsList news={data} /> : null;
}

function NewsList({ news }: { news: SeatNewsDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const newest = news.items[0]?.at.instant ?? '';
  const see = useMutation({
    mutationFn: () => seatRequestsSee(campaignId, { upTo: newest }),
    onSuccess: () => refresh(campaignId, 'members'),
  });
  const more = news.total - news.items.length;
  return (
    <Panel title={t('people.newsTitle')}>
      <ul className="bare">
        {news.items.map((item) => (
          <NewsItem key={item.id} item={item} />
        ))}
      </ul>
      {more > 0 ? <Text size="sm">{t('war.andMore', { count: more })}</Text> : null}
      {see.isError ? <ProblemNotice error={see.error} /> : null}
      <Button className="at-start" variant="default" loading={see.isPending} onClick={() => see.mutate()}>
        {t('people.newsSeen')}
      </Button>
    </Panel>
  );
}

function NewsItem({ item }: { item: SeatNewsItemDto }) {
  const t = useT();
  const when = item.due ? clockText(item.due.reader) : '';
  return (
    <li>
      <SeatSentences of={{ ...item, when }} />{' '}
      {item.by === null ? null : t('people.news.by', { actor: item.by })}
      <Text size="sm" c="dimmed" component="div">
        <TwoClocks at={item.at} />
      </Text>
    </li>
  );
}
