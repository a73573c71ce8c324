import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

/** One of: the shape of what is coming, what went wrong, or the content; stale content stays while a re-read fails. */
export function QueryView<T>(props: {
  query: UseQueryResult<T, Error>;
  sheets?: number;
  children: (data: T) => ReactNode;
}) {
  const { query, children } = props;
  const retry = (): void => {
    void query.refetch();
  };
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && <Failure error={query.error} onRetry={retry} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <Failure error={query.error} onRetry={retry} />;
  return <Loading sheets={props.sheets ?? 1} />;
}
