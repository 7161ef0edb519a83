import { Check, Circle, Contrast } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../api/types';
import { Button } from '../controls/Button';
import { Card } from '../controls/Card';
import { stageLines, type StageLine } from './stages';

function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!running) {
      return;
    }
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [running]);
  return now;
}

const icons = { done: Check, now: Contrast, open: Circle };

function Line({ line }: { line: StageLine }) {
  const { t } = useTranslation('drafting');
  const Icon = icons[line.state];
  return (
    <li className={line.state} aria-current={line.state === 'now' ? 'step' : undefined}>
      <Icon aria-hidden="true" className={line.state === 'done' ? 'ok' : line.state === 'open' ? 'muted' : undefined} />
      <span>{t(`running.stages.${line.name}`, { defaultValue: line.name })}</span>
      <span className="small muted num" aria-hidden={line.state === 'now' || undefined}>{line.seconds === null ? '' : t('running.seconds', { n: Math.max(0, Math.round(line.seconds)) })}</span>
    </li>
  );
}

/** The named stages with their seconds, and Stop. Only a change of stage is spoken. */
export function RunCard({ operation, onStop, stopping }: { operation: Operation; onStop: () => void; stopping: boolean }) {
  const { t } = useTranslation('drafting');
  const active = operation.state === 'running' || operation.state === 'queued';
  const lines = stageLines(operation, useNow(active));
  const at = lines.findIndex((line) => line.state === 'now');
  return (
    <Card title={t('running.card')} aside={active && <Button small isPending={stopping} onPress={onStop}>{t(stopping ? 'running.stopping' : 'running.stop')}</Button>}>
      <ol className="stages">{lines.map((line) => <Line key={line.name} line={line} />)}</ol>
      <span className="hide" role="status">
        {at >= 0 && t('running.live', { stage: t(`running.stages.${lines[at]!.name}`, { defaultValue: lines[at]!.name }), n: at + 1, total: lines.length })}
      </span>
    </Card>
  );
}
