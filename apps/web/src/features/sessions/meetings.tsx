import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionRemovalRestoreMeeting, type MeetingDto, type SessionDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { sessionQuery } from '../../kernel/queries/sessions.js';
import { useT, apart } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Loaded } from '../../ui/loaded.js';
import { Written } from '../../ui/written.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { planAgain, RemoveMeeting } from './removals.js';
import { removedMeetingsQuery } from './sessions.queries.js';
import type { PlanAddress } from './filters.js';
import { spanLabel } from './timeline.js';
import styles from './sessions.module.css';

/** The formal meetings of one session, those that are over folded. */
export function Meetings({ session, now }: { session: SessionDto; now: number }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [, change] = useAddress<PlanAddress>();
  const query = useQuery(sessionQuery(campaignId, session.id));
  return (
    <div className={styles.meetings}>
      <Loaded query={query} height={Math.min(SHOWN, session.meetingCount) * 62}>
        {({ meetings }) => (
          <>
            {meetings.length === 0 ? <Text size="sm">{t('sessions.noMeetings')}</Text> : null}
            <Listed session={session} meetings={meetings} now={now} />
          </>
        )}
      </Loaded>
      {role === 'coordinator' ? <RemovedMeetings session={session} /> : null}
      {role === 'coordinator' ? (
        <Button
          size="sm"
          px="sm"
          variant="subtle"
          onClick={() => change({ form: `meeting:${session.id}` }, { push: true })}
        >
          {t('sessions.addMeeting')}
          <span className="only-read">{`: ${apart(session.name)}`}</span>
        </Button>
      ) : null}
    </div>
  );
}

/** Meetings ahead that stand open: two days of them. */
const SHOWN = 4;

interface ListedProps {
  session: SessionDto;
  meetings: readonly MeetingDto[];
}

function Listed({ session, meetings, now }: ListedProps & { now: number }) {
  const t = useT();
  const over = meetings.filter(({ ends }) => Date.parse(ends.instant) <= now);
  const ahead = meetings.filter(({ ends }) => Date.parse(ends.instant) > now);
  return (
    <>
      {over.length > 0 ? (
        <details>
          <summary>{t('sessions.pastMeetings', { count: over.length })}</summary>
          <Rows session={session} meetings={over} />
        </details>
      ) : null}
      <Rows
        session={session}
        meetings={ahead.slice(0, SHOWN)}
        first={t(startsBefore(ahead[0], now) ? 'sessions.meetsNow' : 'sessions.nextMeeting')}
      />
      {ahead.length > SHOWN ? (
        <details>
          <summary>{t('sessions.laterMeetings', { count: ahead.length - SHOWN })}</summary>
          <Rows session={session} meetings={ahead.slice(SHOWN)} />
        </details>
      ) : null}
    </>
  );
}

const startsBefore = (meeting: MeetingDto | undefined, now: number): boolean =>
  meeting !== undefined && Date.parse(meeting.starts.instant) <= now;

function Rows({ session, meetings, first }: ListedProps & { first?: string }) {
  return (
    <ul className="bare">
      {meetings.map((meeting, at) => (
        <MeetingRow
          key={meeting.id}
          session={session}
          meeting={meeting}
          mark={at === 0 ? first : undefined}
        />
      ))}
    </ul>
  );
}

interface MeetingRowProps {
  session: SessionDto;
  meeting: MeetingDto;
  mark: string | undefined;
}

function MeetingRow({ session, meeting, mark }: MeetingRowProps) {
  const { role } = useSeat();
  const { name, starts, ends } = meeting;
  return (
    <li className={styles.meeting}>
      <span>
        <Written inline>{name}</Written>{' '}
        {mark ? (
          <Badge tt="none" variant="light">
            {mark}
          </Badge>
        ) : null}
      </span>
      <span>
        <span className={styles.clock}>{spanLabel(starts.venue, ends.venue)}</span>
        {starts.venue.zone === starts.reader.zone ? null : (
          <span className={styles.clock}>{spanLabel(starts.reader, ends.reader)}</span>
        )}
      </span>
      {mark && role !== 'member' ? <VoteNow name={name} /> : null}
      {role === 'coordinator' ? <MeetingActs session={session} meeting={meeting} /> : null}
    </li>
  );
}

/** To the board: in the meeting under way or the next one somebody may call a vote at any moment. */
function VoteNow({ name }: { name: string }) {
  const t = useT();
  return (
    <CampaignLink to="votes/record">
      {t('board.now')}
      <span className="only-read">{`: ${apart(name)}`}</span>
    </CampaignLink>
  );
}

function MeetingActs({ session, meeting }: { session: SessionDto; meeting: MeetingDto }) {
  const t = useT();
  const [, change] = useAddress<PlanAddress>();
  const [removing, setRemoving] = useState(false);
  const named = <span className="only-read">{`: ${apart(meeting.name)}`}</span>;
  return (
    <Group gap={4}>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => change({ form: `meeting:${session.id}:${meeting.id}` }, { push: true })}
      >
        {t('deadline.changeIt')}
        {named}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setRemoving(true)}>
        {t('removal.remove')}
        {named}
      </Button>
      <RemoveMeeting session={session} meeting={meeting} open={removing} onClose={() => setRemoving(false)} />
    </Group>
  );
}

/** Meetings that were removed for themselves, folded; nothing where there are none. */
function RemovedMeetings({ session }: { session: SessionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(removedMeetingsQuery(campaignId, session.id));
  if (!data || data.items.length === 0) return null;
  return (
    <details>
      <summary>{t('sessions.removedMeetings', { count: data.items.length })}</summary>
      <RemovedList
        items={data.items.map((one) => ({ ...one, title: one.name }))}
        restore={(id) => sessionRemovalRestoreMeeting(session.id, id, campaignId)}
        again={() => planAgain(campaignId)}
      />
    </details>
  );
}
