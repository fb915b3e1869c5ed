import { Badge, Button, Group, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signInsList, signInsRevoke, signInsRevokeOthers, type SignInDto } from '../../api/client.js';
import { queryClient } from '../../app/query.js';
import { useT } from '../../i18n/index.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';

const signInsQuery = queryOptions({
  queryKey: ['sign-ins'],
  queryFn: ({ signal }) => signInsList({ signal }),
  staleTime: 0,
});

const again = () => queryClient.invalidateQueries({ queryKey: signInsQuery.queryKey });

/** Shown at first; whoever never signs out has many. */
const AT_ONCE = 5;

/** Where one is signed in; any of them but this can be signed out from here. */
export function Devices() {
  const t = useT();
  const list = useQuery(signInsQuery);
  const [all, setAll] = useState(false);
  const one = useMutation({
    mutationFn: ({ id }: SignInDto) => signInsRevoke(id),
    onSuccess: (_, { device }) => {
      toast(t('settings.deviceOut', { device }));
      return again();
    },
  });
  const others = useMutation({
    mutationFn: () => signInsRevokeOthers(),
    onSuccess: () => {
      toast(t('settings.othersOut'));
      return again();
    },
  });
  const error = one.error ?? others.error;
  return (
    <Panel title={t('settings.devices')}>
      <Text c="dimmed">{t('settings.devicesHow')}</Text>
      {error ? <ProblemNotice error={error} /> : null}
      <Loaded query={list} height={140}>
        {({ items }) => (
          <>
            <ul className="bare settings-devices">
              {items.slice(0, all ? items.length : AT_ONCE).map((device) => (
                <Device
                  key={device.id}
                  device={device}
                  busy={one.isPending && one.variables.id === device.id}
                  onOut={() => one.mutate(device)}
                />
              ))}
            </ul>
            {items.length > 1 ? (
              <Group gap="xs">
                {items.length > AT_ONCE && !all ? (
                  <Button variant="default" onClick={() => setAll(true)}>
                    {t('settings.allDevices', { count: items.length })}
                  </Button>
                ) : null}
                <Button variant="default" loading={others.isPending} onClick={() => others.mutate()}>
                  {t('settings.outOthers', { count: items.length - 1 })}
                </Button>
              </Group>
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface DeviceProps {
  device: SignInDto;
  busy: boolean;
  onOut: () => void;
}

function Device({ device: { current, device, lastUsedAt, openedAt }, busy, onOut }: DeviceProps) {
  const t = useT();
  return (
    <li>
      <div>
        <b>{device}</b>{' '}
        {current ? (
          <Badge variant="outline" tt="none">
            {t('settings.thisDevice')}
          </Badge>
        ) : null}
        {/* One's own clock alone: a sign-in has no venue. */}
        <Text size="sm" c="dimmed">
          {t('settings.lastUsed', { when: lastUsedAt.reader.label })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('settings.opened', { when: openedAt.reader.label })}
        </Text>
      </div>
      {current ? null : (
        <Button
          variant="default"
          loading={busy}
          aria-label={t('settings.outOf', { device, when: lastUsedAt.reader.label })}
          onClick={onOut}
        >
          {t('settings.out')}
        </Button>
      )}
    </li>
  );
}
