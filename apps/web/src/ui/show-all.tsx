import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';

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
