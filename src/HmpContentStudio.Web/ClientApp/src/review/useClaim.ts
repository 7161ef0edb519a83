import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, body } from '../api/client';

const renewEvery = 4 * 60_000;

/** Takes and gives back the lease of a review; both refresh every list it appears in. */
export function useClaim() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['reviews'] });
  const claim = useMutation({
    mutationFn: (id: string) => body(api.POST('/api/v1/reviews/{id}/claim', { params: { path: { id } }, body: {} })),
    onSettled: refresh,
  });
  const release = useMutation({
    mutationFn: (id: string) => body(api.DELETE('/api/v1/reviews/{id}/claim', { params: { path: { id } } })),
    onSettled: refresh,
  });
  return { claim, release };
}

/** Renews the lease while the page is looked at; when it was lost, the review is read again and shows who holds it. */
export function useHeartbeat(id: string, mine: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!mine) {
      return undefined;
    }
    const renew = () => {
      if (document.visibilityState !== 'visible') {
        return;
      }
      body(api.PUT('/api/v1/reviews/{id}/claim', { params: { path: { id } } }))
        .then(() => client.invalidateQueries({ queryKey: ['reviews'] }))
        .catch(() => client.invalidateQueries({ queryKey: ['reviews', id] }));
    };
    const timer = window.setInterval(renew, renewEvery);
    return () => window.clearInterval(timer);
  }, [id, mine, client]);
}
