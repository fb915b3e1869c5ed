import { Button, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { DeadlineDto, DeliveryDto, SessionDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import type { PlanAddress } from './filters.js';
import { withoutClose } from './keep-close.js';
import { DeadlineRow, SessionRow } from './rows.js';
import {
  entriesOf,
  nextDeadline,
  presentSession,
  remindedOf,
  splitByNow,
  type Entry,
  type Reminded,
} from './timeline.js';
import styles from './sessions.module.css';

interface PlanProps {
  sessions: readonly SessionDto[];
  deadlines: readonly DeadlineDto[];
  /** Reminders that are planned; undefined until known. */
  planned: readonly DeliveryDto[] | undefined;
  /** By the campaign's clock, in ms; NaN until known. */
  now: number;
}

/** What lies ahead, then what is over, folded until somebody asks for it. */
export function Plan({ sessions, deadlines, planned, now }: PlanProps) {
  const t = useT();
  const [address, change] = useAddress<PlanAddress>();
  const { kind, session } = address;
  const entries = useMemo(
    () => entriesOf(sessions, deadlines, { kind, session }),
    [sessions, deadlines, kind, session],
  );
  const reminded = useMemo(() => planned && remindedOf(planned), [planned]);
  const { past, coming } = splitByNow(entries, now);
  const shared: RowsProps = {
    now,
    reminded,
    next: nextDeadline(deadlines, now)?.id,
    present: presentSession(sessions, now)?.id,
    unkept: withoutClose(sessions, deadlines, now),
    entries: coming,
  };
  const unfolded = address.past === '1';
  return (
    <Stack gap="md">
      <h2 className="only-read">{t('sessions.coming')}</h2>
      {coming.length > 0 ? <Rows {...shared} /> : <NothingComing filtered={Boolean(kind || session)} />}
      {past.length > 0 ? (
        <>
          <h2 className={styles.past}>
            <Button
              variant="subtle"
              aria-expanded={unfolded}
              onClick={() => change({ past: unfolded ? undefined : '1' })}
            >
              {`${unfolded ? '▾' : '▸'} ${t('sessions.past', { count: past.length })}`}
            </Button>
          </h2>
          {unfolded ? <Rows {...shared} entries={past.toReversed()} /> : null}
        </>
      ) : null}
    </Stack>
  );
}

interface RowsProps {
  entries: readonly Entry[];
  now: number;
  reminded: ReadonlyMap<string, Reminded> | undefined;
  next: string | undefined;
  present: string | undefined;
  /** Sessions of whose close no deadline is kept. */
  unkept: ReadonlySet<string>;
}

function Rows({ entries, now, reminded, next, present, unkept }: RowsProps) {
  return (
    <ol className="bare">
      {entries.map((entry) =>
        entry.type === 'session' ? (
          <SessionRow
            key={entry.id}
            session={entry.session}
            now={now}
            present={entry.id === present}
            unkept={unkept.has(entry.id)}
          />
        ) : (
          <DeadlineRow
            key={entry.id}
            deadline={entry.deadline}
            isNext={entry.id === next}
            isPast={Date.parse(entry.at) <= now}
            reminded={reminded && (reminded.get(entry.id) ?? null)}
          />
        ),
      )}
    </ol>
  );
}

function NothingComing({ filtered }: { filtered: boolean }) {
  const t = useT();
  const { role } = useSeat();
  const [, change] = useAddress<PlanAddress>();
  if (filtered) {
    return (
      <Empty
        title={t('sessions.noneFound')}
        action={
          <Button variant="default" onClick={() => change({ kind: undefined, session: undefined })}>
            {t('sessions.showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <Empty
      title={t('sessions.none')}
      action={
        role === 'coordinator' ? (
          <Button onClick={() => change({ form: 'deadline' }, { push: true })}>{t('deadline.make')}</Button>
        ) : null
      }
    >
      {t('sessions.noneHow')}
    </Empty>
  );
}
