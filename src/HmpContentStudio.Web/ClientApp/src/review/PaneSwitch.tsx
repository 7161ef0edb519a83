import { useTranslation } from 'react-i18next';

export type Pane = 'criteria' | 'draft' | 'evidence';

/** Below 1,101 px one pane is shown at a time. */
export function PaneSwitch({ pane, onPane, judged, asked }: { pane: Pane; onPane: (pane: Pane) => void; judged: number; asked: number }) {
  const { t } = useTranslation('review');
  const names: Record<Pane, string> = { criteria: t('paneCriteria', { judged, asked }), draft: t('draft'), evidence: t('evidence') };
  return (
    <nav className="mtabs" aria-label={t('workspace')}>
      {(['criteria', 'draft', 'evidence'] as const).map((name) => (
        <button key={name} type="button" aria-current={pane === name || undefined} onClick={() => onPane(name)}>{names[name]}</button>
      ))}
    </nav>
  );
}
