import { Lock, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Offline, Problem } from '../api/problem';
import { Button } from '../controls/Button';

interface StateProps { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode; bad?: boolean; bare?: boolean }

function StateCard({ icon: Icon, title, children, action, bad, bare }: StateProps) {
  return (
    <section className={bare ? 'state' : 'card state'}>
      <Icon aria-hidden="true" className={bad ? 'bad' : undefined} />
      <h2>{title}</h2>
      {children}
      {action}
    </section>
  );
}

/** What will appear here, who causes it, and the next action. */
export function Empty({ icon, title, children, action, bare }: Omit<StateProps, 'bad'>) {
  return (
    <StateCard icon={icon} title={title} action={action} bare={bare}>
      <p className="muted">{children}</p>
    </StateCard>
  );
}

/** The rule in words and who can do it instead. */
export function NoPermission({ title, children, action }: { title?: string; children?: ReactNode; action?: ReactNode }) {
  const { t } = useTranslation('states');
  return (
    <StateCard icon={Lock} title={title ?? t('noPermission')} action={action}>
      <p className="muted">{children ?? t('noPermissionWho')}</p>
    </StateCard>
  );
}

/** What failed, what is safe, try again, and a reference for the person who looks into it. */
export function ErrorState({ what, error, onRetry }: { what: string; error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('states');
  if (error instanceof Problem && error.status === 403) {
    return <NoPermission>{error.message}</NoPermission>;
  }
  const missing = error instanceof Problem && error.status === 404;
  const detail = error instanceof Offline ? t('offline') : error instanceof Error ? error.message : String(error);
  const trace = error instanceof Problem ? error.body.traceId : undefined;
  return (
    <StateCard
      icon={TriangleAlert}
      bad
      title={t(missing ? 'notFound' : 'failed', { what })}
      action={onRetry && !missing ? <Button onPress={onRetry}>{t('again')}</Button> : undefined}
    >
      <p className="muted">{missing ? t('notFoundWhy') : detail}</p>
      {trace && <p className="mono muted">{t('reference', { id: trace })}</p>}
    </StateCard>
  );
}
