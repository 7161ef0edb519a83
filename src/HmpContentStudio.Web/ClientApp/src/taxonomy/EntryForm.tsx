import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { Button } from '../controls/Button';
import { Note } from '../controls/Status';
import { cleaned, missingIn, type Entry, type FieldSpec, type RowsSpec } from './fields';
import { FieldInput } from './FieldInput';
import type { Forms } from './queries';
import { RowsEditor } from './RowsEditor';

interface Props {
  initial: Entry;
  fields: readonly FieldSpec[];
  rows: readonly RowsSpec[];
  /** The id of an existing entry is its address and cannot be edited. */
  existing: boolean;
  /** What the composer makes of each text, and who is told when one changes. */
  forms?: Forms;
  onEntry?: (entry: Entry) => void;
  save: (entry: Entry) => Promise<void>;
  onCancel: () => void;
  onReload: () => void;
}

const controlId = (pointer: string) => `f${pointer.replaceAll('/', '-')}`;

function useSave(props: Props, entry: Entry) {
  const { t } = useTranslation('taxonomy');
  const [errors, setErrors] = useState(new Map<string, string>());
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const show = (next: Map<string, string>) => {
    setErrors(next);
    const first = [...next.keys()][0];
    if (first) {
      window.requestAnimationFrame(() => document.getElementById(controlId(first))?.focus());
    }
  };
  const save = async () => {
    const missing = missingIn(entry, props.fields, props.rows);
    show(new Map(missing.map((pointer) => [pointer, t('required')])));
    if (missing.length > 0) {
      setFailure(t('requiredMissing'));
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await props.save(cleaned(entry));
    } catch (error) {
      setFailure(error);
      if (error instanceof Problem) {
        show(new Map(error.pointers.map((entry) => [entry.pointer, entry.message])));
      }
    } finally {
      setBusy(false);
    }
  };
  return { errors, failure, busy, save };
}

/** Every column of an entry and of its rows; what is refused is said on top and beside the cell. */
export function EntryForm(props: Props) {
  const { t } = useTranslation('taxonomy');
  const [entry, setEntry] = useState<Entry>(props.initial);
  const { errors, failure, busy, save } = useSave(props, entry);
  const stale = failure instanceof Problem && failure.status === 412;
  const set = (key: string, value: unknown) => {
    const next = { ...entry, [key]: value };
    setEntry(next);
    props.onEntry?.(next);
  };
  return (
    <form className="entry-form" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {failure != null && (
        <div role="alert">
          <Note tone="bad" title={stale ? t('staleSave') : t('refused')}>
            {stale ? t('staleSaveText') : failure instanceof Error ? failure.message : String(failure)}{' '}
            {stale && <Button small look="quiet" onPress={props.onReload}>{t('loadAgain')}</Button>}
          </Note>
        </div>
      )}
      <div className="grid">
        {props.fields.map((field) => (
          <FieldInput key={field.key} spec={field} id={`f-${field.key}`} value={entry[field.key]} readOnly={props.existing && field.key === 'id'} error={errors.get(`/${field.key}`)} form={props.forms?.get(field.key)}
            onChange={(value) => set(field.key, value)} />
        ))}
      </div>
      {props.rows.map((spec) => (
        <RowsEditor key={spec.key} spec={spec} rows={(entry[spec.key] as Entry[] | undefined) ?? []} errors={errors} forms={props.forms} onChange={(rows) => set(spec.key, rows)} />
      ))}
      <div className="form-bar">
        <Button onPress={props.onCancel}>{t('discard')}</Button>
        <span className="sp" />
        <Button look="primary" type="submit" isPending={busy}>{t('save')}</Button>
      </div>
    </form>
  );
}
