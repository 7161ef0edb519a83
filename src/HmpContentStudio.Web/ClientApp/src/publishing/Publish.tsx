import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { useMay, useSession } from '../api/session';
import { versionQuery } from '../library/queries';
import { Loaded } from '../states/Loaded';
import { NoPermission } from '../states/StateCard';
import { Publications } from './Publications';
import { PublishWizard } from './PublishWizard';
import './words';
import './publishing.css';

/** Makes a version live: look at the very package, then publish it. */
export function Publish() {
  const { t } = useTranslation('publishing');
  const { id } = useParams({ from: '/library/$id/publish' });
  const query = useQuery(versionQuery(id));
  const session = useSession();
  const publisher = useMay('publisher');
  const version = query.data;
  const n = version?.number;
  return (
    <Page title={version ? t(publisher ? 'publishVersion' : 'publicationsOf', { n }) : t('publish')} lead={version?.title}
      crumbs={[{ label: t('library'), to: '/library' }, { label: version?.title ?? t('version'), to: `/library/${id}` }, { label: t('publish') }]}>
      <Loaded query={query} what={t('version')}>
        {(data) => (
          <div className="stack">
            {publisher ? <PublishWizard version={data} /> : session && <NoPermission title={t('publishersOnly')}>{t('publishersOnlyWhy')}</NoPermission>}
            <Publications versionId={id} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
