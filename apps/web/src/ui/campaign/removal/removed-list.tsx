import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { SHELVES, type Shelf } from '#libs/domain';
import type { RemovedDto } from '../../../kernel/api/client.js';
import { problemText } from '../../../kernel/api/problem-text.js';
import { clockText } from '../../../kernel/i18n/clocks.js';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { toast } from '../../toast.js';
import { readingAt } from '../../zone-clock.js';

interface ShelfChoiceProps {
  shelf: Shelf;
  onChange: (shelf: Shelf) => void;
  /** Whether things of this kind can be archived. */
  archives?: boolean;
  /** Whether everybody has removed things of their own here, and not coordinators alone. */
  own?: boolean;
}

/** Those in use, the archived or the removed ones; these for a coordinator, or for whoever removed own ones. */
export function ShelfChoice({ shelf, onChange, archives = true, own = false }: ShelfChoiceProps) {
  const t = useT();
  const { role } = useSeat();
  const offered = SHELVES.filter(
    (one) =>
      one === 'active' ||
      (one === 'archived' ? archives : role === 'coordinator' || (own && role !== 'member')),
  );
  if (offered.length === 1) return null;
  return (
    <NativeSelect
      label={t('removal.shelf')}
      value={shelf}
      data={offered.map((value) => ({ value, label: t(`removal.shelves.${value}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as Shelf)}
    />
  );
}

/** What an address says of a shelf. */
export const shelfOf = (said: string | undefined): Shelf => SHELVES.find((one) => one === said) ?? 'active';

export interface RemovedThing {
  id: string;
  title: string;
  removed: RemovedDto | null;
}

interface RemovedListProps {
  items: readonly RemovedThing[];
  restore: (id: string) => Promise<unknown>;
  /** Asks again for whatever shows them. */
  again: () => Promise<unknown>;
}

/** What was removed, by whom and when, each with the way back. */
export function RemovedList({ items, ...acts }: RemovedListProps) {
  const t = useT();
  if (items.length === 0) return <Text c="dimmed">{t('removal.noneRemoved')}</Text>;
  return (
    <Stack component="ul" className="bare" gap="sm">
      {items.map((item) => (
        <li key={item.id}>
          <RemovedLine item={item} {...acts} />
        </li>
      ))}
    </Stack>
  );
}

/** The day of a removal, where the reader is; empty where nothing was removed. */
export function useDayRemoved(removed: RemovedDto | null): string {
  const { me } = useSeat();
  return removed ? clockText(readingAt(Date.parse(removed.at), me.zone)) : '';
}

function RemovedLine({ item, restore, again }: Omit<RemovedListProps, 'items'> & { item: RemovedThing }) {
  const t = useT();
  const back = useMutation({
    mutationFn: () => restore(item.id),
    onSuccess: () => {
      toast(t('removal.restored', { title: item.title }));
      return again();
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  const by = item.removed?.by;
  const day = useDayRemoved(item.removed);
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600}>
            <bdi>{item.title}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {by ? t('removal.removedBy', { by: by.name, day }) : t('removal.removedOn', { day })}
          </Text>
        </div>
        <Button variant="default" loading={back.isPending} onClick={() => back.mutate()}>
          {t('removal.restore')}
        </Button>
      </Group>
    </Paper>
  );
}
