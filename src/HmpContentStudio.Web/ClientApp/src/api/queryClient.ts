import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Refusals are answers and are not asked again; a silent server is asked twice more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => !(error instanceof Problem) && count < 2,
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
    mutations: { retry: false },
  },
});
