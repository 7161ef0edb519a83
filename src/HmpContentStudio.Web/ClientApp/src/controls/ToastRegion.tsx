import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Text, UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion } from 'react-aria-components';

interface Message { text: string; undo?: () => void; undoSeconds: number }

/** One at a time; errors never come here, they stay where they happened. */
export const queue = new ToastQueue<Message>({ maxVisibleToasts: 1 });

function Countdown({ from }: { from: number }) {
  const { t } = useTranslation('controls');
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return <span aria-hidden="true">{t('undo', { seconds: left })}</span>;
}

export default function Region() {
  const { t } = useTranslation('controls');
  return (
    <ToastRegion queue={queue} className="toasts">
      {({ toast: shown }) => (
        <Toast toast={shown} className="toast">
          <ToastContent><Text slot="title">{shown.content.text}</Text></ToastContent>
          {shown.content.undo ? (
            <Button aria-label={t('undo', { seconds: shown.content.undoSeconds })} onPress={() => { shown.content.undo?.(); queue.close(shown.key); }}>
              <Countdown from={shown.content.undoSeconds} />
            </Button>
          ) : (
            <Button slot="close">{t('dismiss')}</Button>
          )}
        </Toast>
      )}
    </ToastRegion>
  );
}
