import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, asForm, body } from '../api/client';
import { Button } from '../controls/Button';
import { FieldError, TextField } from '../controls/Field';
import { toast } from '../controls/Toasts';

/** A file becomes a stored source with its licence, owner and date; the brief then names it by id. */
export function UploadSource({ onAdded }: { onAdded: (id: string) => void }) {
  const { t } = useTranslation('briefs');
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [facts, setFacts] = useState({ title: '', owner: '', licence: '', date: '' });
  const set = (next: Partial<typeof facts>) => setFacts((held) => ({ ...held, ...next }));
  const upload = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.append('file', file!, file!.name);
      Object.entries(facts).filter(([, value]) => value !== '').forEach(([name, value]) => form.append(name, value));
      return body(api.POST('/api/v1/sources', { body: form, ...asForm }));
    },
    onSuccess: async (source) => {
      await queries.invalidateQueries({ queryKey: ['sources'] });
      void toast(t('uploaded'));
      onAdded(source.id);
    },
  });
  const ready = file !== null && facts.title.trim() !== '';
  return (
    <fieldset className="upload">
      <legend>{t('uploadTitle')}</legend>
      <div className="field">
        <label htmlFor="source-file">{t('file')}</label>
        <input id="source-file" className="input" type="file" accept=".md,.txt,.markdown,text/plain,text/markdown"
          onChange={(event) => {
            const chosen = event.target.files?.[0] ?? null;
            setFile(chosen);
            if (chosen && !facts.title) {
              set({ title: chosen.name.replace(/\.[^.]+$/, '').replaceAll('-', ' ') });
            }
          }} />
      </div>
      <div className="form-two">
        <TextField label={t('sourceTitle')} value={facts.title} onChange={(title) => set({ title })} />
        <TextField label={t('sourceOwnerField')} value={facts.owner} onChange={(owner) => set({ owner })} />
        <TextField label={t('licence')} hint={t('licenceHint')} value={facts.licence} onChange={(licence) => set({ licence })} />
        <TextField label={t('sourceDate')} type="date" value={facts.date} onChange={(date) => set({ date })} />
      </div>
      {upload.isError && <FieldError>{upload.error.message}</FieldError>}
      <div className="row">
        <Button small isPending={upload.isPending} blockedBy={ready ? undefined : 'upload-why'} onPress={() => upload.mutate()}>{t('upload')}</Button>
        {!ready && <span className="hint" id="upload-why">{t('uploadNeeds')}</span>}
      </div>
    </fieldset>
  );
}
