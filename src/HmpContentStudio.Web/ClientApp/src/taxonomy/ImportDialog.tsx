import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, asForm, body } from '../api/client';
import type { ImportResult } from '../api/types';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { Note } from '../controls/Status';

function Refused({ rows }: { rows: ImportResult['refused'] }) {
  const { t } = useTranslation('taxonomy');
  return (
    <>
      <Note tone="bad" title={t('importRefused', { count: rows.length })}>{t('importRefusedText')}</Note>
      <ul className="refused">
        {rows.map((row, index) => (
          <li key={index}><span className="mono">{row.file}{row.line != null && `, ${t('line').toLowerCase()} ${row.line}`}</span><br />{row.reason}</li>
        ))}
      </ul>
    </>
  );
}

/** Sends the chosen files together; what is refused is shown with file, line and reason. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('taxonomy');
  const queries = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const run = useMutation({
    mutationFn: () => {
      const form = new FormData();
      files.forEach((file) => form.append('files', file, file.name));
      return body(api.POST('/api/v1/taxonomy/imports', { params: { query: { mode: 'all' } }, body: form, ...asForm }));
    },
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['skills'] }), queries.invalidateQueries({ queryKey: ['roles'] })]),
  });
  const done = run.data && run.data.refused.length === 0;
  return (
    <Dialog
      title={t('importTitle')}
      open
      wide
      onClose={onClose}
      cancelLabel={done ? t('close', { ns: 'controls' }) : undefined}
      actions={!done && (
        <Button look="primary" isPending={run.isPending} blockedBy={files.length === 0 ? 'import-why' : undefined} onPress={() => run.mutate()}>
          {files.length === 1 ? t('importRunOne') : t('importRun', { count: files.length })}
        </Button>
      )}
    >
      <p>{t('importLead')}</p>
      <div className="field">
        <label htmlFor="import-files">{t('importFiles')}</label>
        <input id="import-files" className="input" type="file" multiple accept=".csv,.json" onChange={(event) => { setFiles([...(event.target.files ?? [])]); run.reset(); }} />
        {files.length === 0 && <span className="hint" id="import-why">{t('importPick')}</span>}
      </div>
      <div role="status" className="stack">
        {run.isError && <Note tone="bad" title={t('refused')}>{run.error.message}</Note>}
        {done && <Note tone="ok" title={t('importDone', { ...run.data })} />}
        {run.data && run.data.refused.length > 0 && <Refused rows={run.data.refused} />}
      </div>
    </Dialog>
  );
}
