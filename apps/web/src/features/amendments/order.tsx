import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { amendmentsOrder, type AmendmentDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { moved } from './amendment-fields.js';
import styles from './amendments.module.css';

interface OrderProps {
  /** The open ones, as they stand. */
  amendments: readonly AmendmentDto[];
  draw: (amendment: AmendmentDto) => ReactNode;
}

/** The order in which amendments are put to the vote. A coordinator moves them by drag, by buttons or by Alt and an arrow. */
export function OrderOfVoting({ amendments, draw }: OrderProps) {
  const t = useT();
  const { role } = useSeat();
  const order = useOrder(amendments);
  const [dragged, setDragged] = useState<number>();
  const may = role === 'coordinator' && amendments.length > 1;
  const drop = (at: number) => {
    if (dragged !== undefined && dragged !== at) order.move(dragged, at);
    setDragged(undefined);
  };
  return (
    <>
      {order.error ? <ProblemNotice error={order.error} /> : null}
      <ol className={styles.order}>
        {amendments.map((amendment, at) => (
          <li
            key={amendment.id}
            draggable={may}
            className={dragged === at ? styles.dragged : undefined}
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => may && event.preventDefault()}
            onDrop={() => drop(at)}
            onDragEnd={() => setDragged(undefined)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
              if (!may || !event.altKey || by === 0) return;
              event.preventDefault();
              order.move(at, at + by);
            }}
          >
            {draw(amendment)}
            {may ? (
              <Group gap="xs">
                <Button
                  size="compact-md"
                  mih={32}
                  variant="default"
                  disabled={at === 0 || order.busy}
                  aria-label={t('amendments.earlierOf', { title: amendment.title })}
                  onClick={() => order.move(at, at - 1)}
                >
                  {t('amendments.earlier')}
                </Button>
                <Button
                  size="compact-md"
                  mih={32}
                  variant="default"
                  disabled={at === amendments.length - 1 || order.busy}
                  aria-label={t('amendments.laterOf', { title: amendment.title })}
                  onClick={() => order.move(at, at + 1)}
                >
                  {t('amendments.later')}
                </Button>
              </Group>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What stands of it in the order, as the api has to hear. */
const ordered = (amendments: readonly AmendmentDto[]) =>
  amendments
    .filter(({ votingOrder }) => votingOrder !== null)
    .toSorted((a, b) => (a.votingOrder ?? 0) - (b.votingOrder ?? 0))
    .map(({ id }) => id);

function useOrder(amendments: readonly AmendmentDto[]) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'votes', 'asks');
  const before = ordered(amendments);
  const save = useMutation({
    mutationFn: (amendmentIds: string[]) => amendmentsOrder(campaignId, { amendmentIds, before }),
    onSuccess: ({ amendmentIds }) => {
      toast(t('amendments.ordered'), async () => {
        await amendmentsOrder(campaignId, { amendmentIds: before, before: amendmentIds });
        await again();
      });
      return again();
    },
    onError: again,
  });
  const ids = amendments.map(({ id }) => id);
  return {
    move: (from: number, to: number) => {
      const next = moved(ids, from, to);
      if (!save.isPending && next.join() !== ids.join()) save.mutate(next);
    },
    busy: save.isPending,
    error: save.error,
  };
}
