import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, full } from '../api/client';
import { sessionQuery } from '../api/session';
import { addWords } from '../i18n';
import { Bones } from '../states/Bones';
import { ErrorState } from '../states/StateCard';
import './briefs.css';
import en from './en.json';
import { blank, fieldsOf, isOwn } from './model';
import { readCopy } from './offlineCopy';
import { SubmittedBrief } from './SubmittedBrief';
import type { Opened } from './useBrief';
import { Wizard } from './Wizard';

addWords('briefs', en);

/** The brief as it is opened: the server's, or a newer copy of this device. A new one may start with a skill and is then saved at once. */
async function open(id: string, skill: string | undefined): Promise<Opened> {
  const copy = await readCopy(id);
  if (id === 'new') {
    return { fields: copy?.fields ?? { ...blank, skill: skill ?? '' }, brief: null, etag: null, restored: Boolean(copy ?? skill) };
  }
  const { data, etag } = await full(api.GET('/api/v1/briefs/{id}', { params: { path: { id } } }));
  const newer = copy && copy.at > Date.parse(data.updatedAt ?? '') ? copy : undefined;
  return { fields: newer?.fields ?? fieldsOf(data), brief: data, etag, restored: Boolean(newer) };
}

function Opening({ id, skill, onCreated }: { id: string; skill?: string; onCreated: (id: string) => void }) {
  const { t } = useTranslation('briefs');
  const query = useQuery({ queryKey: ['briefs', id, 'writing'], queryFn: () => open(id, skill), staleTime: Infinity, gcTime: 0 });
  const session = useQuery(sessionQuery).data;
  if (query.data && session) {
    const { brief } = query.data;
    return brief && (!isOwn(brief, session) || (brief.state !== 'draft' && brief.state !== 'ready')) ? <SubmittedBrief brief={brief} /> : <Wizard opened={query.data} onCreated={onCreated} />;
  }
  return (
    <main className="page" id="main" tabIndex={-1}>
      <h1 className="hide">{t('briefWhat')}</h1>
      {query.isError ? <ErrorState what={t('briefWhat')} error={query.error} onRetry={() => void query.refetch()} /> : <Bones title={t('briefWhat')} />}
    </main>
  );
}

/** A brief that gets its id while it is written keeps its form, its focus and its text. */
export function BriefPage() {
  const { id } = useParams({ from: '/briefs/$id' });
  const { skill } = useSearch({ from: '/briefs/$id' });
  const navigate = useNavigate();
  const [born, setBorn] = useState<string | null>(null);
  const [generation, setGeneration] = useState(0);
  const last = useRef(id);
  useEffect(() => {
    if (id === 'new' && last.current !== 'new') {
      setBorn(null);
      setGeneration((count) => count + 1);
    }
    last.current = id;
  }, [id]);
  const writingNew = id === 'new' || id === born;
  return (
    <Opening
      key={writingNew ? `new-${generation}` : id}
      id={writingNew ? 'new' : id}
      skill={skill}
      onCreated={(created) => {
        setBorn(created);
        void navigate({ to: '/briefs/$id', params: { id: created }, replace: true, resetScroll: false, state: { keepFocus: true } });
      }}
    />
  );
}
