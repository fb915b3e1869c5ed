import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCampaignClock, type CampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useT } from '../../kernel/i18n/index.js';
import { voteQuery } from '../../kernel/queries/votes.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { About } from '../../ui/campaign/ballots/about.js';
import {
  dayHeld,
  emptyAbout,
  type AskedAbout,
  type VoteAbout,
} from '../../ui/campaign/ballots/vote-about.js';
import { useNamedVoters } from './voters-of-reading.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Empty } from '../../ui/empty.js';
import { FilePicker } from '../../ui/file-picker.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import type { VoteDetailDto, VoteReadingDto } from '../../kernel/api/client.js';
import { ChangedSince } from './changed-since.js';
import { Found } from './found.js';
import { dayAsked, outcomeOf, type Decisions } from './reading.js';
import { useReading, type Record } from './use-reading.js';
import { useSavePasted } from './use-save-pasted.js';
import styles from './votes.module.css';

/** A vote from a record: read, every name matched or asked, held against the numbers it says, and only then saved. */
export function PasteVote() {
  const t = useT();
  const { campaignId, role, me } = useSeat();
  const [{ vote, ...asked }] = useAddress<'vote' | 'ask' | 'amendment' | 'kind' | 'effect'>();
  const clock = useCampaignClock(campaignId);
  const zone = clock.venue?.zone ?? me.zone;
  return (
    <Page
      title={t('paste.title')}
      lead={t('paste.lead')}
      actions={<CampaignLink to="votes">{t('board.toVotes')}</CampaignLink>}
    >
      {role === 'member' ? (
        <Empty title={t('board.notYours')}>{t('board.notYoursHow')}</Empty>
      ) : clock.ready ? (
        <Desk clock={clock} zone={zone} asked={asked as AskedAbout} over={vote} />
      ) : null}
    </Page>
  );
}

/** The vote whose ballots are to be replaced; undefined for a new one. */
type Over = string | undefined;

interface DeskProps {
  clock: CampaignClock;
  zone: string;
  asked: AskedAbout;
}

const NOTHING: Record = { text: '', file: undefined, vote: '' };

function Desk({ clock, zone, asked, over }: DeskProps & { over: Over }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [record, choose] = useState(NOTHING);
  const [said, setSaid] = useState<string>();
  const before = useQuery({ ...voteQuery(campaignId, over ?? ''), enabled: over !== undefined });
  // The form of another record begins anew.
  const setRecord = (next: Record) => {
    choose(next);
    setSaid(undefined);
  };
  const held = before.data?.heldAt.venue.wall.slice(0, 10);
  const today = dayHeld(emptyAbout({ zone, rule: clock.rule }, 'official_record', {}), clock.now());
  const day = dayAsked({ file: record.file !== undefined, over: held, said }, today);
  const { query, isCurrent, enabled } = useReading(record, day, over);
  return (
    <div className={styles.desk}>
      <Stack gap="sm">
        <Textarea
          label={t('paste.text')}
          description={t('paste.textHow')}
          rows={12}
          autosize={false}
          disabled={record.file !== undefined}
          value={record.text}
          onChange={(event) => setRecord({ ...NOTHING, text: event.currentTarget.value })}
        />
        <FilePicker
          label={t('paste.file')}
          description={t('paste.fileHow')}
          accept=".csv,.tsv,.txt,.xlsx,.ods"
          busy={query.isFetching}
          problem={null}
          onFile={(file) => setRecord({ ...NOTHING, text: record.text, file })}
        />
        {record.file ? (
          <Group gap="xs">
            <Text size="sm">{t('paste.fromFile', { name: record.file.name })}</Text>
            <Button
              variant="default"
              size="sm"
              onClick={() => setRecord({ ...record, file: undefined, vote: '' })}
            >
              {t('paste.dropFile')}
            </Button>
          </Group>
        ) : null}
      </Stack>
      <Stack gap="md" aria-live="polite">
        {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
        {!enabled || !query.data ? (
          <Panel title={t('paste.read')}>
            <Text c="dimmed">{t(query.isFetching ? 'problem.loading' : 'paste.nothingYet')}</Text>
          </Panel>
        ) : (
          <Read
            key={JSON.stringify([record.vote, record.file?.name, record.text])}
            {...{ reading: query.data, record, isCurrent, clock, zone, asked, over }}
            before={before.data}
            onDay={setSaid}
            onVote={(vote) => setRecord({ ...record, vote })}
          />
        )}
      </Stack>
    </div>
  );
}

interface ReadProps extends DeskProps {
  reading: VoteReadingDto;
  record: Record;
  /** Whether the reading is of what stands in the box now. */
  isCurrent: boolean;
  over: Over;
  before: VoteDetailDto | undefined;
  /** The form says another day. */
  onDay: (day: string) => void;
  onVote: (key: string) => void;
}

function Read({ onVote, ...props }: ReadProps) {
  const t = useT();
  const { reading, record } = props;
  const voters = useNamedVoters(reading.voters);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [restAbsent, setRestAbsent] = useState(false);
  const outcome = outcomeOf(reading, decisions, voters, restAbsent);
  const chosen = reading.ballots.length + reading.asked.length > 0;
  return (
    <>
      {reading.votes.length > 1 ? (
        <NativeSelect
          label={t('paste.whichVote')}
          value={record.vote}
          data={[
            { value: '', label: t('paste.decide') },
            ...reading.votes.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          onChange={(event) => onVote(event.currentTarget.value)}
        />
      ) : null}
      <Found
        reading={reading}
        outcome={outcome}
        decisions={decisions}
        voters={voters}
        onDecide={setDecisions}
      />
      {chosen && outcome.unnamed.length > 0 ? (
        <Checkbox
          label={t('paste.restAbsent', { count: outcome.unnamed.length })}
          checked={restAbsent}
          onChange={(event) => setRestAbsent(event.currentTarget.checked)}
        />
      ) : null}
      {chosen ? <Save {...props} outcome={outcome} /> : null}
    </>
  );
}

interface SaveProps extends Omit<ReadProps, 'onVote'> {
  outcome: ReturnType<typeof outcomeOf>;
}

function Save({ reading, outcome, record, isCurrent, clock, zone, asked, over, before, onDay }: SaveProps) {
  const t = useT();
  const [about, setAbout] = useState<VoteAbout>(() => ({
    ...emptyAbout({ zone, rule: clock.rule }, 'official_record', asked),
    ...(reading.day ? { wall: `${reading.day}T12:00` } : {}),
  }));
  const made = {
    title: reading.title ?? t('paste.titleOf'),
    source: record.file ? t('paste.sourceFile', { name: record.file.name }) : t('paste.source'),
  };
  const save = useSavePasted({ about, made, now: clock.now, reading, outcome, over: before });
  const set = (change: Partial<VoteAbout>) => {
    const next = { ...about, ...change };
    setAbout(next);
    if (next.wall !== about.wall || next.zone !== about.zone) onDay(dayHeld(next, clock.now()));
  };
  const waits = outcome.undecided.length + outcome.twice.length > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.save();
      }}
    >
      <Stack gap="sm">
        {over === undefined ? (
          <About form={about} set={set} made={made} now={clock.now} venueZone={zone} />
        ) : null}
        {save.problem ? <ProblemNotice error={save.problem} /> : null}
        {save.clash ? <ChangedSince save={save} /> : null}
        <Group gap="sm">
          <Button
            type="submit"
            loading={save.busy}
            disabled={waits || save.clash || !isCurrent || (over !== undefined && !before)}
          >
            {t(over === undefined ? 'paste.save' : 'paste.saveOver')}
          </Button>
          {waits ? <Text size="sm">{t('paste.undecided')}</Text> : null}
        </Group>
      </Stack>
    </form>
  );
}
