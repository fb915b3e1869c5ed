import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { closingClose, closingLeave, membersMine } from '../../kernel/api/client.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { SecretInput } from './password.js';
import { closingQuery } from './settings.queries.js';

/** Anew from the start: what stood here is for a seat or an account that is no more. */
const startAnew = () => window.location.assign('/');

/** What is stored about oneself, and the ways out: of this campaign, or for good. */
export function Leaving() {
  const t = useT();
  const [open, setOpen] = useState<'leave' | 'close'>();
  const shut = () => setOpen(undefined);
  return (
    <Panel title={t('account.leaving')}>
      <Stack gap="md" align="flex-start">
        <div>
          <Text mb={6}>{t('account.dataHow')}</Text>
          <Group>
            <Button component="a" href="/api/me/document" download variant="default">
              {t('account.document')}
            </Button>
            <Button component="a" href="/api/me/data" download variant="default">
              {t('account.data')}
            </Button>
          </Group>
        </div>
        <Group>
          <Button variant="default" onClick={() => setOpen('leave')}>
            {t('account.leave')}
          </Button>
          <Button variant="default" onClick={() => setOpen('close')}>
            {t('account.close')}
          </Button>
        </Group>
      </Stack>
      {open === 'leave' ? <Leave onClose={shut} /> : null}
      {open === 'close' ? <Close onClose={shut} /> : null}
    </Panel>
  );
}

function Leave({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { campaign, campaignId } = useSeat();
  const leave = useMutation({
    mutationFn: async () => {
      const { version } = await membersMine(campaignId);
      await closingLeave(campaignId, versionTag(version ?? 0), {});
    },
    onSuccess: startAnew,
  });
  return (
    <Dialog open onClose={onClose} title={t('account.leaveSure', { campaign })}>
      {leave.isError ? <ProblemNotice error={leave.error} /> : null}
      <Text>{t('account.leaveHow')}</Text>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('account.stay')}
        </Button>
        <Button color="red.9" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('account.leaveNow')}
        </Button>
      </Group>
    </Dialog>
  );
}

function Close({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [password, setPassword] = useState('');
  const close = useMutation({ mutationFn: () => closingClose({ password }), onSuccess: startAnew });
  const wrong = fieldMessage(close.error, 'password');
  return (
    <Dialog open onClose={onClose} title={t('account.closeSure')}>
      {close.isError && !wrong ? <ProblemNotice error={close.error} /> : null}
      <Text>{t('account.closeHow')}</Text>
      <Erased />
      <SecretInput
        label={t('account.current')}
        autoComplete="current-password"
        value={password}
        error={wrong}
        onChange={setPassword}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('account.stay')}
        </Button>
        <Button color="red.9" loading={close.isPending} onClick={() => close.mutate()}>
          {t('account.closeNow')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** What nobody else could read, and what closing therefore erases. */
function Erased() {
  const t = useT();
  return (
    <Loaded query={useQuery(closingQuery)} height={60}>
      {({ total, kinds }) =>
        total === 0 ? (
          <Text>{t('account.closeNone')}</Text>
        ) : (
          <div>
            <b>{t('account.closePrivate', { count: total })}</b>
            <ul>
              {kinds.map(({ kind, rows }) => (
                <li key={kind}>
                  {t(`account.private.${kind}`)}: {rows}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  );
}
