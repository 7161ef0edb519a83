import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, full } from '../api/client';
import { Problem } from '../api/problem';
import { Page } from '../app/Page';
import { usePageShortcuts } from '../app/shortcuts';
import { Button } from '../controls/Button';
import { Tag } from '../controls/Status';
import { FormatPart } from './FormatPart';
import { GoalPart } from './GoalPart';
import { focusPointer, openRules, reasonPointer, riskOf } from './model';
import { Readiness } from './Readiness';
import { SaveNotes, SaveTag } from './SaveStatus';
import { SkillPart } from './SkillPart';
import { SourcesPart } from './SourcesPart';
import { useBrief, type Opened, type Writing } from './useBrief';

interface Missing { pointer: string; message: string }

function useSubmission(writing: Writing, reasons: Record<string, string>) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [missing, setMissing] = useState<Missing[]>([]);
  const submit = useMutation({
    mutationFn: async () => {
      if (!(await writing.saver.flush()) || !writing.saver.briefId) {
        return null;
      }
      const acknowledgements = Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim() !== ''));
      return full(api.POST('/api/v1/briefs/{id}/submission', { params: { path: { id: writing.saver.briefId } }, body: { acknowledgements } }));
    },
    onSuccess: (answer) => {
      if (answer) {
        void queries.invalidateQueries({ queryKey: ['briefs'] });
        const operation = answer.data?.id ?? answer.location?.split('/').at(-1) ?? '';
        void navigate({ to: '/drafts/$id', params: { id: 'new' }, search: { operation } });
      }
    },
    onError: (error) => {
      if (error instanceof Problem) {
        setMissing(error.pointers.length > 0 ? error.pointers : [{ pointer: '', message: error.message }]);
      }
    },
  });
  return { missing, setMissing, submit };
}

function ErrorSummary({ missing }: { missing: readonly Missing[] }) {
  const { t } = useTranslation('briefs');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [missing]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="summary-title">
      <h2 id="summary-title"><TriangleAlert aria-hidden="true" />{t('summaryTitle', { count: missing.length })}</h2>
      <ul>
        {missing.map((entry, index) => (
          <li key={index}>{entry.pointer ? <a href={`#${entry.pointer}`} onClick={(event) => { event.preventDefault(); focusPointer(entry.pointer); }}>{entry.message}</a> : entry.message}</li>
        ))}
      </ul>
    </div>
  );
}

/** One page, four parts; it saves itself while it is written and says beside it what is still missing. */
export function Wizard({ opened, onCreated }: { opened: Opened; onCreated: (id: string) => void }) {
  const { t } = useTranslation('briefs');
  const navigate = useNavigate();
  const writing = useBrief(opened, onCreated);
  const { fields, change, readiness, state, saver } = writing;
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const { missing, setMissing, submit } = useSubmission(writing, reasons);
  const skill = useQuery({ queryKey: ['skills', fields.skill, 'entry'], queryFn: () => body(api.GET('/api/v1/skills/{id}', { params: { path: { id: fields.skill! } } })), enabled: Boolean(fields.skill), staleTime: 60_000 }).data;

  const open = openRules(readiness ?? [], reasons);
  const blocked = readiness === null || open.length > 0;
  const showMissing = () => setMissing(readiness === null ? [{ pointer: '/skill', message: t('notChecked') }] : open.map((rule) => ({ pointer: rule.level === 'acknowledge' ? reasonPointer(rule.rule) : rule.pointer ?? '', message: rule.message })));
  const trySubmit = async () => {
    await saver.flush();
    (blocked ? showMissing : () => submit.mutate())();
  };
  const saveAndClose = async () => {
    if (await saver.flush()) {
      await navigate({ to: '/briefs' });
    }
  };
  const errorAt = (pointer: string) => (missing.find((entry) => entry.pointer === pointer && (readiness ?? []).some((rule) => rule.pointer === pointer && !rule.ok))?.message)
    ?? (state.kind === 'refused' ? state.problem.pointers.find((entry) => entry.pointer === pointer)?.message : undefined);
  usePageShortcuts([{ key: 'Enter', mod: true, label: t('submitKey'), run: () => void trySubmit() }, { key: 's', mod: true, label: t('saveNow'), run: () => void saver.flush() }]);

  const props = { fields, change, errorAt, skill };
  const title = fields.title?.trim() || t('newTitle');
  return (
    <Page title={title} lead={t('editLead')} crumbs={[{ label: t('title'), to: '/briefs' }, { label: title }]} actions={<SaveTag state={state} />}>
      <div className="cols">
        <div className="card form" key={writing.loaded} role="form" aria-label={title}>
          {missing.length > 0 && <ErrorSummary missing={missing} />}
          <div className="form-notes">
            <SaveNotes state={state} onKeep={() => void writing.keepMine()} onLoad={() => void writing.loadTheirs()} />
          </div>
          <SkillPart {...props} />
          <GoalPart {...props} />
          <FormatPart {...props} />
          <SourcesPart {...props} />
          <div className="form-bar">
            <Button onPress={() => void saveAndClose()}>{t('saveClose')}</Button>
            <span className="sp" />
            {open.length > 0 && <Tag icon={TriangleAlert} tone="warn">{t('missing', { count: open.length })}</Tag>}
            <Button look="primary" blockedBy={blocked ? 'rd' : undefined} onBlocked={() => void trySubmit()} isPending={submit.isPending} onPress={() => void trySubmit()} aria-keyshortcuts="Control+Enter">{t('submit')}</Button>
          </div>
        </div>
        <aside className="stack side" aria-label={t('readiness')}>
          <Readiness readiness={readiness} reasons={reasons} onReason={(rule, reason) => setReasons((held) => ({ ...held, [rule]: reason }))} />
          <p className="small muted pad-x">{t(riskOf(Boolean(skill?.hazard), fields.stakes) === 'high' ? 'closingTwo' : 'closing')}</p>
        </aside>
      </div>
    </Page>
  );
}
