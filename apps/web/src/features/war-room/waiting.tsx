import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { offline } from '../../kernel/offline/index.js';
import { useT } from '../../kernel/i18n/index.js';
import card from '../../ui/card.module.css';

/** How many notes lie on this device unsent; undefined until known. */
function useUnsent(): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let gone = false;
    const { outbox } = offline();
    const look = () =>
      void outbox
        .count()
        .then((found) => (gone ? undefined : setCount(found)))
        // Without a database nothing can be waiting in it.
        .catch(() => (gone ? undefined : setCount(0)));
    look();
    const stop = outbox.subscribe(look);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return count;
}

/** What the others cannot see yet, as it lies on this device. */
export function Unsent() {
  const t = useT();
  const count = useUnsent();
  if (count === undefined) return <Text mih="3em">{t('problem.loading')}</Text>;
  return (
    <>
      <Text className={count > 0 ? card.warn : undefined}>
        {count > 0 ? (
          <CampaignLink to="waiting">{t('war.unsent', { count })}</CampaignLink>
        ) : (
          <>
            <span aria-hidden>✓ </span>
            {t('war.allSent')}
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {t('war.unsentOthers')}
      </Text>
    </>
  );
}
