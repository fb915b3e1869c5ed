import { Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MeetingDto, SessionDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, apart } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { Written } from '../../ui/written.js';
import { sessionQuery } from './sessions.queries.js';
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
            <Listed meetings={meetings} now={now} />
          </>
        )}
      </Loaded>
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

function Listed({ meetings, now }: { meetings: readonly MeetingDto[]; now: number }) {
  const t = useT();
  const over = meetings.filter(({ ends }) => Date.parse(ends.instant) <= now);
  const ahead = meetings.filter(({ ends }) => Date.parse(ends.instant) > now);
  return (
    <>
      {over.length > 0 ? (
        <details>
          <summary>{t('sessions.pastMeetings', { count: over.length })}</summary>
          <Rows meetings={over} />
        </details>
      ) : null}
      <Rows
        meetings={ahead.slice(0, SHOWN)}
        first={t(startsBefore(ahead[0], now) ? 'sessions.meetsNow' : 'sessions.nextMeeting')}
      />
      {ahead.length > SHOWN ? (
        <details>
          <summary>{t('sessions.laterMeetings', { count: ahead.length - SHOWN })}</summary>
          <Rows meetings={ahead.slice(SHOWN)} />
        </details>
      ) : null}
    </>
  );
}

const startsBefore = (meeting: MeetingDto | undefined, now: number): boolean =>
  meeting !== undefined && Date.parse(meeting.starts.instant) <= now;

function Rows({ meetings, first }: { meetings: readonly MeetingDto[]; first?: string }) {
  return (
    <ul className="bare">
      {meetings.map(({ id, name, starts, ends }, at) => (
        <li key={id} className={styles.meeting}>
          <span>
            <Written inline>{name}</Written>{' '}
            {first && at === 0 ? (
              <Badge tt="none" variant="light">
                {first}
              </Badge>
            ) : null}
          </span>
          <span>
            <span className={styles.clock}>{spanLabel(starts.venue, ends.venue)}</span>
            {starts.venue.zone === starts.reader.zone ? null : (
              <span className={styles.clock}>{spanLabel(starts.reader, ends.reader)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
