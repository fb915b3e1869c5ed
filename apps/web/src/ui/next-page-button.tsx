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

interface ShowAllProps {
  query: UseInfiniteQueryResult<unknown>;
  /** Says how many rows there are in all. */
  label: string;
}

/** Brings whatever follows the first page of a directory, to be read, searched and printed whole; gone when all is there. */
export function ShowAll({ query, label }: ShowAllProps) {
  if (!query.hasNextPage) return null;
  const all = async () => {
    let { hasNextPage, isError } = await query.fetchNextPage();
    while (hasNextPage && !isError) ({ hasNextPage, isError } = await query.fetchNextPage());
  };
  return (
    <Button
      variant="default"
      className="at-start"
      loading={query.isFetchingNextPage}
      onClick={() => void all()}
    >
      {label}
    </Button>
  );
}
