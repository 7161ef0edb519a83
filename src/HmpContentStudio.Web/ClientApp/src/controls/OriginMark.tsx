import { BookOpen, Bot, LayoutTemplate, Network, Pencil, Scan, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OriginKind } from '../api/content';

export const originIcon: Record<OriginKind, LucideIcon> = {
  extract: BookOpen, taxonomy: Network, template: LayoutTemplate, model: Bot, human: Pencil, gap: Scan,
};

/** The mark left of a block: where its text comes from. */
export function OriginMark({ kind }: { kind: OriginKind }) {
  const { t } = useTranslation('controls');
  const Icon = originIcon[kind];
  const words = t(`origin.from.${kind}`);
  return <span className="o" title={words}><Icon aria-hidden="true" /><span className="hide">{words}. </span></span>;
}

/** What the marks mean, once under the title. */
export function OriginLegend({ kinds }: { kinds: readonly OriginKind[] }) {
  const { t } = useTranslation('controls');
  return (
    <ul className="legend" aria-label={t('origin.legend')}>
      {kinds.map((kind) => {
        const Icon = originIcon[kind];
        return <li key={kind}><Icon aria-hidden="true" />{t(`origin.${kind}`)}</li>;
      })}
    </ul>
  );
}
