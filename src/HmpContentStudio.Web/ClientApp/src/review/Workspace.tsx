import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useSession } from '../api/session';
import { useCrumbs } from '../app/crumbs';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../states/Loaded';
import { reviewQuery } from './queries';
import { ReviewScreen } from './ReviewScreen';
import './words';
import './review.css';

/** One draft on the desk: criteria, text and evidence side by side. */
export function Workspace() {
  const { t } = useTranslation('review');
  const { id } = useParams({ from: '/reviews/$id' });
  const session = useSession();
  const query = useQuery(reviewQuery(id));
  useCrumbs([{ label: t('review'), to: '/reviews' }, { label: query.data?.title ?? t('draft') }]);
  if (query.data && session) {
    return <ReviewScreen key={id} review={query.data} />;
  }
  return <main className="page" id="main" tabIndex={-1}><h1 className="hide">{t('review')}</h1><Loaded query={query} what={t('review')}>{() => null}</Loaded></main>;
}
