import { Button, Group, Paper } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useT } from '../kernel/i18n/index.js';
import { saveBeforeReload } from '../kernel/offline/before-reload.js';
import styles from './update-bar.module.css';

type Update = () => Promise<void>;

/**
 * Puts the app itself on the device once the first page has been loaded, and offers a newer one when there is one.
 * Nothing is reloaded before the person says so, and not before what is half-filled is saved.
 */
export default function UpdateBar() {
  const t = useT();
  const [update, setUpdate] = useState<Update>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const begin = () => void register((found) => setUpdate(() => found));
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin, { once: true });
    return () => window.removeEventListener('load', begin);
  }, []);
  if (!update) return null;
  const go = async () => {
    setBusy(true);
    await saveBeforeReload();
    await update();
  };
  return (
    <Paper className={styles.updateBar} withBorder shadow="md" role="status" p="xs">
      <Group justify="center" gap="sm">
        <span>{t('shell.newer')}</span>
        <Button size="compact-md" loading={busy} onClick={() => void go()}>
          {t('shell.reload')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setUpdate(undefined)}>
          {t('shell.later')}
        </Button>
      </Group>
    </Paper>
  );
}

const HOUR = 3_600_000;

async function register(found: (update: Update) => void): Promise<void> {
  const { registerSW } = await import('virtual:pwa-register');
  let asked = false;
  const reload = () => Promise.resolve(location.reload());
  const update = registerSW({
    onNeedRefresh: () =>
      found(() => {
        asked = true;
        return update(true);
      }),
    // Of all tabs only the one in which the person said so: in another something may be half-written.
    onNeedReload: () => (asked ? void reload() : found(reload)),
    // A tab that stays open for days asks as well.
    onRegisteredSW: (_address, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), HOUR);
    },
  });
}
