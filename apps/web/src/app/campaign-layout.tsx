import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, memo, Suspense, useEffect, useRef } from 'react';
import { campaignPath } from '../ui/campaign/campaign-path.js';
import { problemOf } from '../kernel/api/call.js';
import { ProblemNotice } from '../ui/loaded.js';
import { nameVenues } from '../kernel/i18n/clocks.js';
import { messagesOfDesk } from '../kernel/i18n/index.js';
import { Nowhere } from './nowhere.js';
import { OutsideFrame } from './outside-frame.js';
import { rememberCampaign } from '../kernel/session/last-campaign.js';
import { meQuery, SeatAt } from '../kernel/session/session.js';
import { Shell } from './shell.js';
import { homeOf } from '../ui/campaign/places.js';
import { useLive } from '../kernel/live/live.js';
import { useWarmUp } from './use-warm-up.js';

/** Everything below one campaign: makes sure of the sign-in and the seat, then shows the shell around the screen. */
export function CampaignLayout() {
  const me = useQuery(meQuery);
  const { slug } = useParams({ from: '/c/$slug' });
  const { pathname } = useLocation();
  const seat = me.data?.seats.find((one) => one.slug === slug);
  if (problemOf(me.error)?.status === 401) return <ToSignIn />;
  if (!me.data) return me.isError ? <Unreachable error={me.error} again={() => void me.refetch()} /> : null;
  // What the device remembers of the person may be older than the seat.
  if (!seat) return me.isFetching ? null : <Nowhere />;
  // Before any screen below names a clock.
  nameVenues(seat.venues);
  if (pathname.replace(/\/$/, '') === `/c/${slug}`) {
    const { to, search } = homeOf(seat);
    return <Navigate to={campaignPath(slug, { to })} search={search} replace />;
  }
  return (
    <SeatAt me={me.data} seat={seat}>
      <Desk key={seat.campaignId} campaignId={seat.campaignId} slug={slug} closed={seat.closed} />
    </SeatAt>
  );
}

function Unreachable({ error, again }: { error: unknown; again: () => void }) {
  return (
    <OutsideFrame>
      <ProblemNotice error={error} again={again} />
    </OutsideFrame>
  );
}

/** Leads to the sign-in and back. Once: `Navigate` would go again with every change of the address under it. */
function ToSignIn() {
  const navigate = useNavigate();
  const { href } = useLocation();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void navigate({ to: '/sign-in', search: { to: href }, replace: true });
  }, [navigate, href]);
  return null;
}

const ClosedBar = lazy(async () => {
  const [{ ClosedBar: bar }] = await Promise.all([import('./closed-bar.js'), messagesOfDesk()]);
  return { default: bar };
});

interface DeskProps {
  campaignId: string;
  slug: string;
  closed: boolean;
}

/** The frame stays as it is while one goes from screen to screen. */
const Desk = memo(function Desk({ campaignId, slug, closed }: DeskProps) {
  useLive(campaignId);
  useWarmUp(campaignId);
  useEffect(() => rememberCampaign(slug), [slug]);
  return (
    <Shell>
      {closed ? (
        <Suspense>
          <ClosedBar />
        </Suspense>
      ) : null}
      <Outlet />
    </Shell>
  );
});
