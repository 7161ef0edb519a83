import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { Operation } from '../api/types';
import { Page } from '../app/Page';
import { Button, LinkButton } from '../controls/Button';
import { Note } from '../controls/Status';
import { asMoment } from '../i18n/format';
import { Loaded } from '../states/Loaded';
import { RunCard } from './RunCard';
import { useOperation } from './useOperation';

function useSteering(id: string) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['operations', id] });
  const stop = useMutation({ mutationFn: () => body(api.DELETE('/api/v1/operations/{id}', { params: { path: { id } } })), onSettled: refresh });
  const resume = useMutation({
    mutationFn: (choice: { fallback?: string }) => body(api.POST('/api/v1/operations/{id}/resumption', { params: { path: { id } }, body: choice })),
    onSettled: refresh,
  });
  return { stop, resume };
}

function Outcome({ operation, onResume, pending }: { operation: Operation; onResume: (choice: { fallback?: string }) => void; pending: boolean }) {
  const { t } = useTranslation('drafting');
  if (operation.state === 'cancelled') {
    return <Note tone="info" title={t('running.cancelled')}>{t('running.cancelledText')}</Note>;
  }
  if (operation.state !== 'failed' && operation.state !== 'parked') {
    return null;
  }
  const problem = operation.problem;
  return (
    <div className="stack">
      <Note tone={operation.state === 'failed' ? 'bad' : 'warn'} title={problem?.title || t(`running.${operation.state}`)} live>
        {problem?.detail ?? ''} {t('running.failedText')} {operation.dueAt ? t('running.parkedUntil', { time: asMoment(operation.dueAt) }) : ''}
        {(problem?.reasons?.length ?? 0) > 0 && <span className="reasons">{problem!.reasons!.map((reason) => <span key={reason.rule}>{reason.message}</span>)}</span>}
      </Note>
      <div className="row">
        <Button isPending={pending} onPress={() => onResume({})}>{t('running.resume')}</Button>
        <Button isPending={pending} onPress={() => onResume({ fallback: 'offline' })}>{t('running.offline')}</Button>
      </div>
    </div>
  );
}

function Run({ operation, connected }: { operation: Operation; connected: boolean }) {
  const { t } = useTranslation('drafting');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { stop, resume } = useSteering(operation.id);
  useEffect(() => {
    if (operation.state === 'succeeded' && operation.draftId) {
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      void queries.invalidateQueries({ queryKey: ['reviews'] });
      void navigate({ to: '/drafts/$id', params: { id: operation.draftId }, search: {}, replace: true });
    }
  }, [operation.state, operation.draftId, navigate, queries]);
  const failure = stop.error ?? resume.error;
  return (
    <div className="run stack">
      {failure && <Note tone="bad" title={failure.message} live />}
      {!connected && operation.state === 'running' && <Note tone="warn" title={t('running.lost')} live />}
      <Outcome operation={operation} onResume={(choice) => resume.mutate(choice)} pending={resume.isPending} />
      <RunCard operation={operation} stopping={stop.isPending} onStop={() => stop.mutate()} />
    </div>
  );
}

/** A drafting while it runs. Reloading the page shows the same stage; leaving it stops nothing. */
export function RunPage({ id }: { id: string }) {
  const { t } = useTranslation('drafting');
  const { query, connected } = useOperation(id);
  const state = query.data?.state;
  const title = t(state === undefined || state === 'running' ? 'running.title' : `running.${state}`);
  const briefId = query.data?.briefId;
  return (
    <Page title={title} lead={state === 'running' || state === 'queued' ? t('running.lead') : undefined} crumbs={[{ label: t('title'), to: '/drafts' }, { label: title }]}
      actions={briefId && state !== 'running' && state !== 'queued' && <LinkButton to="/briefs/$id" params={{ id: briefId }}>{t('running.again')}</LinkButton>}>
      <Loaded query={query} what={t('running.what')}>{(operation) => <Run operation={{ ...operation, id: operation.id ?? id }} connected={connected} />}</Loaded>
    </Page>
  );
}
