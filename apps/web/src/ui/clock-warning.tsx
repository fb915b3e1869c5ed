import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { deviceOffset, onDeviceOffset } from '../kernel/api/device-offset.js';
import { useT } from '../kernel/i18n/index.js';

/** A clock that is further off is told of, in ms. */
const NOTABLE_MS = 3 * 60_000;
const MINUTE = 60_000;

/** That this device's clock is wrong, how far, and that times are set right by the server's. */
export function ClockWarning() {
  const t = useT();
  const [offset, setOffset] = useState(deviceOffset);
  useEffect(() => onDeviceOffset(setOffset), []);
  if (Math.abs(offset) < NOTABLE_MS) return null;
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  const span = t('log.clockSpan', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <Alert
      color="yellow"
      role="status"
      title={t(offset > 0 ? 'log.clockAhead' : 'log.clockBehind', { span })}
    >
      {t('log.clockHow')}
    </Alert>
  );
}
