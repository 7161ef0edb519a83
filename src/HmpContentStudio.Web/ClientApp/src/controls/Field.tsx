import { TriangleAlert } from 'lucide-react';
import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';

interface FieldProps { label: string; hint?: ReactNode; error?: string; hideLabel?: boolean; id?: string; className?: string }

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return <p className="err" id={id}><TriangleAlert aria-hidden="true" />{children}</p>;
}

interface Parts { id: string; describedBy: string | undefined; invalid: true | undefined }

/** Label above, hint below, error below with the fix; the control gets the ids to point at them. */
function Field({ label, hint, error, hideLabel, id, className, render }: FieldProps & { render: (parts: Parts) => ReactNode }) {
  const own = useId();
  const control = id ?? own;
  const describedBy = [hint ? `${control}-hint` : '', error ? `${control}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={className ? `field ${className}` : 'field'}>
      <label htmlFor={control} className={hideLabel ? 'hide' : undefined}>{label}</label>
      {render({ id: control, describedBy, invalid: error ? true : undefined })}
      {error && <FieldError id={`${control}-error`}>{error}</FieldError>}
      {hint && <span className="hint" id={`${control}-hint`}>{hint}</span>}
    </div>
  );
}

type Text = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> & { value: string; onChange: (value: string) => void };
export function TextField({ label, hint, error, hideLabel, id, className, value, onChange, type = 'text', ...rest }: Text) {
  return (
    <Field {...{ label, hint, error, hideLabel, id, className }} render={(parts) => (
      <input {...rest} type={type} className="input" id={parts.id} value={value} aria-describedby={parts.describedBy} aria-invalid={parts.invalid}
        onChange={(event) => onChange(event.target.value)} />
    )} />
  );
}

type Area = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'id'> & { value: string; onChange: (value: string) => void };
export function TextArea({ label, hint, error, hideLabel, id, className, value, onChange, ...rest }: Area) {
  return (
    <Field {...{ label, hint, error, hideLabel, id, className }} render={(parts) => (
      <textarea {...rest} id={parts.id} value={value} aria-describedby={parts.describedBy} aria-invalid={parts.invalid}
        onChange={(event) => onChange(event.target.value)} />
    )} />
  );
}

export interface Choice { value: string; label: string; disabled?: boolean }
type Select = FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'id'> & { value: string; choices: Choice[]; onChange: (value: string) => void };
export function SelectField({ label, hint, error, hideLabel, id, className, value, choices, onChange, ...rest }: Select) {
  return (
    <Field {...{ label, hint, error, hideLabel, id, className }} render={(parts) => (
      <select {...rest} id={parts.id} value={value} aria-describedby={parts.describedBy} aria-invalid={parts.invalid}
        onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => <option key={choice.value} value={choice.value} disabled={choice.disabled}>{choice.label}</option>)}
      </select>
    )} />
  );
}

/** A checkbox with its words beside it. */
export function Check({ label, checked, onChange, id, disabled }: { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; id?: string; disabled?: boolean }) {
  return (
    <label className="pick">
      <input type="checkbox" id={id} checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
