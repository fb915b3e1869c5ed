import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState, type FormEvent } from 'react';
import type { BallotChoice } from '#libs/domain';
import { useCampaignClock, type CampaignClock } from '../../kernel/clock/campaign-clock.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import {
  choiceOf,
  isMarked,
  markedAlike,
  markedAsBefore,
  running,
  tapped,
  withBase,
  type Marks,
} from '../../ui/campaign/ballots/ballots.js';
import { Find } from '../../ui/campaign/ballots/find.js';
import { AllAlike, MarkChoice, RunningResult } from '../../ui/campaign/ballots/marks.js';
import { Squares } from '../../ui/campaign/ballots/squares.js';
import { useVoters } from '../../ui/campaign/ballots/voters.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { ClockWarning } from '../../ui/clock-warning.js';
import { Empty } from '../../ui/empty.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { toast } from '../../ui/toast.js';
import { wallAt } from '../../ui/zone-clock.js';
import { About } from '../../ui/campaign/ballots/about.js';
import { dayHeld, type AskedAbout } from '../../ui/campaign/ballots/vote-about.js';
import { RoomOfDay } from '../../ui/campaign/ballots/room-of-day.js';
import { useAbsentBefore } from './absent-before.js';
import { AtOnce } from './at-once.js';
import { OrderChoice } from './order-choice.js';
import { useBoard, type Board } from './use-board.js';
import styles from '../../ui/campaign/ballots/ballots.module.css';

/** A vote taken down from the board while it is shown: everybody alike first, then the exceptions. */
export function RecordVote() {
  const t = useT();
  const { campaignId, me, role } = useSeat();
  const [asked] = useAddress<'ask' | 'amendment' | 'kind' | 'effect'>();
  const clock = useCampaignClock(campaignId);
  if (role === 'member') {
    return (
      <Page title={t('board.title')}>
        <Empty title={t('board.notYours')}>{t('board.notYoursHow')}</Empty>
      </Page>
    );
  }
  const zone = clock.venue?.zone ?? me.zone;
  return (
    <Page title={t('board.title')} lead={t('board.lead')} actions={<Elsewhere />}>
      {clock.ready ? (
        <Sheet clock={clock} zone={zone} asked={asked as AskedAbout} />
      ) : (
        <Skeleton height={900} />
      )}
    </Page>
  );
}

function Elsewhere() {
  const t = useT();
  return <CampaignLink to="votes">{t('board.toVotes')}</CampaignLink>;
}

interface SheetProps {
  clock: CampaignClock;
  zone: string;
  asked: AskedAbout;
}

function Sheet({ clock, zone, asked }: SheetProps) {
  const t = useT();
  const [mark, setMark] = useState<BallotChoice>('no');
  const board = useBoard({ zone, rule: clock.rule }, asked, clock.now);
  const { form, set } = board;
  const { campaignId } = useSeat();
  const known = useAbsentBefore(campaignId);
  const day = dayHeld(form, clock.now());
  const room = useVoters(form.order, day);
  const { voters, loading } = room;
  const now = running(form.marks, voters, form.rule);
  const change = useCallback(
    (to: (marks: Marks) => Marks) =>
      set((before) => {
        const marks = to(before.marks);
        // It is held while it is marked, not when somebody finds the time to save it.
        if (before.wall || !isMarked(marks)) return { marks };
        return { marks, wall: wallAt(clock.now(), before.zone), readOff: true };
      }),
    [set, clock],
  );
  const tap = useCallback((code: string) => change((marks) => tapped(marks, code, mark)), [change, mark]);
  const markAll = (codes: readonly string[], choice: BallotChoice, who: string) => {
    const { marks } = form;
    const vote = board.vote();
    change((before) => markedAlike(before, codes, choice));
    const said = { who, count: codes.length, choice: translate(`count.bins.${choice}`) };
    toast(t('board.markedAll', said), () => {
      if (board.vote() !== vote) throw new Error('Another vote is on the board by now');
      change((since) => markedAsBefore(since, codes, marks));
    });
  };
  const squares = useMemo(
    () =>
      voters.map(({ code, name }) => {
        const choice = choiceOf(form.marks, code);
        const exception = form.marks.base !== '' && code in form.marks.exceptions;
        return { code, name, choice, exception };
      }),
    [voters, form.marks],
  );
  const save = (others?: BallotChoice) => {
    void board.save(voters, others);
    // The next vote begins like the first: whoever taps noes must not record the mark that came last here.
    setMark('no');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  if (voters.length === 0) {
    return loading ? (
      <Skeleton height={900} />
    ) : (
      <Empty title={t('board.noList')}>{t('board.noListHow')}</Empty>
    );
  }
  return (
    <form onSubmit={submit} noValidate className={styles.room}>
      <Stack gap="sm">
        <ClockWarning />
        {board.error ? <ProblemNotice error={board.error} /> : null}
        <Last board={board} />
        <RoomOfDay day={day} room={room} marks={form.marks} />
        <AllAlike base={form.marks.base} onBase={(base) => change((marks) => withBase(marks, base))} />
        <AtOnce voters={voters} mark={mark} absentBefore={board.lastAbsent ?? known} onMark={markAll} />
        <Find voters={voters} mark={mark} onTap={tap} />
        <Squares
          squares={squares}
          onTap={tap}
          onSet={(code, choice) => change((marks) => tapped(marks, code, choice))}
        />
        <About form={form} set={set} made={board.made} now={clock.now} venueZone={zone}>
          <OrderChoice order={form.order} onChange={(order) => set({ order })} />
        </About>
      </Stack>
      <div className={styles.bar}>
        <RunningResult running={now} rule={form.rule} />
        <MarkChoice mark={mark} tally={now.tally} onMark={setMark} />
        {isMarked(form.marks) && now.unmarked > 0 ? (
          <Button data-others variant="default" disabled={board.busy} onClick={() => save('yes')}>
            {t('board.saveOthers', { choice: translate('count.bins.yes'), count: now.unmarked })}
          </Button>
        ) : null}
        <Group gap="xs" wrap="nowrap">
          <Button type="submit" flex={1} disabled={!isMarked(form.marks)} loading={board.busy}>
            {t('board.save')}
          </Button>
          <Button variant="default" disabled={!isMarked(form.marks)} onClick={board.clear}>
            {t('board.clear')}
          </Button>
        </Group>
      </div>
    </form>
  );
}

function Last({ board: { last } }: { board: Board }) {
  const t = useT();
  if (!last) return null;
  return (
    <Text size="sm" role="status">
      {t('board.last', { title: last })} <CampaignLink to="votes">{t('board.toVotes')}</CampaignLink>
    </Text>
  );
}
