import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import {
  calendarsChange,
  calendarsCreate,
  calendarsRevoke,
  type CalendarFeedDto,
} from '../../kernel/api/client.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { Trouble } from './save-error.js';
import { calendarsQuery } from './settings.queries.js';
import styles from './settings.module.css';

/** What calendars on one's devices read: a secret address each, to be named, copied and revoked. */
export function Calendars() {
  const t = useT();
  const client = useQueryClient();
  const list = useQuery(calendarsQuery);
  const [revoking, setRevoking] = useState<CalendarFeedDto>();
  const again = () => client.invalidateQueries({ queryKey: calendarsQuery.queryKey });
  return (
    <Panel title={t('calendars.title')}>
      <Text c="dimmed">{t('calendars.how')}</Text>
      <Loaded query={list} height={72}>
        {({ items }) => (
          <ul className={`bare ${styles.calendars}`}>
            {items.map((feed) => (
              <Feed key={feed.id} feed={feed} again={again} onRevoke={() => setRevoking(feed)} />
            ))}
          </ul>
        )}
      </Loaded>
      <Make again={again} />
      {revoking ? <Sure feed={revoking} again={again} onClose={() => setRevoking(undefined)} /> : null}
    </Panel>
  );
}

/** One id until it is made, so that a second try makes no second address. */
function Make({ again }: { again: () => Promise<unknown> }) {
  const t = useT();
  const [{ id, name }, set] = useState(() => ({ id: uuid7(), name: '' }));
  const make = useMutation({
    mutationFn: () => calendarsCreate({ id, name: name.trim() }),
    onSuccess: () => {
      set({ id: uuid7(), name: '' });
      return again();
    },
  });
  const wrong = fieldMessage(make.error, 'name');
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={send}>
      {wrong ? null : <Trouble error={make.error} />}
      <Group align="end">
        <TextInput
          label={t('calendars.device')}
          placeholder={t('calendars.example')}
          maxLength={60}
          dir="auto"
          value={name}
          error={wrong}
          onChange={(event) => set({ id, name: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''} loading={make.isPending}>
          {t('calendars.make')}
        </Button>
      </Group>
    </form>
  );
}

interface FeedProps {
  feed: CalendarFeedDto;
  again: () => Promise<unknown>;
  onRevoke: () => void;
}

function Feed({ feed, again, onRevoke }: FeedProps) {
  const t = useT();
  const { name, address, madeAt, lastFetchedAt } = feed;
  const [renaming, setRenaming] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast(t('calendars.copied', { name }));
    } catch {
      toast(t('calendars.notCopied'));
    }
  };
  return (
    <li>
      {renaming ? (
        <Rename feed={feed} again={again} onClose={() => setRenaming(false)} />
      ) : (
        <b dir="auto">{name}</b>
      )}
      {/* One's own clock alone: an address has no venue. */}
      <Text size="sm" c="dimmed">
        {t('calendars.made', { when: clockText(madeAt.reader) })}{' '}
        {lastFetchedAt
          ? t('calendars.fetched', { when: clockText(lastFetchedAt.reader) })
          : t('calendars.neverFetched')}
      </Text>
      <TextInput
        readOnly
        dir="ltr"
        aria-label={t('calendars.addressOf', { name })}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="xs">
        <Button size="sm" aria-label={t('calendars.copyOf', { name })} onClick={() => void copy()}>
          {t('calendars.copy')}
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-label={t('calendars.renameOf', { name })}
          onClick={() => setRenaming(true)}
        >
          {t('calendars.rename')}
        </Button>
        <Button size="sm" variant="default" aria-label={t('calendars.revokeOf', { name })} onClick={onRevoke}>
          {t('calendars.revoke')}
        </Button>
      </Group>
    </li>
  );
}

function Rename({ feed, again, onClose }: Omit<FeedProps, 'onRevoke'> & { onClose: () => void }) {
  const t = useT();
  const [name, setName] = useState(feed.name);
  const save = useMutation({
    mutationFn: () => calendarsChange(feed.id, { name: name.trim() }),
    onSuccess: async () => {
      await again();
      onClose();
    },
    onError: again,
  });
  const wrong = fieldMessage(save.error, 'name');
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={send}>
      {wrong ? null : <Trouble error={save.error} />}
      <Group align="end" gap="xs">
        <TextInput
          label={t('calendars.device')}
          data-autofocus
          maxLength={60}
          dir="auto"
          value={name}
          error={wrong}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" disabled={name.trim() === ''} loading={save.isPending}>
          {t('list.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('calendars.leave')}
        </Button>
      </Group>
    </form>
  );
}

/** Asks first: an address that was revoked cannot be given back. */
function Sure({ feed, again, onClose }: Omit<FeedProps, 'onRevoke'> & { onClose: () => void }) {
  const t = useT();
  const revoke = useMutation({
    mutationFn: () => calendarsRevoke(feed.id),
    onSuccess: async () => {
      toast(t('calendars.revoked', { name: feed.name }));
      onClose();
      await again();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('calendars.sure', { name: feed.name })}>
      {revoke.isError ? <ProblemNotice error={revoke.error} /> : null}
      <Text>{t('calendars.sureHow')}</Text>
      <Group>
        <Button color="red.9" data-autofocus loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('calendars.revoke')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('calendars.leave')}
        </Button>
      </Group>
    </Dialog>
  );
}
