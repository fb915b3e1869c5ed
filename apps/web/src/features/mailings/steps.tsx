import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  sendingCancel,
  sendingPause,
  sendingResume,
  sendingStart,
  type MailingDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { MailingForm } from './mailing-form.js';
import { mailingsAgain, recipientsQuery } from './mailings.queries.js';
import { isDone } from './words.js';

type Asked = 'start' | 'cancel' | 'change';

/** What comes next: begin, hold back, go on, stop. What cannot be taken back is asked about. */
export function Steps({ mailing }: { mailing: MailingDto }) {
  const { campaignId } = useSeat();
  const [open, setOpen] = useState<Asked>();
  const { id, version, state } = mailing;
  const close = () => setOpen(undefined);
  const step = useMutation({
    mutationFn: (take: typeof sendingStart) => take(id, versionTag(version), campaignId, {}),
    onSettled: () => mailingsAgain(campaignId),
    onSuccess: close,
  });
  const take = (next: typeof sendingStart) => step.mutate(next);
  const asks = open === 'start' || open === 'cancel' ? open : undefined;
  return (
    <>
      {state === 'draft' ? (
        <OfDraft ask={setOpen} />
      ) : isDone(mailing) ? null : (
        <UnderWay mailing={mailing} busy={step.isPending} take={take} ask={setOpen} />
      )}
      {step.error && !asks ? <ProblemNotice error={step.error} /> : null}
      {asks ? (
        <Asks
          mailing={mailing}
          about={asks}
          close={close}
          busy={step.isPending}
          take={take}
          error={step.error}
        />
      ) : null}
      {open === 'change' ? <Change mailing={mailing} close={close} /> : null}
    </>
  );
}

function OfDraft({ ask }: { ask: (about: Asked) => void }) {
  const t = useT();
  return (
    <Group gap="xs">
      <Button onClick={() => ask('start')}>{t('mailings.start')}</Button>
      <Button variant="default" onClick={() => ask('change')}>
        {t('mailings.change')}
      </Button>
    </Group>
  );
}

interface Takes {
  mailing: MailingDto;
  busy: boolean;
  take: (step: typeof sendingStart) => void;
}

function UnderWay({ mailing, busy, take, ask }: Takes & { ask: (about: Asked) => void }) {
  const t = useT();
  const { state } = mailing;
  if (state === 'cancelled') return null;
  return (
    <Group gap="xs">
      <Button loading={busy} onClick={() => take(state === 'paused' ? sendingResume : sendingPause)}>
        {t(state === 'paused' ? 'mailings.resume' : 'mailings.pause')}
      </Button>
      <Button variant="default" onClick={() => ask('cancel')}>
        {t('mailings.cancel')}
      </Button>
    </Group>
  );
}

interface AsksProps extends Takes {
  about: 'start' | 'cancel';
  close: () => void;
  error: unknown;
}

function Asks({ mailing, about, close, busy, take, error }: AsksProps) {
  const t = useT();
  const count = mailing.missions;
  const starts = about === 'start';
  return (
    <Dialog open onClose={close} title={t(starts ? 'mailings.start' : 'mailings.cancel')}>
      <Text>{starts ? t('mailings.startHow', { count }) : t('mailings.cancelHow')}</Text>
      {error ? <ProblemNotice error={error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('list.cancel')}
        </Button>
        <Button
          loading={busy}
          {...(starts ? {} : { color: 'red.9' })}
          onClick={() => take(starts ? sendingStart : sendingCancel)}
        >
          {starts ? t('mailings.startNow', { count }) : t('mailings.cancel')}
        </Button>
      </Group>
    </Dialog>
  );
}

function Change({ mailing, close }: { mailing: MailingDto; close: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const recipients = useQuery(recipientsQuery(campaignId, mailing.id));
  return (
    <Dialog open onClose={close} title={t('mailings.change')}>
      {recipients.data ? (
        <MailingForm mailing={mailing} recipients={recipients.data.items} onDone={close} />
      ) : null}
    </Dialog>
  );
}
