import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../controls/Field';
import type { FormProps } from './ChoiceForm';

/** Typed cloze: the stem shows its blanks, one field per blank stands below. */
export function ClozeForm({ item, value, onChange, disabled, labelledBy }: FormProps) {
  const { t } = useTranslation('content');
  const given = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  return (
    <div className="match" role="group" aria-labelledby={labelledBy}>
      {(item.blanks ?? []).map((blank, index) => (
        <TextField key={blank.id} label={t('blank', { n: index + 1 })} value={given[blank.id] ?? ''} disabled={disabled} autoComplete="off"
          onChange={(text) => onChange({ ...given, [blank.id]: text })} />
      ))}
    </div>
  );
}

export function NumericForm({ value, onChange, disabled }: FormProps) {
  const { t } = useTranslation('content');
  return <TextField label={t('yourAnswer')} inputMode="decimal" value={typeof value === 'string' ? value : ''} disabled={disabled} onChange={onChange} autoComplete="off" />;
}

export function ShortAnswerForm({ value, onChange, disabled }: FormProps) {
  const { t } = useTranslation('content');
  return <TextArea label={t('yourAnswer')} value={typeof value === 'string' ? value : ''} disabled={disabled} onChange={onChange} />;
}
