import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { viewsChooseHome, type SavedViewDto } from '../../kernel/api/client.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { viewsQuery } from '../../kernel/queries/views.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { moreHomesFor } from '../../ui/campaign/more-places.js';
import { firstPlaces, placesFor } from '../../ui/campaign/places.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';

const VIEW = 'view:';

/** Where one begins in the campaign: the first screen of the role, any other, or a saved view. */
export function HomeOfCampaign() {
  const t = useT();
  const { campaignId, role, home } = useSeat();
  const views = useQuery(viewsQuery(campaignId)).data?.items ?? [];
  const chosen = choiceOf(home, views);
  const choose = useMutation({
    mutationFn: (choice: string) => viewsChooseHome(campaignId, requestOf(choice)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      toast(t('settings.saved'), async () => {
        await viewsChooseHome(campaignId, requestOf(chosen));
        await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      });
    },
  });
  const first = firstPlaces(role)[0];
  return (
    <Panel title={t('views.home')}>
      <NativeSelect
        label={t('views.homeWhere')}
        description={t('views.homeHow')}
        value={chosen}
        disabled={choose.isPending}
        onChange={(event) => choose.mutate(event.currentTarget.value)}
      >
        <option value="">{t('views.homeOfRole', { place: first ? t(`place.${first.key}`) : '' })}</option>
        <optgroup label={t('views.screens')}>
          {placesFor(role).map(({ key, path }) => (
            <option key={path} value={path}>
              {t(`place.${key}`)}
            </option>
          ))}
          {moreHomesFor(role).map(({ key, path }) => (
            <option key={path} value={path}>
              {t(`palette.place.${key}`)}
            </option>
          ))}
        </optgroup>
        {views.length > 0 ? (
          <optgroup label={t('views.title')}>
            {views.map(({ id, name, owner, mine }) => (
              <option key={id} value={VIEW + id} dir="auto">
                {dotted(name, !mine && owner)}
              </option>
            ))}
          </optgroup>
        ) : null}
      </NativeSelect>
      {choose.isError ? <ProblemNotice error={choose.error} /> : null}
    </Panel>
  );
}

/** A view is known again by its screen and filters: the seat says where one begins, not by what. */
function choiceOf(
  home: { place: string; search: string } | null | undefined,
  views: readonly SavedViewDto[],
): string {
  if (!home) return '';
  const view = views.find(({ screen, search }) => screen === home.place && search === home.search);
  return home.search !== '' && view ? VIEW + view.id : home.place;
}

const requestOf = (choice: string) =>
  choice.startsWith(VIEW) ? { viewId: choice.slice(VIEW.length) } : choice === '' ? {} : { place: choice };
