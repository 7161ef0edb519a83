import { useTranslation } from 'react-i18next';
import type { Gap, GapKind } from '../api/content';
import { asPercent } from '../i18n/format';

const kinds: readonly GapKind[] = ['suggestion', 'blocker', 'field', 'items', 'time', 'text', 'spare'];

/** What nobody has given yet, in the order it should be given. */
export function GapPanel({ gaps, completeness, onShow }: { gaps: readonly Gap[]; completeness?: number; onShow?: (blockId: string) => void }) {
  const { t } = useTranslation('content');
  const groups = kinds.map((kind) => ({ kind, lines: gaps.filter((gap) => (gap.kind ?? 'field') === kind) })).filter((group) => group.lines.length > 0);
  return (
    <section className="card" aria-labelledby="gaps-title">
      <header>
        <h2 id="gaps-title">{t('gaps')}</h2>
        {completeness !== undefined && <span className="small muted num">{t('completeness', { percent: asPercent(completeness) })}</span>}
      </header>
      <div className="pad">
        <p className="small muted">{groups.length === 0 ? t('gapsNone') : t('gapsLead')}</p>
        {groups.map(({ kind, lines }) => (
          <div key={kind} className="gap-group">
            <h3 className="small">{t(`gapKinds.${kind}`)}</h3>
            <ul>
              {lines.map((gap, index) => (
                <li key={`${gap.field}-${index}`} className="small">
                  {gap.message}
                  {gap.blockId && onShow && <> <button type="button" className="linkish" onClick={() => onShow(gap.blockId!)}>{t('showBlock')}</button></>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
