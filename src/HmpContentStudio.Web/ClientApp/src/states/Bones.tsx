import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The still outline of a list; it appears only when the answer takes longer than 300 ms. */
export function Bones({ title, rows = 4 }: { title?: string; rows?: number }) {
  const { t } = useTranslation('states');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) {
    return <div aria-busy="true" />;
  }
  return (
    <section className="card" aria-busy="true">
      <header>
        <h2>{title ?? t('loading')}</h2>
        <span className="small muted" role="status">{t('loading')}</span>
      </header>
      {Array.from({ length: rows }, (_, index) => (
        <div className="bone" key={index} aria-hidden="true"><i /><i /><i /></div>
      ))}
    </section>
  );
}
