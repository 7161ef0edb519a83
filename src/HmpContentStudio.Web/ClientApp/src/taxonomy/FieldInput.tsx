import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldForm } from '../api/types';
import { SelectField, TextArea, TextField } from '../controls/Field';
import type { FieldSpec } from './fields';

interface Props { spec: FieldSpec; id: string; value: unknown; error?: string; readOnly?: boolean; form?: FieldForm; onChange: (value: unknown) => void }

const lines = (value: unknown) => (Array.isArray(value) ? value.join('\n') : '');

/** What the composer would print, or why it cannot use the text. */
function FormLine({ form }: { form: FieldForm }) {
  const { t } = useTranslation('taxonomy');
  if (form.status === 'refused') {
    return <span className="form-line warn"><TriangleAlert aria-hidden="true" />{form.message ?? t('formRefused')}</span>;
  }
  return <span className="form-line">{t('formPreview', { text: form.preview })}</span>;
}

/** The control for one column; what it holds is what the server takes. */
export function FieldInput({ spec, id, value, error, readOnly, form, onChange }: Props) {
  const { t } = useTranslation('taxonomy');
  const common = { id, label: t(`fields.${spec.key}`), hint: spec.hint || form ? <>{spec.hint && t(`hints.${spec.hint}`)}{form && <FormLine form={form} />}</> : undefined, error, className: spec.wide ? 'wide' : undefined };
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
