import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import type { DeadlineDto, SessionDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT, apart } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { useToggleDeadline } from './deadline-acts.js';
import type { PlanAddress } from './filters.js';
import { KeepClose } from './keep-close.js';
import { Meetings } from './meetings.js';
import { RemoveDeadline, RemoveSession } from './removals.js';
import { runsNow, type Reminded } from './timeline.js';
import { oddHourText } from '../../ui/campaign/answers/odd-hour.js';
import styles from './sessions.module.css';
import { clocksText, placeText } from '../../kernel/i18n/clocks.js';

/** A session: from when to when, its meetings when asked for, and the way to move it. */
export function SessionRow({
  session,
  now,
  present,
  unkept,
}: {
  session: SessionDto;
  now: number;
  present: boolean;
  /** Whether no deadline is kept of its close. */
  unkept: boolean;
}) {
  const t = useT();
  const [address, change] = useAddress<PlanAddress>();
  // The session of these days stands open until somebody folds it.
  const open = address.open === session.id || (address.open === undefined && present);
  const fold = () => change({ open: open ? 'none' : session.id });
  return (
    <li className={`${styles.row} ${styles.session}`} data-mark={present || undefined}>
      <div>
        <Group gap="xs">
          <Written inline>{session.name}</Written>
          {runsNow(session, now) ? <Badge tt="none">{t('sessions.runs')}</Badge> : null}
          {present && !runsNow(session, now) ? <Badge tt="none">{t('sessions.nextOne')}</Badge> : null}
        </Group>
        <Text size="sm" c="dimmed">
          <bdi>{placeText(session.city)}</bdi>
          {session.source ? (
            <>
              {' · '}
              <bdi>{session.source}</bdi>
            </>
          ) : null}
        </Text>
      </div>
      <div className={styles.when}>
        <span>
          <span className={styles.word}>{t('sessions.opens')}</span>
          <TwoClocks at={session.opens} />
        </span>
        <span>
          <span className={styles.word}>{t('sessions.closes')}</span>
          <TwoClocks at={session.closes} />
        </span>
      </div>
      <SessionActs session={session} open={open} fold={fold} unkept={unkept} />
      {open ? <Meetings session={session} now={now} /> : null}
    </li>
  );
}

interface SessionActsProps {
  session: SessionDto;
  open: boolean;
  fold: () => void;
  unkept: boolean;
}

function SessionActs({ session, open, fold, unkept }: SessionActsProps) {
  const t = useT();
  const { role, slug } = useSeat();
  const coordinates = role === 'coordinator';
  return (
    <Group gap="xs" className={styles.acts}>
      {session.meetingCount > 0 || coordinates ? (
        <Button size="sm" px="sm" variant="default" aria-expanded={open} onClick={fold}>
          {t('sessions.meetings', { count: session.meetingCount })}
        </Button>
      ) : null}
      <Button
        size="sm"
        px="sm"
        variant="default"
        component={PathLink}
        to={campaignPath(slug, { to: 'sessions/$sessionId', params: { sessionId: session.id } })}
      >
        {t('sessions.takingPart')}
        <span className="only-read">{`: ${apart(session.name)}`}</span>
      </Button>
      {coordinates ? (
        <Button
          size="sm"
          px="sm"
          variant="default"
          component={PathLink}
          to={campaignPath(slug, { to: 'sessions/$sessionId/move', params: { sessionId: session.id } })}
        >
          {t('sessions.move')}
          <span className="only-read">{`: ${apart(session.name)}`}</span>
        </Button>
      ) : null}
      {coordinates && unkept ? <KeepClose session={session} /> : null}
      {coordinates ? <ChangeSession session={session} /> : null}
    </Group>
  );
}

function ChangeSession({ session }: { session: SessionDto }) {
  const t = useT();
  const [, change] = useAddress<PlanAddress>();
  const [removing, setRemoving] = useState(false);
  const named = <span className="only-read">{`: ${apart(session.name)}`}</span>;
  return (
    <>
      <Button
        size="sm"
        px="sm"
        variant="default"
        onClick={() => change({ form: `session:${session.id}` }, { push: true })}
      >
        {t('sessions.rename')}
        {named}
      </Button>
      <Button size="sm" px="sm" variant="default" onClick={() => setRemoving(true)}>
        {t('removal.remove')}
        {named}
      </Button>
      <RemoveSession session={session} open={removing} onClose={() => setRemoving(false)} />
    </>
  );
}

interface DeadlineRowProps {
  deadline: DeadlineDto;
  isNext: boolean;
  isPast: boolean;
  /** Null for nobody; undefined until known. */
  reminded: Reminded | null | undefined;
  /** Whether more reminders are planned than were looked at. */
}

export function DeadlineRow({ deadline, isNext, isPast, reminded }: DeadlineRowProps) {
  const t = useT();
  const cancelled = deadline.state === 'cancelled';
  return (
    <li className={styles.row} data-mark={isNext || undefined} data-faded={cancelled || undefined}>
      <div>
        <Group gap="xs">
          <CampaignLink to="deadlines/$deadlineId" params={{ deadlineId: deadline.id }}>
            <Written inline>{deadline.title}</Written>
          </CampaignLink>
          {isNext ? <Badge tt="none">{t('sessions.next')}</Badge> : null}
          {cancelled ? (
            <Badge tt="none" color="gray" variant="outline">
              {t('deadline.isCancelled')}
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed">
          {translate(`deadlineKind.${deadline.kind}`)}
          {deadline.schedule === 'relative'
            ? ` · ${t('deadline.follows', { session: deadline.session ?? '' })}`
            : ''}
        </Text>
        {deadline.oddHour ? <Text size="sm">{oddHourText(deadline.oddHour)}</Text> : null}
      </div>
      <div className={styles.when}>
        <span>
          <DueClocks at={deadline.due} strong />
        </span>
        {cancelled || isPast ? null : <WhoIsReminded reminded={reminded} />}
      </div>
      <DeadlineActs deadline={deadline} />
    </li>
  );
}

/** For a coordinator how many, for everybody else whether oneself. Says nothing until that is known. */
export function WhoIsReminded({ reminded }: { reminded: Reminded | null | undefined }) {
  const t = useT();
  const { sits } = useSeat();
  if (reminded === undefined) return null;
  if (!reminded) return <Text size="sm">{t('sessions.nobodyReminded')}</Text>;
  const said = { count: reminded.people, when: clocksText(reminded.first) };
  if (sits !== 'coordinator') return <Text size="sm">{t('sessions.youReminded', said)}</Text>;
  return <Text size="sm">{t('sessions.reminded', said)}</Text>;
}

export function DeadlineActs({
  deadline,
  onRemoved,
}: {
  deadline: DeadlineDto;
  /** On its own page, which is left then. */
  onRemoved?: () => void;
}) {
  const t = useT();
  const { role } = useSeat();
  const [, change] = useAddress<PlanAddress>();
  const toggle = useToggleDeadline(deadline);
  const [removing, setRemoving] = useState(false);
  if (role !== 'coordinator') return null;
  const open = deadline.state === 'open';
  const named = <span className="only-read">{`: ${apart(deadline.title)}`}</span>;
  return (
    <Group gap="xs" className={styles.acts}>
      {open ? (
        <Button
          size="sm"
          px="sm"
          variant="default"
          onClick={() => change({ form: `deadline:${deadline.id}` }, { push: true })}
        >
          {t('deadline.changeIt')}
          {named}
        </Button>
      ) : null}
      <Button size="sm" px="sm" variant="default" loading={toggle.isPending} onClick={() => toggle.mutate()}>
        {t(open ? 'deadline.cancelIt' : 'deadline.reopenIt')}
        {named}
      </Button>
      <Button size="sm" px="sm" variant="default" onClick={() => setRemoving(true)}>
        {t('removal.remove')}
        {named}
      </Button>
      <RemoveDeadline
        deadline={deadline}
        open={removing}
        onClose={() => setRemoving(false)}
        onRemoved={onRemoved}
      />
    </Group>
  );
}
