import { useTranslation } from 'react-i18next';
import { SelectField } from '../../controls/Field';
import type { FormProps } from './ChoiceForm';

/** One list per line instead of dragging: works with keys, screen readers and on phones. */
export function MatchingForm({ item, value, onChange, disabled, labelledBy }: FormProps) {
  const { t } = useTranslation('content');
  const chosen = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const choices = [{ value: '', label: t('choose') }, ...(item.choices ?? []).map((choice) => ({ value: choice.id, label: choice.text }))];
  return (
    <div className="match" role="group" aria-labelledby={labelledBy}>
      {(item.pairs ?? []).map((pair) => (
        <SelectField key={pair.id} label={pair.left} value={chosen[pair.id] ?? ''} choices={choices} disabled={disabled}
          onChange={(id) => onChange({ ...chosen, [pair.id]: id })} />
      ))}
    </div>
  );
}
