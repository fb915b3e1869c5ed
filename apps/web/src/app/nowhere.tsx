import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useT } from '../kernel/i18n/index.js';
import { lastSeat } from '../kernel/session/last-campaign.js';
import { meQuery, SeatAt } from '../kernel/session/session.js';
import { Page } from '../ui/page.js';
import { OutsideFrame } from './outside-frame.js';
import { NotFound } from './not-found.js';
import { Shell } from './shell.js';

/**
 * An address that is none of ours, or of a campaign that this person has no seat in: in the frame of the campaign that was
 * open last, so that everything is where it always is; for whoever has none, in the bare one.
 */
export function Nowhere() {
  const me = useQuery(meQuery);
  const seat = me.data && lastSeat(me.data.seats);
  if (me.data && seat) {
    return (
      <SeatAt me={me.data} seat={seat}>
        <Shell>
          <NotFound />
        </Shell>
      </SeatAt>
    );
  }
  if (me.data) return <NoSeat />;
  // Whether somebody is signed in is being found out.
  if (!me.isError) return null;
  return (
    <OutsideFrame>
      <NotFound />
    </OutsideFrame>
  );
}

/** One and the same: drawn anew under an address that changes, it would lead there again and again, and nothing else would run. */
const TO_INSTALLATION = <Navigate to="/installation" replace />;

/** For whoever is signed in and sits in no campaign (any more). */
export function NoSeat() {
  const t = useT();
  const me = useQuery(meQuery);
  if (me.data?.installationAdmin) return TO_INSTALLATION;
  return (
    <OutsideFrame>
      <Page title={t('shell.noCampaign')}>
        <p>{t('shell.noCampaignHow')}</p>
      </Page>
    </OutsideFrame>
  );
}
