import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bot, Check, Eye } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../app/theme';
import { Problem } from '../api/problem';
import type { Publication, Version } from '../api/types';
import { Button } from '../controls/Button';
import { Segmented } from '../controls/Segmented';
import { Note } from '../controls/Status';
import { asDate, asKilobytes, asTime } from '../i18n/format';
import { contentQuery } from '../library/queries';
import { api, body } from '../api/client';
import { formatLabel, formats, type Format } from './formats';
import { Receipt } from './Receipt';
import { TestTags } from './TestTags';
import { usePreview, type TestRun } from './usePreview';

function Step({ n, done, title, children }: { n: number; done: boolean; title: string; children: ReactNode }) {
  const { t } = useTranslation('publishing');
  return (
    <section className="step">
      <span className="n">{done ? <Check aria-hidden="true" /> : <span aria-hidden="true">{n}</span>}</span>
      <h2>{title}{done && <span className="hide">, {t('done')}</span>}</h2>
      <div className="b">{children}</div>
    </section>
  );
}

/** What stands in the way, in the server's words with each place. */
function Refusal({ error, title }: { error: Error; title: string }) {
  const problems = error instanceof Problem && Array.isArray(error.body.problems) ? (error.body.problems as { at: string; message: string }[]) : [];
  return (
    <div role="alert">
      <Note tone="bad" title={title}>{error.message}{problems.map((problem) => <span key={problem.at + problem.message} className="place"><b>{problem.at}</b> {problem.message}</span>)}</Note>
    </div>
  );
}

function useExpired(expiresAt: string | undefined): boolean {
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    setExpired(false);
    if (!expiresAt) {
      return undefined;
    }
    const timer = window.setTimeout(() => setExpired(true), Math.max(0, Date.parse(expiresAt) - Date.now()));
    return () => window.clearTimeout(timer);
  }, [expiresAt]);
  return expired;
}

function Player({ version, format, run, preview, frame }: { version: Version; format: Format; run: TestRun; frame: React.RefObject<HTMLIFrameElement | null> } & Pick<ReturnType<typeof usePreview>, 'preview'>) {
  const { t } = useTranslation('publishing');
  const chosen = useTheme();
  const expired = useExpired(preview.data?.expiresAt);
  const theme = chosen === 'system' ? '' : `#theme=${chosen}`;
  return (
    <>
      <TestTags run={run} shown={Boolean(preview.data)} />
      {preview.data && !expired && (
        <div className="player"><iframe ref={frame} src={preview.data.url + theme} title={t('playerTitle', { title: version.title })} referrerPolicy="no-referrer" /></div>
      )}
      {expired && <Note tone="info" title={t('previewEnded')}>{t('previewEndedWhy')}</Note>}
      {preview.isError && <Refusal error={preview.error} title={t('noPreview')} />}
      <div className="row">
        <Button small isPending={preview.isPending} onPress={() => preview.mutate(format)}><Eye aria-hidden="true" />{t(preview.data ? 'openAgain' : 'openPlayer')}</Button>
        <span className="small muted">{preview.data && !expired ? t('until', { time: asTime(preview.data.expiresAt) }) : t('playerWhy')}</span>
      </div>
    </>
  );
}

function WhatHappens({ format, published, sha256, disclosure, sizeBytes }: { format: Format; published: boolean; sha256?: string; sizeBytes?: number; disclosure?: string }) {
  const { t } = useTranslation('publishing');
  return (
    <section className="card" aria-labelledby="what-happens">
      <header><h2 id="what-happens">{t(published ? 'happened' : 'willHappen')}</h2></header>
      <div className="pad">
        <dl className="facts">
          <dt>{t('format')}</dt><dd>{formatLabel(format)}</dd>
          {sizeBytes !== undefined && <><dt>{t('package')}</dt><dd className="num">{asKilobytes(sizeBytes)}</dd></>}
          <dt>{t('hash')}</dt><dd className="mono">{sha256 ? `${sha256.slice(0, 4)}…${sha256.slice(-4)}` : t('afterPreview')}</dd>
        </dl>
        {disclosure && <Note tone="info" icon={Bot}>{t('learnersRead', { text: disclosure })}</Note>}
      </div>
    </section>
  );
}

/** Version, format, test run, publish; afterwards the receipt. */
export function PublishWizard({ version }: { version: Version }) {
  const { t } = useTranslation('publishing');
  const client = useQueryClient();
  const [format, setFormat] = useState<Format>('scorm12');
  const frame = useRef<HTMLIFrameElement>(null);
  const { preview, run } = usePreview(version.id, frame);
  const content = useQuery(contentQuery(version.id));
  const publish = useMutation({
    mutationFn: (): Promise<Publication> => body(api.POST('/api/v1/versions/{id}/publications', { params: { path: { id: version.id } }, body: { format } })),
    onSuccess: () => Promise.all(['publications', 'versions'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  const made = publish.data;
  const publishable = version.state === 'approved' || version.state === 'published';
  const disclosure = content.data?.provenance?.disclosure;
  return (
    <div className={preview.data ? 'cols playing' : 'cols'}>
      <div className="card">
        <Step n={1} done title={t('stepVersion')}>
          <p>{t('versionLine', { n: version.number, date: asDate(version.approvedAt), names: version.approvers.join(', ') })} <Link to="/library/$id" params={{ id: version.id }} search={{ view: 'changes' }}>{t('seeChanges')}</Link></p>
        </Step>
        <Step n={2} done title={t('stepFormat')}>
          <Segmented<Format> label={t('stepFormat')} className="formats" value={format} onChange={setFormat} describedBy="not-built"
            segments={formats.map((entry) => ({ value: entry.value, label: entry.label, disabled: !entry.built }))} />
          <span className="small muted" id="not-built">{t('notBuilt')}</span>
        </Step>
        <Step n={3} done={run.launched && run.completed} title={t('stepTest')}>
          <Player version={version} format={format} run={run} preview={preview} frame={frame} />
        </Step>
        {publish.isError && <div className="step-note"><Refusal error={publish.error} title={t('notPublished')} /></div>}
        {made ? <Receipt publication={made} sameBytes={preview.data ? preview.data.sha256 === made.sha256 : null} disclosure={disclosure} /> : (
          <div className="publish-bar">
            <span className="small muted" id="publish-what">{publishable ? t('publishEffect', { n: version.number }) : t('notPublishable')}</span>
            <Button look="primary" isPending={publish.isPending} blockedBy={publishable ? undefined : 'publish-what'} onPress={() => publish.mutate()}>{t('publishAs', { format: formatLabel(format) })}</Button>
          </div>
        )}
      </div>
      <aside className="stack" aria-label={t('willHappen')}>
        <WhatHappens format={format} published={Boolean(made)} sha256={made?.sha256 ?? preview.data?.sha256} sizeBytes={made?.sizeBytes} disclosure={disclosure} />
        <p className="small muted side-note">{t('auditNote')}</p>
      </aside>
    </div>
  );
}
