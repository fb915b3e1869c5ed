import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { campaignPath } from '../ui/campaign/campaign-path.js';
import { problemOf } from '../kernel/api/call.js';
import { useT } from '../kernel/i18n/index.js';
import { Empty } from '../ui/empty.js';
import { ProblemNotice } from '../ui/loaded.js';
import { homeOf, type PlacePath } from '../ui/campaign/places.js';
import { LAST_CAMPAIGN } from '../kernel/session/forget-lost-campaigns.js';
import { meQuery } from '../kernel/session/session.js';

/** The campaign that was open last on this device comes first. */
export const rememberCampaign = (slug: string): void => localStorage.setItem(LAST_CAMPAIGN, slug);

/** Where the bare address leads: to the first job of one's role, or to the sign-in. */
export function Start({ to }: { to?: PlacePath }) {
  const t = useT();
  const me = useQuery(meQuery);
  if (me.data) {
    const last = localStorage.getItem(LAST_CAMPAIGN);
    const seat = me.data.seats.find(({ slug }) => slug === last) ?? me.data.seats[0];
    if (seat) return <Navigate to={campaignPath(seat.slug, { to: to ?? homeOf(seat.role) })} replace />;
    return <Empty title={t('shell.noCampaign')}>{t('shell.noCampaignHow')}</Empty>;
  }
  if (problemOf(me.error)?.status === 401) return <Navigate to="/sign-in" replace />;
  if (me.isError) return <ProblemNotice error={me.error} again={() => void me.refetch()} />;
  return (
    <Stack align="center" pt="20vh">
      <Loader aria-label={t('problem.loading')} />
    </Stack>
  );
}
