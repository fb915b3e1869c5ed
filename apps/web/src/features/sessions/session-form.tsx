import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { sessionsMake, sessionsMakeMeeting } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { instantOf } from '../../ui/zone-clock.js';
import { sessionQuery } from './sessions.queries.js';
import { TextField, TypedClocks, WallInput, ZoneInput } from '../../ui/form/fields.js';

interface SheetProps {
  title: string;
  submit: string;
  pending: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

function Sheet({ title, submit, pending, error, onSubmit, onClose, children }: SheetProps) {
  const t = useT();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          {children}
          {error ? <ProblemNotice error={error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('deadline.leave')}
            </Button>
            <Button type="submit" loading={pending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function instantIn(wall: string, zone: string): number {
  try {
    return wall ? instantOf(wall, zone) : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

/** Enters a session of negotiation. @param zone that of the latest session, which the next often shares */
export function SessionForm({ zone, onClose }: { zone: string | undefined; onClose: () => void }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const [id] = useState(() => uuid7());
  const [draft, setDraft] = useState({
    name: '',
    city: '',
    zone: zone ?? me.zone,
    opensWall: '',
    closesWall: '',
    source: '',
  });
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => sessionsMake(campaignId, { ...draft, id, source: draft.source.trim() || null }),
    onSuccess: ({ name, opens }) => {
      toast(t('sessions.entered', { name, when: opens.text }));
      onClose();
      return refresh(campaignId, 'sessions');
    },
  });
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
    error: fieldMessage(save.error, name),
  });
  const zones = [draft.zone, me.zone];
  return (
    <Sheet
      title={t('sessions.enter')}
      submit={t('sessions.enterIt')}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextField label={t('sessions.name')} {...field('name')} />
      <TextField label={t('sessions.city')} {...field('city')} />
      <ZoneInput label={t('deadline.zone')} {...field('zone')} />
      <WallInput label={t('sessions.opensWall')} {...field('opensWall')} />
      <TypedClocks instant={instantIn(draft.opensWall, draft.zone)} zones={zones} />
      <WallInput label={t('sessions.closesWall')} {...field('closesWall')} />
      <TypedClocks instant={instantIn(draft.closesWall, draft.zone)} zones={zones} />
      <TextField label={t('deadline.source')} description={t('deadline.sourceHow')} {...field('source')} />
    </Sheet>
  );
}

/** Enters a formal meeting of a session, on the clock of its venue. */
export function MeetingForm({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const { data: session } = useQuery(sessionQuery(campaignId, sessionId));
  const [id] = useState(() => uuid7());
  const [draft, setDraft] = useState({ name: '', startsWall: '', endsWall: '' });
  const save = useMutation({
    mutationFn: () => sessionsMakeMeeting(sessionId, campaignId, { ...draft, id }),
    onSuccess: ({ name, starts }) => {
      toast(t('sessions.meetingEntered', { name, when: starts.text }));
      onClose();
      return refresh(campaignId, 'sessions');
    },
  });
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    error: fieldMessage(save.error, name),
  });
  const zone = session?.zone ?? me.zone;
  return (
    <Sheet
      title={t('sessions.addMeeting')}
      submit={t('sessions.enterIt')}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextField label={t('sessions.meetingName')} {...field('name')} />
      <WallInput label={t('sessions.startsWall', { city: session?.city ?? zone })} {...field('startsWall')} />
      <TypedClocks instant={instantIn(draft.startsWall, zone)} zones={[zone, me.zone]} />
      <WallInput label={t('sessions.endsWall', { city: session?.city ?? zone })} {...field('endsWall')} />
      <TypedClocks instant={instantIn(draft.endsWall, zone)} zones={[zone, me.zone]} />
    </Sheet>
  );
}
