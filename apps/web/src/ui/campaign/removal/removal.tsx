import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import type { UseDto, UsesDto } from '../../../kernel/api/client.js';
import { Dialog } from '../../dialog.js';
import { ProblemNotice } from '../../loaded.js';
import { toast } from '../../toast.js';
import { Uses } from './uses.js';
import { usesQuery } from './uses-query.js';

/** A thing that can be removed and put back. */
export interface Removal {
  /** As it is called on screens. */
  title: string;
  /** Which thing it is, for the cache: `ask 018f…`. */
  thing: string;
  /** What hangs on it. */
  uses: (options: { signal: AbortSignal }) => Promise<UsesDto>;
  remove: () => Promise<unknown>;
  /** What is said afterwards, where the answer tells more. */
  said?: (done: string, answer: unknown) => string;
  restore: () => Promise<unknown>;
  /** Asks again for whatever showed it. */
  again: () => Promise<unknown>;
  /** After it was removed, e.g. to leave its own page. */
  onRemoved?: () => void;
  /** The way out where something forbids the removal. */
  archive?: () => Promise<unknown>;
  /** What to do first where something forbids the removal, instead of what else there is to know. */
  wayOut?: (items: readonly UseDto[]) => ReactNode;
  /** What else there is to know, e.g. which mail follows. */
  children?: ReactNode;
}

/** Removes a thing after saying what hangs on it, with a way back. @param label in place of "Remove" */
export function RemoveButton({ label, ...removal }: Removal & { label?: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {label ?? t('removal.remove')}
      </Button>
      <RemovalDialog {...removal} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

/** The same for what has its own way to be opened, such as a row's menu. */
export function RemovalDialog(props: Removal & { open: boolean; onClose: () => void }) {
  const t = useT();
  const { open, onClose, title } = props;
  return (
    <Dialog open={open} onClose={onClose} title={t('removal.title', { title })}>
      <Question {...props} />
    </Dialog>
  );
}

function Question(props: Removal & { onClose: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { thing, uses: ask, archive, onClose } = props;
  const uses = useQuery(usesQuery(campaignId, thing, ask));
  const remove = useRemove(props);
  const toArchive = useMutation({ mutationFn: async () => archive?.(), onSuccess: onClose });
  if (uses.isError) return <ProblemNotice error={uses.error} again={() => void uses.refetch()} />;
  if (!uses.data || uses.isFetching) return <Skeleton height={120} aria-busy />;
  const blocked = uses.data.items.some(({ blocks }) => blocks);
  return (
    <Stack gap="sm">
      <Uses items={uses.data.items} />
      {besides(props, uses.data.items)}
      <Text size="sm" c="dimmed">
        {blocked ? (archive ? t('removal.archiveHow') : null) : t('removal.backHow')}
      </Text>
      {remove.error ? <ProblemNotice error={remove.error} /> : null}
      {toArchive.error ? <ProblemNotice error={toArchive.error} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('list.cancel')}
        </Button>
        {blocked ? null : (
          <Button data-autofocus color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('removal.confirm')}
          </Button>
        )}
        {blocked && archive ? (
          <Button loading={toArchive.isPending} onClick={() => toArchive.mutate()}>
            {t('removal.archive')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

function besides({ children, wayOut }: Removal, items: readonly UseDto[]): ReactNode {
  return wayOut && items.some(({ blocks }) => blocks) ? wayOut(items) : children;
}

const asItIs = (done: string) => done;

function useRemove({
  title,
  remove,
  said = asItIs,
  restore,
  again,
  onClose,
  onRemoved,
}: Removal & { onClose: () => void }) {
  const t = useT();
  return useMutation({
    mutationFn: remove,
    onSuccess: (answer) => {
      onClose();
      onRemoved?.();
      toast(said(t('removal.done', { title }), answer), async () => {
        await restore();
        await again();
      });
      return again();
    },
  });
}
