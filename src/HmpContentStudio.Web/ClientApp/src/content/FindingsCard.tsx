import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types';
import { Card } from '../controls/Card';
import { Tag } from '../controls/Status';
import { flagsIn, focusFinding } from './findings';

/** What the automatic checks flag, each with its way into the text and the passage it was compared with. */
export function FindingsCard({ findings, onShow = focusFinding }: { findings: readonly Finding[]; onShow?: (finding: Finding) => void }) {
  const { t } = useTranslation('content');
  const flags = flagsIn(findings);
  return (
    <Card title={t('findings.title')} aside={<span className="small muted num">{t('findings.count', { count: flags.length })}</span>}>
      {flags.length === 0 ? <div className="pad"><p className="small muted">{t('findings.none')}</p></div> : (
        <ul className="findings small">
          {flags.map((finding) => (
            <li key={finding.id}>
              <Tag icon={Flag} tone="warn">{finding.criterionId}</Tag>
              <span>{finding.message}</span>
              {finding.evidence?.[0]?.quote && <blockquote><span className="hide">{t('findings.compared')}: </span>{finding.evidence[0].quote}</blockquote>}
              {finding.blockId && <span><button type="button" className="linkish" onClick={() => onShow(finding)}>{t('findings.show')}</button></span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
