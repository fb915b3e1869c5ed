import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { filtersIn, type SavedScreen } from '#libs/domain';
import { viewsCreate, viewsRemove, type SavedViewDto } from '../../../kernel/api/client.js';
import { versionTag } from '../../../kernel/api/call.js';
import { useT } from '../../../kernel/i18n/index.js';
import { refreshViews, viewsQuery } from '../../../kernel/queries/views.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Dialog } from '../../dialog.js';
import { FormBody } from '../../form/form-body.js';
import { TextField } from '../../form/fields.js';
import { useForm } from '../../form/use-form.js';
import { Loaded } from '../../loaded.js';
import { toast } from '../../toast.js';
import { ViewRow } from './row.js';
import { Share } from './share.js';

interface ViewsDialogProps {
  screen: SavedScreen;
  onClose: () => void;
}

export default function ViewsDialog({ screen, onClose }: ViewsDialogProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const views = useQuery(viewsQuery(campaignId));
  const search = filtersIn(screen, useLocation().searchStr);
  return (
    <Dialog open onClose={onClose} title={t('views.title')}>
      <Loaded query={views} height={160}>
        {({ items }) => {
          const here = items.filter((view) => view.screen === screen);
          const mine = here.filter((view) => view.mine);
          return (
            <Stack gap="md">
              {here.length === 0 ? <Text c="dimmed">{t('views.none')}</Text> : null}
              <ViewList title={t('views.mine')} views={mine} search={search} onOpen={onClose} order={items} />
              <ViewList
                title={t('views.others')}
                views={here.filter((view) => !view.mine)}
                search={search}
                onOpen={onClose}
                order={items}
              />
              <SaveForm screen={screen} search={search} />
            </Stack>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

interface ViewListProps {
  title: string;
  views: readonly SavedViewDto[];
  /** All views of the person, of which the order is one. */
  order: readonly SavedViewDto[];
  /** The filters as they stand. */
  search: string;
  onOpen: () => void;
}

function ViewList({ title, views, order, search, onOpen }: ViewListProps) {
  if (views.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <Stack component="ul" className="bare" gap="xs">
        {views.map((view, place) => (
          <ViewRow
            key={view.id}
            view={view}
            before={views[place - 1]}
            after={views[place + 1]}
            order={order.filter(({ mine }) => mine).map(({ id }) => id)}
            search={search}
            onOpen={onOpen}
          />
        ))}
      </Stack>
    </section>
  );
}

interface SaveFields {
  name: string;
  shared: boolean;
}

/** Keeps the filters as they stand. */
function SaveForm({ screen, search }: { screen: SavedScreen; search: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const form = useForm<SavedViewDto, SaveFields>({
    fieldsOf: () => ({ name: '', shared: false }),
    save: ({ name, shared }) => viewsCreate(campaignId, { screen, search, name: name.trim(), shared }),
    onSaved: (view) => {
      toast(t('views.saved', { name: view.name }), async () => {
        await viewsRemove(view.id, versionTag(view.version), campaignId);
        await refreshViews(campaignId);
      });
      return refreshViews(campaignId);
    },
  });
  const { fields, set } = form;
  return (
    <section aria-label={t('views.save')}>
      <Title order={3} size="h5" mb="xs">
        {t('views.save')}
      </Title>
      <FormBody form={form} send={t('views.saveNow')} sendable={fields.name.trim() !== ''}>
        <TextField label={t('views.name')} {...form.text('name')} />
        <Share shared={fields.shared} onChange={(shared) => set({ shared })} />
        {form.error('search') ? (
          <Text size="sm" c="var(--mantine-color-error)">
            {form.error('search')}
          </Text>
        ) : null}
      </FormBody>
    </section>
  );
}
