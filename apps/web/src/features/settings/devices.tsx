import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { signInsRevoke, signInsRevokeOthers, type SignInDto } from '../../kernel/api/client.js';
import { queryClient } from '../../kernel/query/query.js';
import { useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { deviceText } from './device-text.js';
import { signInsQuery } from './settings.queries.js';
import styles from './settings.module.css';
import { clockText } from '../../kernel/i18n/clocks.js';

const again = () => queryClient.invalidateQueries({ queryKey: signInsQuery.queryKey });

/** Shown at first; whoever never signs out has many. */
const AT_ONCE = 5;

/** Where one is signed in; any of them but this can be signed out from here. */
export function Devices() {
  const t = useT();
  const list = useQuery(signInsQuery);
  const [all, setAll] = useState(false);
  const [sure, setSure] = useState<SignInDto | 'others'>();
  const out = useMutation({
    mutationFn: (what: SignInDto | 'others') =>
      what === 'others' ? signInsRevokeOthers() : signInsRevoke(what.id),
    onSuccess: (_, what) => {
      toast(
        what === 'others' ? t('settings.othersOut') : t('settings.deviceOut', { device: deviceText(what) }),
      );
      setSure(undefined);
      return again();
    },
  });
  return (
    <Panel title={t('settings.devices')}>
      <Text c="dimmed">{t('settings.devicesHow')}</Text>
      <Loaded query={list} height={140}>
        {({ items }) => (
          <>
            <ul className={`bare ${styles.devices}`}>
              {items.slice(0, all ? items.length : AT_ONCE).map((device) => (
                <Device key={device.id} device={device} onOut={() => setSure(device)} />
              ))}
            </ul>
            {items.length > 1 ? (
              <Group gap="xs">
                {items.length > AT_ONCE && !all ? (
                  <Button variant="default" onClick={() => setAll(true)}>
                    {t('settings.allDevices', { count: items.length })}
                  </Button>
                ) : null}
                <Button variant="default" onClick={() => setSure('others')}>
                  {t('settings.outOthers', { count: items.length - 1 })}
                </Button>
              </Group>
            ) : null}
          </>
        )}
      </Loaded>
      {sure ? <Sure what={sure} out={out} onClose={() => setSure(undefined)} /> : null}
    </Panel>
  );
}

interface SureProps {
  what: SignInDto | 'others';
  out: UseMutationResult<unknown, Error, SignInDto | 'others'>;
  onClose: () => void;
}

/** Asks first: a sign-in that was ended cannot be given back, and what waits there unsent is wiped. */
function Sure({ what, out, onClose }: SureProps) {
  const t = useT();
  const title =
    what === 'others' ? t('settings.outSureOthers') : t('settings.outSure', { device: deviceText(what) });
  return (
    <Dialog open onClose={onClose} title={title}>
      {out.isError ? <ProblemNotice error={out.error} /> : null}
      <Text>{t('settings.outLoses')}</Text>
      <Group>
        <Button color="red.9" data-autofocus loading={out.isPending} onClick={() => out.mutate(what)}>
          {t('settings.outNow')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('settings.outNot')}
        </Button>
      </Group>
    </Dialog>
  );
}

interface DeviceProps {
  device: SignInDto;
  onOut: () => void;
}

function Device({ device: signIn, onOut }: DeviceProps) {
  const t = useT();
  const { current, lastUsedAt, openedAt } = signIn;
  const device = deviceText(signIn);
  return (
    <li>
      <div>
        <b>
          <bdi>{device}</bdi>
        </b>{' '}
        {current ? (
          <Badge variant="outline" tt="none">
            {t('settings.thisDevice')}
          </Badge>
        ) : null}
        {/* One's own clock alone: a sign-in has no venue. */}
        <Text size="sm" c="dimmed">
          {t('settings.lastUsed', { when: clockText(lastUsedAt.reader) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('settings.opened', { when: clockText(openedAt.reader) })}
        </Text>
      </div>
      {current ? null : (
        <Button
          variant="default"
          aria-label={t('settings.outOf', { device, when: clockText(lastUsedAt.reader) })}
          onClick={onOut}
        >
          {t('settings.out')}
        </Button>
      )}
    </li>
  );
}
