import { Check, CloudOff, Loader } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button';
import { Note, Tag } from '../controls/Status';
import { asMoment } from '../i18n/format';
import type { SaveState } from './saver';

export function SaveTag({ state }: { state: SaveState }) {
  const { t } = useTranslation('briefs');
  return (
    <span role="status">
      {state.kind === 'saved' && <Tag icon={Check} tone="ok">{t(state.wasOffline ? 'synced' : 'saved', { time: asMoment(state.at.toISOString()) })}</Tag>}
      {(state.kind === 'saving' || state.kind === 'dirty') && <Tag icon={Loader}>{t('saving')}</Tag>}
      {state.kind === 'offline' && <Tag icon={CloudOff} tone="warn">{t('offline')}</Tag>}
    </span>
  );
}

/** What stands in the way of saving, and the way on. */
export function SaveNotes({ state, onKeep, onLoad }: { state: SaveState; onKeep: () => void; onLoad: () => void }) {
  const { t } = useTranslation('briefs');
  switch (state.kind) {
    case 'offline':
      return <Note tone="warn" title={t('offlineTitle')} live>{t('offlineText')}</Note>;
    case 'refused':
      return <Note tone="bad" title={t('refused')} live>{state.problem.message}</Note>;
    case 'conflict':
      return (
        <Note tone="info" title={t('conflictTitle')} live>
          {t('conflictText')}
          <span className="row save-conflict"><Button small onPress={onKeep}>{t('keepMine')}</Button><Button small look="quiet" onPress={onLoad}>{t('loadTheirs')}</Button></span>
        </Note>
      );
    default:
      return null;
  }
}
