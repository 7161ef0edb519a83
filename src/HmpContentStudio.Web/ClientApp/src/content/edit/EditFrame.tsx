import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../controls/Button';
import { FieldError, TextField } from '../../controls/Field';

interface Props {
  label: string;
  changed: boolean;
  /** A reviewer says why; the owner of the brief answers in the note of the resubmission. */
  askReason?: boolean;
  busy?: boolean;
  error?: string | null;
  onSave: (reason: string) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Around an edited block or question: the fields, the reason, save and cancel. Escape leaves it. */
export function EditFrame({ label, changed, askReason, busy, error, onSave, onCancel, children }: Props) {
  const { t } = useTranslation('content');
  const [reason, setReason] = useState('');
  const missing = !changed ? t('edit.unchanged') : askReason && reason.trim() === '' ? t('edit.reasonNeeded') : null;
  return (
    <div className="text-edit" role="group" aria-label={label} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      {children}
      {askReason && <TextField label={t('edit.reason')} value={reason} onChange={setReason} />}
      {error && <FieldError>{error}</FieldError>}
      <div className="row">
        <Button small look="primary" isPending={busy} blockedBy={missing ? 'edit-why' : undefined} onPress={() => onSave(reason.trim())}>{t('edit.save')}</Button>
        <Button small onPress={onCancel}>{t('edit.cancel')}</Button>
        {missing && <span className="hint" id="edit-why">{missing}</span>}
      </div>
    </div>
  );
}
