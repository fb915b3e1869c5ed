import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { TreatyIntentionDto } from '../../../kernel/api/client.js';
import { messagesOfDesk } from '../../../kernel/i18n/index.js';

/** With the words of the desk: no phone keeps it. */
const View = lazy(async () => {
  const [{ SaidList }] = await Promise.all([import('./said-list.js'), messagesOfDesk()]);
  return { default: SaidList };
});

/** What one capital says that it will do, for screens that a phone keeps. */
export const LazyIntentions = ({ said }: { said: readonly TreatyIntentionDto[] }) => (
  <Suspense fallback={<Skeleton height={40 * said.length} aria-busy />}>
    <View said={said} />
  </Suspense>
);
