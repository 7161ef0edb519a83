import { Archive, Check, CircleSlash, Radio, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../controls/Status';

export const versionStates = ['approved', 'published', 'superseded', 'retired'] as const;
const look: Record<string, { icon: LucideIcon; tone: Tone }> = {
  approved: { icon: Check, tone: 'ok' }, published: { icon: Radio, tone: 'info' }, superseded: { icon: Archive, tone: 'plain' }, retired: { icon: CircleSlash, tone: 'plain' },
};

export function StateTag({ state }: { state: string }) {
  const { t } = useTranslation('library');
  const { icon, tone } = look[state] ?? { icon: Check, tone: 'plain' };
  return <Tag icon={icon} tone={tone}>{t(`states.${state}`, { defaultValue: state })}</Tag>;
}
