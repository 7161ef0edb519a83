import { useTranslation } from 'react-i18next';
import { Dialog } from '../controls/Dialog';

export default function WhyOffline({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Dialog title={t('whyTitle')} open onClose={onClose} cancelLabel={t('close', { ns: 'controls' })}>
      <p>{t('whyText')}</p>
    </Dialog>
  );
}
