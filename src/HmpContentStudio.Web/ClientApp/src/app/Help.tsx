import { useTranslation } from 'react-i18next';
import { Dialog } from '../controls/Dialog';
import { Check } from '../controls/Field';
import { setSingleKeys, usePageKeys, useSingleKeys } from './shortcuts';

function Keys({ keys }: { keys: { key: string; label: string }[] }) {
  return (
    <dl className="keys-list">
      {keys.map(({ key, label }) => (
        <div key={key} className="row"><dt><kbd>{key}</kbd></dt><dd>{label}</dd></div>
      ))}
    </dl>
  );
}

/** `?`: every key of this page, and the switch that turns single keys off. */
export default function Help({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const page = usePageKeys();
  const on = useSingleKeys();
  const everywhere = [
    { key: 'Ctrl K', label: t('keyPalette') },
    { key: '?', label: t('keyHelp') },
    { key: 'Esc', label: t('keyClose') },
  ];
  return (
    <Dialog title={t('keys')} open onClose={onClose} cancelLabel={t('close', { ns: 'controls' })}>
      {page.length > 0 && (
        <div className="field">
          <h3>{t('keysHere')}</h3>
          <Keys keys={page.map((key) => ({ key: key.mod ? `Ctrl ${key.key}` : key.key, label: key.label }))} />
        </div>
      )}
      <div className="field">
        <h3>{t('keysEverywhere')}</h3>
        <Keys keys={everywhere} />
      </div>
      <div>
        <Check label={t('keysOn')} checked={on} onChange={setSingleKeys} />
        <p className="small muted">{t('keysHint')}</p>
      </div>
    </Dialog>
  );
}
