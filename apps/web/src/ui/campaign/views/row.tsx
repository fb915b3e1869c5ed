import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../../kernel/api/call.js';
import {
  viewsChange,
  viewsChooseHome,
  viewsOrder,
  viewsRemove,
  viewsRestore,
  type SavedViewDto,
} from '../../../kernel/api/client.js';
import { problemText } from '../../../kernel/api/problem-text.js';
import { useT } from '../../../kernel/i18n/index.js';
import { refreshViews } from '../../../kernel/queries/views.js';
import { queryClient } from '../../../kernel/query/query.js';
import { meQuery, useSeat } from '../../../kernel/session/session.js';
import { FormBody } from '../../form/form-body.js';
import { TextField } from '../../form/fields.js';
import { useForm } from '../../form/use-form.js';
import { toast } from '../../toast.js';
import { campaignPath } from '../campaign-path.js';
import { PathLink } from '../path-link.js';
import { Share } from './share.js';

interface ViewRowProps {
  view: SavedViewDto;
  /** Its neighbours in the list. */
  before: SavedViewDto | undefined;
  after: SavedViewDto | undefined;
  /** Ids of all views of the person, in their order. */
  order: readonly string[];
  /** The filters as they stand. */
  search: string;
  onOpen: () => void;
}

/** A view that opens at a tap; its owner changes it, and a coordinator removes one that is shared. */
export function ViewRow({ view, before, after, order, search, onOpen }: ViewRowProps) {
  const t = useT();
  const { slug, role, closed } = useSeat();
  const mine = view.mine && !closed;
  const [editing, setEditing] = useState(false);
  const acts = useActs(view, order);
  return (
    <li>
      <Group gap="xs" justify="space-between">
        <div>
          <Anchor
            component={PathLink}
            to={campaignPath(slug, { to: view.screen as 'matrix' })}
            {...{ search: Object.fromEntries(new URLSearchParams(view.search)) }}
            aria-current={view.search === search ? 'true' : undefined}
            onClick={onOpen}
          >
            <bdi>{view.name}</bdi>
          </Anchor>
          <Text size="sm" c="dimmed">
            {view.mine
              ? t(view.shared ? 'views.isShared' : 'views.isOwn')
              : t('views.by', { name: view.owner })}
          </Text>
        </div>
        <Group gap={4}>
          {mine ? <Moves name={view.name} before={before} after={after} onSwap={acts.swap} /> : null}
          <Button size="compact-md" variant="default" onClick={() => void acts.beginHere()}>
            {t('views.beginHere')}
          </Button>
          {mine ? (
            <Button
              size="compact-md"
              variant="default"
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              {t('views.edit')}
            </Button>
          ) : null}
          {mine || role === 'coordinator' ? (
            <Button size="compact-md" variant="default" onClick={acts.remove}>
              {t('views.remove')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {editing ? <EditForm view={view} search={search} onDone={() => setEditing(false)} /> : null}
    </li>
  );
}

interface MovesProps {
  name: string;
  before: SavedViewDto | undefined;
  after: SavedViewDto | undefined;
  onSwap: (other: string) => void;
}

function Moves({ name, before, after, onSwap }: MovesProps) {
  const t = useT();
  return (
    <>
      {before ? <Move label={t('views.up', { name })} sign="↑" onMove={() => onSwap(before.id)} /> : null}
      {after ? <Move label={t('views.down', { name })} sign="↓" onMove={() => onSwap(after.id)} /> : null}
    </>
  );
}

function Move({ label, sign, onMove }: { label: string; sign: string; onMove: () => void }) {
  return (
    <Button size="compact-md" variant="default" aria-label={label} onClick={onMove}>
      {sign}
    </Button>
  );
}

function useActs(view: SavedViewDto, order: readonly string[]) {
  const t = useT();
  const { campaignId, home } = useSeat();
  const failed = (error: unknown) => toast(problemText(error) ?? t('problem.unreachableHow'));
  const remove = useMutation({
    mutationFn: () => viewsRemove(view.id, versionTag(view.version), campaignId),
    onSuccess: () => {
      toast(t('views.removed', { name: view.name }), async () => {
        await viewsRestore(view.id, campaignId, { ifMatch: versionTag(view.version + 1) });
        await refreshViews(campaignId);
      });
      return refreshViews(campaignId);
    },
    onError: failed,
  });
  const swap = useMutation({
    mutationFn: (other: string) => {
      const ids = order.map((id) => (id === view.id ? other : id === other ? view.id : id));
      return viewsOrder(campaignId, { ids });
    },
    onSuccess: () => refreshViews(campaignId),
    onError: failed,
  });
  const again = () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  const beginHere = async () => {
    try {
      await viewsChooseHome(campaignId, { viewId: view.id });
      await again();
      toast(t('views.isHome', { name: view.name }), async () => {
        // A view that was the home before is found by its screen alone; the settings have every view.
        await viewsChooseHome(campaignId, home ? { place: home.place } : {});
        await again();
      });
    } catch (error) {
      failed(error);
    }
  };
  return { remove: () => remove.mutate(), swap: (other: string) => swap.mutate(other), beginHere };
}

interface EditFields {
  name: string;
  shared: boolean;
  /** Whether it takes the filters as they stand. */
  anew: boolean;
}

function EditForm({ view, search, onDone }: { view: SavedViewDto; search: string; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const form = useForm<SavedViewDto, EditFields>({
    current: view,
    fieldsOf: (one) => ({ name: one?.name ?? view.name, shared: one?.shared ?? view.shared, anew: false }),
    save: ({ name, shared, anew }, opened = view) =>
      viewsChange(view.id, versionTag(opened.version), campaignId, {
        name: name.trim(),
        shared,
        ...(anew ? { search } : {}),
      }),
    onSaved: (after, opened = view) => {
      onDone();
      toast(t('views.saved', { name: after.name }), async () => {
        const was = { name: opened.name, shared: opened.shared, search: opened.search };
        await viewsChange(view.id, versionTag(after.version), campaignId, was);
        await refreshViews(campaignId);
      });
      return refreshViews(campaignId);
    },
    askAgain: () => refreshViews(campaignId),
  });
  return (
    <Stack gap="xs" mt="xs">
      <FormBody form={form} send={t('list.save')} sendable={form.touched}>
        <TextField label={t('views.name')} {...form.text('name')} />
        <Share shared={form.fields.shared} onChange={(shared) => form.set({ shared })} />
        {view.search === search ? null : (
          <Checkbox
            label={t('views.anew')}
            checked={form.fields.anew}
            onChange={(event) => form.set({ anew: event.currentTarget.checked })}
          />
        )}
      </FormBody>
    </Stack>
  );
}
