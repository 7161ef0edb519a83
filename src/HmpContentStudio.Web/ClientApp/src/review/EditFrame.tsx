import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button';
import { FieldError, TextField } from '../controls/Field';
import { Note } from '../controls/Status';
import { WordDiff } from '../content';
import type { EditHandle, EditHost } from './useEdit';

interface Props {
  edit: EditHandle;
  host: EditHost;
  changed: boolean;
  empty?: boolean;
  mine: string;
  /** The other text after a 412; undefined while there is none. */
  theirs: string | undefined;
  theirTag: string | undefined;
  onSave: (etag?: string) => void;
  onTakeTheirs: () => void;
  children: ReactNode;
}

/** Reason, save and cancel below an edit; after a conflict both texts and an open choice. */
export function EditFrame({ edit, host, changed, empty, mine, theirs, theirTag, onSave, onTakeTheirs, children }: Props) {
  const { t } = useTranslation('review');
  const id = useId();
  const why = empty ? t('editEmpty') : !changed ? t('editNothing') : edit.reason.trim() === '' ? t('editReasonNeeded') : null;
  return (
    <form className="edit" aria-label={t('editForm')} onSubmit={(event) => { event.preventDefault(); if (!why) { onSave(); } }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          if (!why) { onSave(); }
        } else if (event.key === 'Escape' && !changed) {
          host.onClose();
        }
      }}>
      {children}
      <TextField label={t('editReason')} hint={t('editReasonHint')} value={edit.reason} onChange={edit.setReason} autoComplete="off" />
      {edit.error && <FieldError>{edit.error}</FieldError>}
      {theirs !== undefined ? (
        <div role="alert" className="conflict">
          <Note tone="info" title={t('conflict')}>{t('conflictWhy')}</Note>
          <div className="both">
            <div><h3 className="small">{t('theirText')}</h3><p className="pre">{theirs || t('goneText')}</p></div>
            <div><h3 className="small">{t('yourText')}</h3><p className="pre"><WordDiff before={theirs} after={mine} /></p></div>
          </div>
          <div className="row">
            <Button small onPress={onTakeTheirs}>{t('keepTheirs')}</Button>
            {theirTag && <Button small look="primary" isPending={edit.busy} onPress={() => onSave(theirTag)}>{t('saveMine')}</Button>}
          </div>
        </div>
      ) : (
        <div className="row">
          <Button small look="primary" type="submit" blockedBy={why ? `${id}-why` : undefined} isPending={edit.busy}>{t('saveEdit')}</Button>
          <Button small look="quiet" onPress={host.onClose}>{t('controls:cancel')}</Button>
          <span className="small muted" id={`${id}-why`}>{why}</span>
        </div>
      )}
    </form>
  );
}
