import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useT } from '../kernel/i18n/index.js';

interface ShowAllProps {
  query: UseInfiniteQueryResult<unknown>;
  /** How many rows there are in all. */
  count: number;
}

/** Brings whatever follows the first page of a directory, to be read, searched and printed whole; gone when all is there. */
export function ShowAll({ query, count }: ShowAllProps) {
  const t = useT();
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
      {t('directory.showAll', { number: count })}
    </Button>
  );
}
