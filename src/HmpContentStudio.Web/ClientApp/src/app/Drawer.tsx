import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../controls/Button';
import { Brand } from './Brand';
import { Mode, NavItems } from './Nav';

/** The navigation below 1,101 px. */
export default function Drawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  return (
    <ModalOverlay className="drawer-veil" isOpen isDismissable onOpenChange={(next) => { if (!next) { onClose(); } }}>
      <Modal className="drawer-frame">
        <Dialog className="drawer" aria-label={t('main')}>
          <div className="spread"><Brand onGo={onClose} /><IconButton label={t('closeNav')} onPress={onClose}><X aria-hidden="true" /></IconButton></div>
          <nav aria-label={t('main')}><NavItems onGo={onClose} /></nav>
          <Mode />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
