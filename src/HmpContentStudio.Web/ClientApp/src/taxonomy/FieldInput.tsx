import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '../controls/Field';
import type { FieldSpec } from './fields';

interface Props { spec: FieldSpec; id: string; value: unknown; error?: string; readOnly?: boolean; onChange: (value: unknown) => void }

const lines = (value: unknown) => (Array.isArray(value) ? value.join('\n') : '');

/** The control for one column; what it holds is what the server takes. */
export function FieldInput({ spec, id, value, error, readOnly, onChange }: Props) {
  const { t } = useTranslation('taxonomy');
  const common = { id, label: t(`fields.${spec.key}`), hint: spec.hint ? t(`hints.${spec.hint}`) : undefined, error, className: spec.wide ? 'wide' : undefined };
  switch (spec.kind) {
    case 'area':
      return <TextArea {...common} value={String(value ?? '')} onChange={onChange} rows={2} />;
    case 'list':
      return <TextArea {...common} value={lines(value)} onChange={(text) => onChange(text === '' ? [] : text.split('\n'))} rows={2} />;
    case 'number':
      return <TextField {...common} inputMode="decimal" value={value == null ? '' : String(value)} onChange={(text) => onChange(text.trim() === '' ? null : Number.isFinite(Number(text)) ? Number(text) : text)} />;
    case 'date':
      return <TextField {...common} type="date" value={String(value ?? '')} onChange={onChange} />;
    case 'flag':
      return (
        <SelectField {...common} value={value == null ? '' : String(value)} onChange={(next) => onChange(next === '' ? null : next === 'true')}
          choices={[{ value: '', label: t('flags.unset') }, { value: 'true', label: t('flags.true') }, { value: 'false', label: t('flags.false') }]} />
      );
    case 'choice':
      return (
        <SelectField {...common} value={String(value ?? '')} onChange={onChange}
          choices={(spec.choices ?? []).map((choice) => ({ value: choice, label: choice === '' ? t('flags.unset') : t(`${spec.key}.${choice}`, { defaultValue: choice }) }))} />
      );
    default:
      return <TextField {...common} value={String(value ?? '')} readOnly={readOnly} onChange={onChange} />;
  }
}
