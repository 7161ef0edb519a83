import { Check, Circle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../controls/Status';
import type { TestRun } from './usePreview';

const limit = 4096;

/** What the test run has shown so far; nothing is ticked that was not seen. */
export function TestTags({ run, shown }: { run: TestRun; shown: boolean }) {
  const { t } = useTranslation('publishing');
  const lines: [boolean, string, string][] = [
    [run.launched, 'launches', 'launchesNot'], [run.resumed, 'resumes', 'resumesNot'], [run.scored, 'scores', 'scoresNot'], [run.completed, 'completes', 'completesNot'],
  ];
  if (!shown) {
    return <p className="muted">{t('notRun')}</p>;
  }
  return (
    <div className="tests" role="status">
      {lines.map(([seen, yes, no]) => <Tag key={yes} icon={seen ? Check : Circle} tone={seen ? 'ok' : 'plain'}>{t(seen ? yes : no, { score: run.score, status: run.status })}</Tag>)}
      <Tag icon={run.errors === 0 ? Check : TriangleAlert} tone={run.errors === 0 ? (run.launched ? 'ok' : 'plain') : 'bad'}>{t('errors', { count: run.errors })}</Tag>
      <Tag icon={run.suspendLength <= limit ? Check : TriangleAlert} tone={run.suspendLength > limit ? 'bad' : run.launched ? 'ok' : 'plain'}>{t('suspend', { n: run.suspendLength, limit: limit.toLocaleString('en') })}</Tag>
    </div>
  );
}
