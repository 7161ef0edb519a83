import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { api, body, full } from '../api/client';
import type { FieldForm, Skill } from '../api/types';
import { cleaned, type Entry } from './fields';

export const useSkills = (q: string | undefined) => useQuery({
  queryKey: ['skills', { q: q ?? '', limit: 200 }],
  queryFn: ({ signal }) => body(api.GET('/api/v1/skills', { params: { query: { q, limit: 200 } }, signal })),
  placeholderData: keepPreviousData,
});

export const useRoles = (q: string | undefined) => useQuery({
  queryKey: ['roles', { q: q ?? '' }],
  queryFn: ({ signal }) => body(api.GET('/api/v1/roles', { params: { query: { q, limit: 200 } }, signal })),
  placeholderData: keepPreviousData,
});

/** With its entity tag, which a later save must name. */
export const useSkill = (id: string) => useQuery({ queryKey: ['skills', id], queryFn: () => full(api.GET('/api/v1/skills/{id}', { params: { path: { id } } })) });
export const useRole = (id: string) => useQuery({ queryKey: ['roles', id], queryFn: () => full(api.GET('/api/v1/roles/{id}', { params: { path: { id } } })) });

export type Forms = ReadonlyMap<string, FieldForm>;

const byPath = (forms: readonly FieldForm[]): Forms => new Map(forms.map((form) => [form.path, form]));

/** How the composer would use each text of a saved entry. */
export const useSavedForms = (id: string) => useQuery({
  queryKey: ['skills', id, 'forms'],
  queryFn: () => body(api.GET('/api/v1/skills/{id}/forms', { params: { path: { id } } })),
});

function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), wait);
    return () => window.clearTimeout(timer);
  }, [value, wait]);
  return useDeferredValue(settled);
}

/** The same while an entry is edited, a moment after the last key; an entry that is not complete enough has no preview. */
export function useLiveForms(entry: Entry): Forms {
  const settled = useSettled(entry, 600);
  const query = useQuery({
    queryKey: ['skills', 'forms', settled],
    queryFn: ({ signal }) => body(api.POST('/api/v1/skills/forms', { body: cleaned(settled) as unknown as Skill, signal })),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  return byPath(query.data?.forms ?? []);
}
