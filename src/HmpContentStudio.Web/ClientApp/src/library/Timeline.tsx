import { Link } from '@tanstack/react-router';
import { Circle, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VersionRow } from '../api/types';
import { asDate } from '../i18n/format';

/** The versions of one content, newest first. */
export function Timeline({ versions, current }: { versions: readonly VersionRow[]; current: string }) {
  const { t } = useTranslation('library');
  return (
    <nav aria-label={t('versions')}>
      <h2 className="tl-title">{t('versions')}</h2>
      <ol className="tl">
        {versions.map((version) => {
          const here = version.id === current;
          return (
            <li key={version.id} aria-current={here || undefined}>
              {here ? <CircleDot aria-hidden="true" /> : <Circle aria-hidden="true" />}
              <b>{here ? t('versionN', { n: version.number }) : <Link to="/library/$id" params={{ id: version.id }}>{t('versionN', { n: version.number })}</Link>}</b>
              <span className="small muted">{asDate(version.approvedAt)}. {t(`stands.${version.state}`, { defaultValue: version.state })}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
