import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Bones } from './Bones';
import { ErrorState } from './StateCard';

interface Props<T> { query: UseQueryResult<T>; what: string; bones?: ReactNode; children: (data: T) => ReactNode }

/** Shows a query's four faces: bones, the error with a way on, the refusal in words, or the data. */
export function Loaded<T>({ query, what, bones, children }: Props<T>) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.isError) {
    return <ErrorState what={what} error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <>{bones ?? <Bones title={what} />}</>;
}
