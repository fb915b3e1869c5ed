import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { messagesOfDesk } from '../../../kernel/i18n/index.js';

/** With the words of the desk: no phone keeps it. */
const View = lazy(async () => {
  const [{ TreatyOutlookView }] = await Promise.all([import('./outlook.js'), messagesOfDesk()]);
  return { default: TreatyOutlookView };
});

/** Who signs and joins by when, for screens that show it to some campaigns alone. */
export const LazyTreatyOutlook = () => (
  <Suspense fallback={<Skeleton height={600} aria-busy />}>
    <View />
  </Suspense>
);
