import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useT } from '../kernel/i18n/index.js';

/** Brings the next page; gone when there is none. */
export function Older({ query }: { query: UseInfiniteQueryResult<unknown> }) {
  const t = useT();
  if (!query.hasNextPage) return null;
  return (
    <Button
      variant="default"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
      className="at-start"
    >
      {t('list.older')}
    </Button>
  );
}
