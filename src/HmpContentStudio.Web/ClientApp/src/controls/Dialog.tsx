import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button';

interface Props { title: string; open: boolean; onClose: () => void; wide?: boolean; children: ReactNode; actions?: ReactNode; cancelLabel?: string; alert?: boolean }

/** A decision with text. Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, open, onClose, wide, children, actions, cancelLabel, alert }: Props) {
  const { t } = useTranslation('controls');
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable={!alert} onOpenChange={(next) => { if (!next) { onClose(); } }}>
      <Modal className={wide ? 'layer dlg-frame wide' : 'layer dlg-frame'}>
        <AriaDialog className="dlg" role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>{title}</Heading>
          {children}
          <div className="actions">
            <Button onPress={onClose}>{cancelLabel ?? t('cancel')}</Button>
            {actions}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
