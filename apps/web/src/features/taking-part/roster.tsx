import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BadgeHoldingDto, BadgesDto, MeetingDto, SessionDetailDto } from '../../kernel/api/client.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { apart, dotted, useT, weekdayText } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TypedClocks } from '../../ui/form/fields.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { useBadges } from './badge-acts.js';
import { SeatsForm } from './seats-form.js';
import { badgesQuery, representativesQuery } from './taking-part.queries.js';
import styles from './taking-part.module.css';

/** The meeting that is under way or comes next; the last one where all are over. */
const presentMeeting = (meetings: readonly MeetingDto[], now: number): MeetingDto | undefined =>
  meetings.find(({ ends }) => Date.parse(ends.instant) > now) ?? meetings.at(-1);

/** Who holds the badges of a meeting now: two taps hand one on. */
export function Roster({ session }: { session: SessionDetailDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { now } = useCampaignNow(campaignId);
  const [{ meeting: wanted }, change] = useAddress<'meeting'>();
  const { meetings } = session;
  const meeting = meetings.find(({ id }) => id === wanted) ?? presentMeeting(meetings, now);
  return (
    <Panel title={t('takingPart.roster')}>
      {meeting ? (
        <>
          <Choice
            label={t('takingPart.meeting')}
            value={meeting.id}
            options={meetings.map(({ id, name, starts }) => [
              id,
              dotted(weekdayText(starts.venue.wall), name),
            ])}
            onChange={(id) => change({ meeting: id })}
          />
          <TwoClocks at={meeting.starts} />
          <Badges key={meeting.id} session={session} meeting={meeting} />
        </>
      ) : (
        <Text c="dimmed">{t('sessions.noMeetings')}</Text>
      )}
    </Panel>
  );
}

interface OfMeeting {
  session: SessionDetailDto;
  meeting: MeetingDto;
}

function Badges({ session, meeting }: OfMeeting) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const query = useQuery(badgesQuery(campaignId, session.id, meeting.id));
  return (
    <Loaded query={query} height={200}>
      {(badges) => (
        <>
          <Text role="status">{t('takingPart.held', { count: badges.seats, held: badges.held.length })}</Text>
          <Seats session={session} badges={badges} />
          {badges.before.length > 0 ? <Before session={session} badges={badges} /> : null}
          {role === 'coordinator' ? <SeatsForm sessionId={session.id} badges={badges} /> : null}
        </>
      )}
    </Loaded>
  );
}

interface OfBadges {
  session: SessionDetailDto;
  badges: BadgesDto;
}

/** Which badge is handed on; a free seat is `free:<seat>`. */
type Chosen = { seat: number; from: BadgeHoldingDto | undefined } | undefined;

function Seats({ session, badges }: OfBadges) {
  const t = useT();
  const [chosen, choose] = useState<Chosen>();
  const close = () => choose(undefined);
  const seats = Array.from({ length: badges.seats }, (_, at) => at + 1);
  return (
    <>
      <ol className="bare">
        {seats.map((seat) => (
          <Seat
            key={seat}
            seat={seat}
            held={badges.held.find((one) => one.seat === seat)}
            session={session}
            badges={badges}
            onChoose={(from) => choose({ seat, from })}
          />
        ))}
      </ol>
      <Dialog
        open={chosen !== undefined}
        onClose={close}
        title={t('takingPart.toWhom', { seat: chosen?.seat ?? 0 })}
      >
        {chosen ? <ToWhom session={session} badges={badges} chosen={chosen} onDone={close} /> : null}
      </Dialog>
    </>
  );
}

interface SeatProps extends OfBadges {
  seat: number;
  held: BadgeHoldingDto | undefined;
  onChoose: (from: BadgeHoldingDto | undefined) => void;
}

function Seat({ seat, held, session, badges, onChoose }: SeatProps) {
  const t = useT();
  const { role } = useSeat();
  const { giveBack, busy } = useBadges(session.id, badges);
  const named = <span className="only-read">{`: ${apart(t('takingPart.seat', { seat }))}`}</span>;
  const mine = held === undefined || held.representativeId !== null;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Text fw={600}>{t('takingPart.seat', { seat })}</Text>
        <Text>{held ? whoOf(held) : t('takingPart.free')}</Text>
      </div>
      {role !== 'member' && mine ? (
        <Group gap="xs">
          <Button variant={held ? 'default' : 'filled'} loading={busy} onClick={() => onChoose(held)}>
            {t(held ? 'takingPart.handOn' : 'takingPart.take')}
            {named}
          </Button>
          {held ? (
            <Button variant="default" loading={busy} onClick={() => giveBack(held)}>
              {t('takingPart.giveBack')}
              {named}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </li>
  );
}

const whoOf = ({ representative, organisation }: BadgeHoldingDto): string =>
  dotted(representative, organisation);

interface ToWhomProps extends OfBadges {
  chosen: NonNullable<Chosen>;
  onDone: () => void;
}

/** People who are there and hold no badge: one tap on a name is all. */
function ToWhom({ session, badges, chosen, onDone }: ToWhomProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const query = useQuery(representativesQuery(campaignId, session.id));
  const { take, busy } = useBadges(session.id, badges);
  const holding = new Set(badges.held.map(({ representativeId }) => representativeId));
  return (
    <Loaded query={query} height={120}>
      {({ items }) => {
        const free = items.filter(({ id, attendance }) => attendance === 'in_person' && !holding.has(id));
        if (free.length === 0) return <Text>{t('takingPart.nobodyFree')}</Text>;
        return (
          <ul className="bare">
            {free.map(({ id, name, organisation }) => (
              <li key={id}>
                <Button
                  fullWidth
                  size="md"
                  mb="xs"
                  h="auto"
                  py="xs"
                  classNames={{ label: styles.wraps ?? '' }}
                  variant="default"
                  loading={busy}
                  onClick={() => {
                    take(id, name, chosen.seat, chosen.from);
                    onDone();
                  }}
                >
                  {dotted(name, organisation)}
                </Button>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function Before({ session, badges }: OfBadges) {
  const t = useT();
  const { me } = useSeat();
  return (
    <details>
      <summary>{t('takingPart.before')}</summary>
      <ul className="bare">
        {badges.before.map((one) => (
          <li key={one.id} className={styles.line}>
            <Text>
              {t('takingPart.seat', { seat: one.seat })} · {whoOf(one)}
            </Text>
            <div>
              <Text size="sm" c="dimmed">
                {t('takingPart.until')}
              </Text>
              <TypedClocks instant={Date.parse(one.untilAt ?? '')} zones={[session.zone, me.zone]} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
