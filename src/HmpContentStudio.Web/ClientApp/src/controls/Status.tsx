import { Circle, CircleUser, Clock, Contrast, Flag, TriangleAlert, Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Risk } from '../api/types';
import { asDue } from '../i18n/format';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'info';

/** Glyph and word; colour only repeats what they say. */
export function Tag({ icon: Icon, tone = 'plain', children, className }: { icon?: LucideIcon; tone?: Tone; children: ReactNode; className?: string }) {
  return <span className={['tag', tone === 'plain' ? '' : tone, className ?? ''].filter(Boolean).join(' ')}>{Icon && <Icon aria-hidden="true" />}{children}</span>;
}

/** Chips are for risk and for counts in a card's head, nowhere else. */
export function Chip({ icon: Icon, tone = 'plain', children }: { icon?: LucideIcon; tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'chip' : `chip ${tone}`}>{Icon && <Icon aria-hidden="true" />}{children}</span>;
}

const riskLook: Record<Risk, { icon: LucideIcon; tone: Tone }> = {
  high: { icon: Flag, tone: 'bad' },
  medium: { icon: Contrast, tone: 'warn' },
  low: { icon: Circle, tone: 'plain' },
};

export function RiskChip({ risk }: { risk: Risk }) {
  const { t } = useTranslation('controls');
  const look = riskLook[risk];
  return <Chip icon={look.icon} tone={look.tone}><span className="hide">{t('risk.label', { risk: '' })}</span>{t(`risk.${risk}`)}</Chip>;
}

/** Late and today stand out; any other date is plain. */
export function DueTag({ due, none }: { due?: string | null; none?: boolean }) {
  const { t } = useTranslation('controls');
  if (!due) {
    return none ? <Tag icon={Clock}>{t('due.none')}</Tag> : null;
  }
  const words = asDue(due);
  if (words.key === 'late') {
    return <Tag icon={TriangleAlert} tone="bad">{t('due.late', { count: words.days })}</Tag>;
  }
  if (words.key === 'today') {
    return <Tag icon={Clock} tone="bad">{words.text ? t('due.todayAt', { time: words.text }) : t('due.today')}</Tag>;
  }
  return <Tag icon={Clock}>{words.text}</Tag>;
}

const noteIcon: Record<Exclude<Tone, 'plain'>, LucideIcon> = { ok: Check, warn: TriangleAlert, bad: TriangleAlert, info: CircleUser };

/** A sentence that stays until its cause is gone. */
export function Note({ tone, icon, title, children, live }: { tone: Exclude<Tone, 'plain'>; icon?: LucideIcon; title?: ReactNode; children?: ReactNode; live?: boolean }) {
  const Icon = icon ?? noteIcon[tone];
  return (
    <div className={`note ${tone}`} role={live ? 'status' : undefined}>
      <span className={tone}><Icon aria-hidden="true" /></span>
      <div>
        {title && <strong>{title}</strong>}
        {title && children && <br />}
        {children && <span className="small">{children}</span>}
      </div>
    </div>
  );
}
