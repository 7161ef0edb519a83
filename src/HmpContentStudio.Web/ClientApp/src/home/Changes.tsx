import { Link } from '@tanstack/react-router';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../controls/Card';
import { Tag } from '../controls/Status';
import { asDate } from '../i18n/format';
import { useStale } from './queries';

export function Changes() {
  const { t } = useTranslation('home');
  const { roles, skills, pending } = useStale();
  const none = !pending && roles.length + skills.length === 0;
  return (
    <Card title={t('changes.title')}>
      {none && <div className="line"><p className="small muted">{t('changes.none')}</p></div>}
      {roles.slice(0, 3).map((role) => (
        <div className="line" key={role.id}>
          <Tag icon={Clock} tone="warn">{t('changes.roleStale')}</Tag>
          <Link className="small" to="/taxonomy" search={{ tab: 'roles', role: role.id }}>{t('changes.review')}</Link>
          <p className="small">{role.lastReviewed
            ? t('changes.roleText', { title: role.title, date: asDate(role.lastReviewed), months: role.reviewEveryMonths ?? 12 })
            : t('changes.roleNever', { title: role.title })}</p>
        </div>
      ))}
      {skills.slice(0, 3).map((skill) => (
        <div className="line" key={skill.id}>
          <Tag icon={Clock} tone="warn">{t('changes.skillDue')}</Tag>
          <Link className="small" to="/taxonomy" search={{ skill: skill.id }}>{t('changes.open')}</Link>
          <p className="small">{t('changes.skillText', { title: skill.title, date: asDate(skill.reviewBy!) })}</p>
        </div>
      ))}
    </Card>
  );
}
