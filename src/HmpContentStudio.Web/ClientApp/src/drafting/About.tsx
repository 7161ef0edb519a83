import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/types';
import { Card } from '../controls/Card';
import { Tag } from '../controls/Status';

function madeBy(draft: Draft, t: (key: string, values?: Record<string, unknown>) => string): string {
  const provenance = draft.content.provenance;
  return draft.model && draft.provider?.toLowerCase() !== 'offline' ? t('model', { model: draft.model, provider: draft.provider }) : t('offlineComposer', { version: provenance?.version ?? '' });
}

/** Who made it, from what, and which exact text this is. */
export function About({ draft }: { draft: Draft }) {
  const { t } = useTranslation('drafting');
  const sources = draft.sources?.map((source) => source.title) ?? draft.content.provenance?.sources?.map((source) => source.title) ?? Object.keys(draft.content.provenance?.sourceHashes ?? {});
  return (
    <Card title={t('about')} aside={<Tag>{t(`states.${draft.state}`, { defaultValue: draft.state })}</Tag>}>
      <div className="pad">
        <dl className="facts">
          <dt>{t('made')}</dt><dd>{madeBy(draft, t)}</dd>
          <dt>{t('skill')}</dt><dd><Link to="/taxonomy" search={{ skill: draft.content.skill }}>{draft.content.skill}</Link></dd>
          <dt>{t('sources')}</dt><dd>{sources.length > 0 ? sources.join(', ') : t('noSources')}</dd>
          <dt>{t('revision')}</dt><dd className="num">{draft.revision}</dd>
          <dt>{t('brief')}</dt><dd><Link to="/briefs/$id" params={{ id: draft.briefId }}>{t('readBrief')}</Link></dd>
          <dt>{t('hash')}</dt><dd className="mono" title={draft.contentHash}>{draft.contentHash.slice(0, 8)}</dd>
        </dl>
      </div>
    </Card>
  );
}
