import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useT } from '../../kernel/i18n/index.js';

/** The first of a long list, as many more with each press, and how many are left. */
export function useBounded<Item>(items: readonly Item[], step: number) {
  const [most, setMost] = useState(step);
  const left = items.length - most;
  const more: ReactNode = left > 0 ? <More left={left} onMore={() => setMost(most + step)} /> : null;
  return { shown: items.slice(0, most), more };
}

function More({ left, onMore }: { left: number; onMore: () => void }) {
  const t = useT();
  return (
    <Button variant="subtle" size="compact-md" mih={32} onClick={onMore}>
      {t('handover.more', { count: left })}
    </Button>
  );
}
