import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { campaignPath } from '../ui/campaign/campaign-path.js';
import { problemOf } from '../kernel/api/call.js';
import { useT } from '../kernel/i18n/index.js';
import { ProblemNotice } from '../ui/loaded.js';
import { homeOf, type PlacePath } from '../ui/campaign/places.js';
import { lastSeat } from '../kernel/session/last-campaign.js';
import { meQuery } from '../kernel/session/session.js';
import { NoSeat } from './nowhere.js';
import { OutsideFrame } from './outside-frame.js';

/** Where the bare address leads: to the first job of one's role, or to the sign-in. */
export function Start({ to }: { to?: PlacePath }) {
  const t = useT();
  const me = useQuery(meQuery);
  if (me.data) {
    const seat = lastSeat(me.data.seats);
    if (!seat) return <NoSeat />;
    const home = to ? { to, search: {} } : homeOf(seat);
    return <Navigate to={campaignPath(seat.slug, { to: home.to })} search={home.search} replace />;
  }
  if (problemOf(me.error)?.status === 401) return <Navigate to="/sign-in" replace />;
  if (me.isError) {
    return (
      <OutsideFrame>
        <ProblemNotice error={me.error} again={() => void me.refetch()} />
      </OutsideFrame>
    );
  }
  return (
    <Stack align="center" pt="20vh">
      <Loader aria-label={t('problem.loading')} />
    </Stack>
  );
}
