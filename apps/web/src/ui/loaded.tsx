import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FieldProblemDto, ProblemDto } from '../kernel/api/client.js';
import { problemOf } from '../kernel/api/call.js';
import { conflictText, refusalTitle } from '../kernel/api/problem-text.js';
import { useT } from '../kernel/i18n/index.js';
import { Refusal } from './refusal.js';

/** A problem with one field says the same twice: as its detail, and at the field. */
const fieldsBeside = (problem: ProblemDto | undefined): FieldProblemDto[] =>
  problem && problem.fields.length > 1 ? problem.fields : [];

/** What is wrong with several fields stands at each; the detail would only be all of it once more. */
function detailOf(problem: ProblemDto) {
  if (problem.fields.length > 1 || conflictText(problem) !== undefined) return null;
  return <Refusal refused={problem.fields[0] ?? problem} />;
}

/** What went wrong, in words, and how to go on. */
export function ProblemNotice({ error, again }: { error: unknown; again?: () => void }) {
  const t = useT();
  const problem = problemOf(error);
  const fields = fieldsBeside(problem);
  const more = problem ? problem.fieldCount - problem.fields.length : 0;
  return (
    <Alert
      role="alert"
      color={problem ? 'red' : 'yellow'}
      title={problem ? refusalTitle(problem) : t('problem.unreachable')}
    >
      <Stack gap="xs" align="flex-start">
        {problem ? detailOf(problem) : <span>{t('problem.unreachableHow')}</span>}
        {fields.length > 0 ? (
          <ul>
            {fields.map((field) => (
              <li key={field.path}>
                <Refusal refused={field} />
              </li>
            ))}
            {more > 0 ? <li>{t('problem.more', { more })}</li> : null}
          </ul>
        ) : null}
        {again ? (
          <Button size="xs" variant="default" onClick={again}>
            {t('problem.again')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Height in px that is kept while loading, so that nothing jumps. */
  height?: number;
  children: (data: T) => ReactNode;
}

/** The data when it is there; until then its room, and the trouble if it does not come. */
export function Loaded<T>({ query, height = 240, children }: LoadedProps<T>) {
  const t = useT();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemNotice error={query.error} again={() => void query.refetch()} />;
  return (
    <div aria-busy>
      <span className="only-read" role="status">
        {t('problem.loading')}
      </span>
      <Skeleton height={height} />
    </div>
  );
}
