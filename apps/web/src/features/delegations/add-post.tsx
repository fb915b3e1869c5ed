import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { delegationsAddPost } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

interface AddPostProps {
  open: boolean;
  onClose: () => void;
  code: string;
}

/** A mission or ministry: New York, Vienna, Geneva, the capital. */
export function AddPost(props: AddPostProps) {
  const t = useT();
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('delegation.addPost')}>
      <PostForm {...props} />
    </Dialog>
  );
}

function PostForm({ onClose, code }: AddPostProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const id = useRef(uuid7());
  const [city, setCity] = useState('New York');
  const [zone, setZone] = useState('America/New_York');
  const add = useMutation({
    mutationFn: () =>
      delegationsAddPost(code, campaignId, { id: id.current, city: city.trim(), zone: zone.trim() }),
    onSuccess: () => {
      toast(t('delegation.postAdded', { city }));
      onClose();
      return refresh(campaignId, 'interactions');
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {add.isError ? <ProblemNotice error={add.error} /> : null}
        <TextInput
          label={t('delegation.city')}
          required
          value={city}
          error={fieldMessage(add.error, 'city')}
          onChange={(event) => setCity(event.currentTarget.value)}
        />
        <TextInput
          label={t('delegation.zone')}
          description={t('delegation.zoneHow')}
          required
          list="time-zones"
          value={zone}
          error={fieldMessage(add.error, 'zone')}
          onChange={(event) => setZone(event.currentTarget.value)}
        />
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Button type="submit" loading={add.isPending}>
          {t('list.save')}
        </Button>
      </Stack>
    </form>
  );
}
