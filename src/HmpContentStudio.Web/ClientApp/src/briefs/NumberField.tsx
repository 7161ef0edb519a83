import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../controls/Field';

interface NumberProps { id: string; label: string; hint?: string; value: number | null | undefined; error?: string; onChange: (value: number | null) => void }

/** Keeps what is typed; only a number reaches the brief. */
export function NumberField({ id, label, hint, value, error, onChange }: NumberProps) {
  const { t } = useTranslation('briefs');
  const [typed, setTyped] = useState(value == null ? '' : String(value));
  const number = Number(typed.replace(',', '.'));
  const wrong = typed.trim() !== '' && !Number.isFinite(number);
  return (
    <TextField id={id} label={label} hint={hint} inputMode="decimal" value={typed} error={wrong ? t('notNumber') : error}
      onChange={(text) => {
        setTyped(text);
        const next = Number(text.replace(',', '.'));
        if (text.trim() === '') {
          onChange(null);
        } else if (Number.isFinite(next)) {
          onChange(next);
        }
      }} />
  );
}
