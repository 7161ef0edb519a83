import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body } from '../api/client';
import type { Operation } from '../api/types';

export const isOver = (operation: Operation) => ['succeeded', 'failed', 'cancelled'].includes(operation.state);
const eventNames = ['message', 'operation', 'stage', 'progress', 'state'];

/**
 * One run, live. The server streams its states; the browser reconnects by itself and names the last event it has seen.
 * While the stream is broken the state is asked for every three seconds.
 */
export function useOperation(id: string) {
  const queries = useQueryClient();
  const key = ['operations', id];
  const [connected, setConnected] = useState(true);
  const query = useQuery({
    queryKey: ['operations', id],
    queryFn: () => body(api.GET('/api/v1/operations/{id}', { params: { path: { id } } })),
    refetchInterval: (held) => (!connected && held.state.data && !isOver(held.state.data) ? 3000 : false),
  });
  const over = query.data ? isOver(query.data) : false;

  useEffect(() => {
    if (over) {
      return;
    }
    const stream = new EventSource(`/api/v1/operations/${encodeURIComponent(id)}/events`);
    const take = (event: MessageEvent<string>) => {
      setConnected(true);
      queries.setQueryData<Operation>(key, (held) => ({ ...held, ...(JSON.parse(event.data) as Operation) }));
    };
    eventNames.forEach((name) => stream.addEventListener(name, take as EventListener));
    stream.onopen = () => setConnected(true);
    stream.onerror = () => setConnected(false);
    return () => stream.close();
  }, [id, over, queries]);

  return { query, connected };
}
