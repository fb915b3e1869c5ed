import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FailedSignInDto } from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { deviceText } from './device-text.js';
import styles from './settings.module.css';
import { failedSignInsQuery } from './settings.queries.js';

/** Shown at first; who is attacked has many. */
const AT_ONCE = 5;

/** Wrong passwords that were tried for one's own account. */
export function FailedSignIns() {
  const t = useT();
  const list = useQuery(failedSignInsQuery);
  const [all, setAll] = useState(false);
  return (
    <Panel title={t('settings.failed')}>
      <Text c="dimmed">{t('settings.failedHow')}</Text>
      <Loaded query={list} height={80}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Text>{t('settings.failedNone')}</Text> : null}
            <ul className={`bare ${styles.devices}`}>
              {items.slice(0, all ? items.length : AT_ONCE).map((one) => (
                <Failed
                  key={`${one.firstAt.instant} ${deviceText(one)} ${String(one.knownDevice)}`}
                  failed={one}
                />
              ))}
            </ul>
            {items.length > AT_ONCE && !all ? (
              <Button variant="default" onClick={() => setAll(true)}>
                {t('settings.failedAll', { count: items.length })}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Failed({ failed }: { failed: FailedSignInDto }) {
  const t = useT();
  const { count, firstAt, lastAt, knownDevice } = failed;
  const when =
    count === 1
      ? clockText(lastAt.reader)
      : t('settings.failedBetween', { from: clockText(firstAt.reader), to: clockText(lastAt.reader) });
  return (
    <li>
      <div>
        <b>{t('settings.failedCount', { count })}</b>
        <Text size="sm">{when}</Text>
        <Text size="sm" c="dimmed">
          <bdi>{deviceText(failed)}</bdi>
          {' · '}
          {knownDevice ? t('settings.failedKnown') : t('settings.failedUnknown')}
        </Text>
      </div>
    </li>
  );
}
