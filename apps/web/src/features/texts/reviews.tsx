import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { reviewsBegin, reviewsDrop, reviewsOne, type ReviewItemDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { useClocksText } from '../../ui/campaign/use-clocks-text.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { reviewsQuery } from './texts.queries.js';
import styles from './texts.module.css';

interface ReviewsProps {
  /** The one that is open, which is not listed. */
  open: string;
  onResume: (id: string) => void;
}

/** Drafts that were looked over before and are not loaded yet: to go on with, or to throw away. */
export function Reviews({ open, onResume }: ReviewsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const reviews = useQuery(reviewsQuery(campaignId));
  const items = reviews.data?.items.filter(({ id }) => id !== open) ?? [];
  if (reviews.isError) return <ProblemNotice error={reviews.error} again={() => void reviews.refetch()} />;
  if (items.length === 0) return null;
  return (
    <Panel title={t('load.reviews')}>
      <Stack component="ul" className="bare" gap="sm">
        {items.map((item) => (
          <li key={item.id}>
            <Review item={item} onResume={onResume} />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function Review({ item, onResume }: { item: ReviewItemDto; onResume: (id: string) => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, title, articles, changedAt } = item;
  const name = title || t('load.untitled');
  const when = useClocksText()(Date.parse(changedAt));
  const drop = useMutation({
    mutationFn: async () => {
      const { text, decisions, articles: rows, details } = await reviewsOne(id, campaignId);
      await reviewsDrop(id, campaignId);
      return { text, decisions, articles: rows, details };
    },
    onSuccess: (content) => {
      toast(t('load.thrownAway'), async () => {
        // An id is used once: what is brought back has one of its own.
        await reviewsBegin(campaignId, { id: uuid7(), ...content });
        await refresh(campaignId, 'texts');
      });
      return refresh(campaignId, 'texts');
    },
  });
  return (
    <div className={styles.openProvision}>
      <div>
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t('load.reviewFacts', { articles, when })}
        </Text>
        {drop.isError ? <ProblemNotice error={drop.error} /> : null}
      </div>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => onResume(id)}>
          {t('load.resume')}
        </Button>
        <Button size="sm" variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('load.throwAway')}
        </Button>
      </Group>
    </div>
  );
}
