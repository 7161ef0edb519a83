import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../controls/Card';
import { Tag } from '../controls/Status';
import { asDate } from '../i18n/format';
import { Job } from './Job';
import { useReadyToPublish } from './queries';

export function PublishJobs() {
  const { t } = useTranslation('home');
  const ready = useReadyToPublish().data ?? [];
  if (ready.length === 0) {
    return null;
  }
  return (
    <Card title={t('publish.title')}>
      {ready.slice(0, 5).map((version) => (
        <Job
          key={version.id}
          title={version.title ?? version.contentId}
          to={{ to: '/library/$id/publish', params: { id: version.id } }}
          meta={<span>{t('publish.version', { number: version.number, date: asDate(version.approvedAt), who: version.approvers.join(', ') })}</span>}
          progress={<Tag icon={BadgeCheck} tone="ok">v{version.number}</Tag>}
          action={t('publish.action')}
          actionName={t('publish.actionFor', { title: version.title })}
        />
      ))}
    </Card>
  );
}
