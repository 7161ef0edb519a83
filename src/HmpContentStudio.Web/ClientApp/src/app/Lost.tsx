import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../controls/Button';
import { Empty, ErrorState } from '../states/StateCard';
import { useCrumbs } from './crumbs';

export function Lost() {
  const { t } = useTranslation('app');
  useCrumbs([{ label: t('lost') }]);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <h1 className="hide">{t('lost')}</h1>
      <Empty icon={Compass} title={t('lost')} action={<LinkButton to="/">{t('home', { ns: 'states' })}</LinkButton>}>{t('lostWhy')}</Empty>
    </main>
  );
}

/** What is left when a page throws: nothing saved is lost, and loading again is the way on. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  return (
    <main className="page" id="main" tabIndex={-1}>
      <h1>{t('broken')}</h1>
      <p className="muted">{t('brokenWhy')}</p>
      <ErrorState what={t('product')} error={error} />
      <p><Button onPress={() => window.location.reload()}>{t('reload')}</Button></p>
    </main>
  );
}
