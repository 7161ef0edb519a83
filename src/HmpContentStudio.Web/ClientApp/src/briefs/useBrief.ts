import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Brief, BriefFields, ReadinessRule } from '../api/types';
import { fieldsOf } from './model';
import { Saver, type SaveState } from './saver';

export interface Opened { fields: BriefFields; brief: Brief | null; etag: string | null;
  /** There is something the server has not seen yet. */
  restored: boolean }

/** The brief while it is written: its fields, what the server says about them, and how far it is saved. */
export function useBrief(opened: Opened, onCreated: (id: string) => void) {
  const queries = useQueryClient();
  const [fields, setFields] = useState(opened.fields);
  const [readiness, setReadiness] = useState<ReadinessRule[] | null>(opened.brief?.readiness ?? null);
  const [state, setState] = useState<SaveState>(opened.brief?.updatedAt ? { kind: 'saved', at: new Date(opened.brief.updatedAt), wasOffline: false } : { kind: 'clean' });
  const [loaded, setLoaded] = useState(0);
  const created = useRef(onCreated);
  created.current = onCreated;
  const [saver] = useState(() => new Saver(opened.brief?.id ?? null, opened.etag, {
    onState: setState,
    onBrief: (brief) => {
      setReadiness(brief.readiness);
      void queries.invalidateQueries({ queryKey: ['briefs'], refetchType: 'none' });
    },
    onCreated: (id) => created.current(id),
  }));
  const latest = useRef(fields);

  const change = useCallback((next: Partial<BriefFields>) => {
    latest.current = { ...latest.current, ...next };
    setFields(latest.current);
    saver.change(latest.current);
  }, [saver]);

  useEffect(() => {
    if (opened.restored) {
      saver.change(latest.current);
    }
    const online = () => void saver.flush();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      void saver.flush();
      saver.stop();
    };
  }, [saver, opened.restored]);

  const loadTheirs = useCallback(async () => {
    const brief = await saver.loadTheirs();
    latest.current = fieldsOf(brief);
    setFields(latest.current);
    setReadiness(brief.readiness);
    setState({ kind: 'clean' });
    setLoaded((count) => count + 1);
  }, [saver]);

  return { fields, change, readiness, state, saver, loaded, loadTheirs, keepMine: () => saver.keepMine(latest.current) };
}

export type Writing = ReturnType<typeof useBrief>;
