import { Button, Group, Radio, SimpleGrid, Stack } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.layer.css';
import { useState, type FormEvent } from 'react';
import { DEADLINE_KINDS } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { DeadlineDto, SessionDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translateAny, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { useSaveDeadline } from './deadline-acts.js';
import {
  draftOf,
  emptyDeadline,
  meantInstant,
  missingIn,
  type DeadlineDraft,
  type Needed,
  type Way,
} from './deadline-draft.js';
import { Choice, TextField, TypedClocks, WallInput, ZoneInput } from './fields.js';

interface FormProps {
  /** The one to change; none sets a new one. */
  deadline?: DeadlineDto | undefined;
  sessions: readonly SessionDto[];
  /** The session that a new deadline most likely belongs to. */
  present?: SessionDto | undefined;
  onClose: () => void;
}

/** Sets a deadline, or changes one: by its own local time, or hanging on a session. */
export function DeadlineForm(props: FormProps) {
  const t = useT();
  return (
    <Dialog open onClose={props.onClose} title={t(props.deadline ? 'deadline.change' : 'deadline.make')}>
      <Fields {...props} />
    </Dialog>
  );
}

interface PartProps {
  draft: DeadlineDraft;
  set: (change: Partial<DeadlineDraft>) => void;
  /** What is wrong with a field of the request, or what is missing in the form. */
  error: (field: string, needed?: Needed) => string | undefined;
}

function Fields({ deadline, sessions, present, onClose }: FormProps) {
  const t = useT();
  const { me } = useSeat();
  const [id] = useState(() => uuid7());
  const [draft, setDraft] = useState(() => (deadline ? draftOf(deadline) : emptyDeadline(present, me.zone)));
  const [missing, setMissing] = useState<Needed>();
  const save = useSaveDeadline(id, deadline, onClose);
  const set = (change: Partial<DeadlineDraft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const needed = missingIn(draft);
    setMissing(needed);
    if (!needed) save.mutate(draft);
  };
  const session = sessions.find((one) => one.id === draft.sessionId);
  const error = (field: string, needed?: Needed) =>
    needed && missing === needed ? t(`deadline.needs.${needed}`) : fieldMessage(save.error, field);
  const part = { draft, set, error };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {deadline ? null : (
          <Choice
            label={t('deadline.kind')}
            value={draft.kind}
            options={DEADLINE_KINDS.map((kind) => [kind, translateAny(`deadlineKind.${kind}`)])}
            onChange={(kind) => set({ kind })}
            error={error('kind')}
          />
        )}
        <TextField
          label={t('deadline.title')}
          value={draft.title}
          onChange={(title) => set({ title })}
          error={error('title', 'title')}
        />
        <Ways draft={draft} set={set} />
        <SessionChoice {...part} sessions={sessions} />
        {draft.way === 'wall' ? <ByItself {...part} /> : <FromSession {...part} />}
        {draft.way === 'exact' ? null : (
          <ZoneInput
            label={t('deadline.zone')}
            value={draft.zone}
            onChange={(zone) => set({ zone })}
            error={error('zone')}
          />
        )}
        <TypedClocks instant={meantInstant(draft, session)} zones={[session?.zone ?? draft.zone, me.zone]} />
        <TextField
          label={t('deadline.source')}
          description={t('deadline.sourceHow')}
          value={draft.source}
          onChange={(source) => set({ source })}
          error={error('source')}
        />
        {save.error ? <ProblemNotice error={save.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('deadline.leave')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t(deadline ? 'deadline.save' : 'deadline.set')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Ways({ draft, set }: Omit<PartProps, 'error'>) {
  const t = useT();
  const ways: readonly Way[] = ['wall', 'day', 'exact'];
  return (
    <Radio.Group
      label={t('deadline.when')}
      value={draft.way}
      onChange={(way) => set({ way: way as Way, ...(way === 'day' ? { unit: 'days' as const } : {}) })}
    >
      <Stack gap={6} mt={4}>
        {ways.map((way) => (
          <Radio key={way} value={way} label={translateAny(`deadline.way.${way}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function SessionChoice({ draft, set, error, sessions }: PartProps & { sessions: readonly SessionDto[] }) {
  const t = useT();
  const choose = (sessionId: string) => {
    const zone = sessions.find((one) => one.id === sessionId)?.zone;
    set({ sessionId, ...(zone ? { zone } : {}) });
  };
  const none = [['', t('deadline.noSession')]] as const;
  return (
    <Choice
      label={t('deadline.session')}
      value={draft.sessionId}
      options={[...none, ...sessions.toReversed().map(({ id, name }) => [id, name] as const)]}
      onChange={choose}
      error={error('sessionId', 'sessionId')}
    />
  );
}

function ByItself({ draft, set, error }: PartProps) {
  const t = useT();
  return (
    <WallInput
      label={t('deadline.wall')}
      value={draft.wall}
      onChange={(wall) => set({ wall })}
      error={error('wall', 'wall')}
    />
  );
}

function FromSession({ draft, set, error }: PartProps) {
  const t = useT();
  const units = (['minutes', 'hours', 'days'] as const).map(
    (unit) => [unit, t(`deadline.unit.${unit}`)] as const,
  );
  const amount = error(draft.way === 'day' ? 'offsetDays' : 'offsetMinutes', 'amount');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextField
        type="number"
        min={0}
        label={t(draft.way === 'day' ? 'deadline.days' : 'deadline.amount')}
        value={draft.amount}
        onChange={(value) => set({ amount: value })}
        error={amount}
      />
      {draft.way === 'day' ? (
        <TextField
          type="time"
          label={t('deadline.at')}
          value={draft.at}
          onChange={(at) => set({ at })}
          error={error('at', 'at')}
        />
      ) : (
        <Choice
          label={t('deadline.unitOf')}
          value={draft.unit}
          options={units}
          onChange={(unit) => set({ unit: unit as DeadlineDraft['unit'] })}
        />
      )}
      <Choice
        label={t('deadline.direction')}
        value={draft.direction}
        options={[
          ['before', t('deadline.before')],
          ['after', t('deadline.after')],
        ]}
        onChange={(direction) => set({ direction: direction as DeadlineDraft['direction'] })}
      />
      <Choice
        label={t('deadline.anchor')}
        value={draft.anchor}
        options={[
          ['session_open', t('deadline.opens')],
          ['session_close', t('deadline.closes')],
        ]}
        onChange={(anchor) => set({ anchor: anchor as DeadlineDraft['anchor'] })}
        error={error('anchor')}
      />
    </SimpleGrid>
  );
}
