import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { TextArea } from '../controls/Field';
import { Note } from '../controls/Status';
import { toast } from '../controls/Toasts';

export function Resubmit({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const { t } = useTranslation('drafting');
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const send = useMutation({
    mutationFn: () => body(api.POST('/api/v1/drafts/{id}/resubmission', { params: { path: { id: draftId } }, body: { note } })),
    onSuccess: async () => {
      onClose();
      void toast(t('resubmitted'));
      await Promise.all([queries.invalidateQueries({ queryKey: ['drafts'] }), queries.invalidateQueries({ queryKey: ['reviews'] })]);
    },
  });
  return (
    <Dialog title={t('resubmitTitle')} open onClose={onClose}
      actions={<Button look="primary" isPending={send.isPending} blockedBy={note.trim() === '' ? 'resubmit-why' : undefined} onPress={() => send.mutate()}>{t('resubmit')}</Button>}>
      <TextArea label={t('resubmitNote')} value={note} onChange={setNote} />
      {note.trim() === '' && <p className="hint" id="resubmit-why">{t('resubmitNeeded')}</p>}
      <p className="small muted">{t('resubmitEffect')}</p>
      {send.isError && <Note tone="bad" title={send.error.message} live />}
    </Dialog>
  );
}
