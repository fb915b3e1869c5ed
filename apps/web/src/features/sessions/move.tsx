import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import {
  type MoveSessionRequest,
  type SessionDetailDto,
  type SessionMoveDto,
} from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { sessionQuery } from '../../kernel/queries/sessions.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { moveQuery } from './sessions.queries.js';
import { TextField } from '../../ui/form/fields.js';
import { useMoveSession } from './move-acts.js';
import { ToPlace } from './move-place.js';
import { datesOf, moveOf, type MoveAddress } from './move-draft.js';
import { MovePreview, MoveResult } from './move-view.js';
import styles from './sessions.module.css';

type Keys = keyof MoveAddress;

/** Moves a session: say by how much, look at all that follows, then do it; and back again. */
export function MoveSession() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const { sessionId } = useParams({ from: '/c/$slug/sessions/$sessionId/move' });
  const query = useQuery(sessionQuery(campaignId, sessionId));
  const [done, setDone] = useState<SessionMoveDto>();
  return (
    <Page
      title={t('move.title')}
      lead={query.data?.name}
      actions={<CampaignLink to="sessions">{t('deadline.toAll')}</CampaignLink>}
    >
      <Loaded query={query} height={360}>
        {(session) => {
          if (role !== 'coordinator') return <Empty title={t('move.notYours')} />;
          return (
            <>
              <Now session={session} />
              {done ? <MoveResult done={done} onBack={() => setDone(undefined)} /> : null}
              {done ? null : <Plan session={session} onDone={setDone} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Now({ session }: { session: SessionDetailDto }) {
  const t = useT();
  return (
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
  );
}

const NOTHING: Record<Keys, undefined> = {
  ...{ by: undefined, days: undefined, opens: undefined, closes: undefined },
  ...{ from: undefined, until: undefined, zone: undefined, city: undefined },
};

interface PlanProps {
  session: SessionDetailDto;
  onDone: (done: SessionMoveDto) => void;
}

function Plan({ session, onDone }: PlanProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [address, change] = useAddress<Keys>();
  const wanted = moveOf(address);
  const preview = useQuery({
    ...moveQuery(campaignId, session.id, wanted),
    enabled: wanted !== undefined,
    placeholderData: keepPreviousData,
  });
  const finish = (done: SessionMoveDto) => {
    change(NOTHING);
    onDone(done);
  };
  const shown = wanted && !preview.error ? preview.data : undefined;
  return (
    <Stack gap="md">
      <HowFar session={session} error={preview.error} />
      {wanted ? null : <Text>{t('move.sayHow')}</Text>}
      {preview.error && wanted ? (
        <ProblemNotice
          error={preview.error}
          {...(problemOf(preview.error) ? {} : { again: () => void preview.refetch() })}
        />
      ) : null}
      {wanted && !shown && !preview.error ? <Text role="status">{t('move.working')}</Text> : null}
      {shown && wanted ? (
        <Decision preview={shown} fresh={!preview.isPlaceholderData} request={wanted} onDone={finish} />
      ) : null}
    </Stack>
  );
}

interface DecisionProps {
  preview: SessionMoveDto;
  fresh: boolean;
  request: MoveSessionRequest;
  onDone: (done: SessionMoveDto) => void;
}

function Decision({ preview, fresh, request, onDone }: DecisionProps) {
  const t = useT();
  const move = useMoveSession(preview.id, onDone);
  const { days, version } = preview;
  const elsewhere = request.zone ?? request.city ?? request.opensTime ?? request.closesTime;
  const later = days > 0 ? 'move.doLater' : 'move.doEarlier';
  return (
    <MovePreview preview={preview} fresh={fresh}>
      {move.error ? <ProblemNotice error={move.error} /> : null}
      <Group>
        <Button
          size="md"
          loading={move.isPending}
          disabled={!fresh}
          onClick={() => move.mutate({ request, version })}
        >
          {elsewhere === undefined
            ? t(days === 0 ? 'move.doLength' : later, { count: Math.abs(days) })
            : t('move.doPlace')}
        </Button>
      </Group>
    </MovePreview>
  );
}

const STEPS = [-7, -1, 1, 2, 3, 7];

function HowFar({ session, error }: { session: SessionDetailDto; error: unknown }) {
  const t = useT();
  const [address, change] = useAddress<Keys>();
  const by = address.by === 'dates' || address.by === 'place' ? address.by : 'days';
  const byDates = by === 'dates';
  const stand = datesOf(session);
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('move.how')}
        value={by}
        onChange={(chosen) => change({ ...NOTHING, by: chosen === 'days' ? undefined : chosen })}
      >
        <Group gap="md" mt={4}>
          <Radio value="days" label={t('move.byDays')} />
          <Radio value="dates" label={t('move.byDates')} />
          <Radio value="place" label={t('move.byPlace')} />
        </Group>
      </Radio.Group>
      {by === 'place' ? <ToPlace session={session} error={error} /> : null}
      {by === 'place' ? null : byDates ? (
        <Group gap="sm" align="flex-start">
          <TextField
            type="date"
            label={t('move.opensOn')}
            value={address.opens ?? stand.opens}
            onChange={(opens) => change({ opens })}
            error={fieldMessage(error, 'opensOn')}
          />
          <TextField
            type="date"
            label={t('move.closesOn')}
            description={t('move.closesOnHow')}
            value={address.closes ?? ''}
            onChange={(closes) => change({ closes, opens: address.opens ?? stand.opens })}
            error={fieldMessage(error, 'closesOn')}
          />
        </Group>
      ) : (
        <Group gap="xs" align="flex-end">
          {STEPS.map((days) => (
            <Button
              key={days}
              variant={address.days === String(days) ? 'filled' : 'default'}
              aria-pressed={address.days === String(days)}
              onClick={() => change({ days: String(days) })}
            >
              {t(days < 0 ? 'move.earlier' : 'move.later', { count: Math.abs(days) })}
            </Button>
          ))}
          <TextField
            type="number"
            label={t('move.days')}
            value={address.days ?? ''}
            onChange={(days) => change({ days })}
            error={fieldMessage(error, 'days')}
          />
        </Group>
      )}
    </Stack>
  );
}
