import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../controls/Button';
import { FieldInput } from './FieldInput';
import { emptyRow, type Entry, type RowsSpec } from './fields';
import type { Forms } from './queries';

interface Props { spec: RowsSpec; rows: Entry[]; errors: Map<string, string>; forms?: Forms; onChange: (rows: Entry[]) => void }

/** The rows of one array: each folds open to its cells, can move, and can go. */
export function RowsEditor({ spec, rows, errors, forms, onChange }: Props) {
  const { t } = useTranslation('taxonomy');
  const what = t(`one.${spec.key}`);
  const move = (index: number, by: number) => {
    const next = [...rows];
    const [row] = next.splice(index, 1);
    next.splice(index + by, 0, row!);
    onChange(next);
  };
  const bad = (index: number) => [...errors.keys()].some((pointer) => pointer.startsWith(`/${spec.key}/${index}/`));
  return (
    <section className="rows" aria-labelledby={`rows-${spec.key}`}>
      <h3 id={`rows-${spec.key}`}>{t(`sections.${spec.key}`)} <span className="muted num">{rows.length}</span></h3>
      {rows.map((row, index) => (
        <details key={index} open={bad(index) || undefined}>
          <summary><span className="mono">{String(row.id ?? index + 1)}</span> {String(row[spec.title] ?? '') || t('missing')}</summary>
          <div className="grid">
            {spec.fields.map((field) => (
              <FieldInput key={field.key} spec={field} id={`f-${spec.key}-${index}-${field.key}`} value={row[field.key]} error={errors.get(`/${spec.key}/${index}/${field.key}`)} form={forms?.get(`${spec.key}/${String(row.id ?? row.term ?? '')}/${field.key}`)}
                onChange={(value) => onChange(rows.map((other, at) => (at === index ? { ...other, [field.key]: value } : other)))} />
            ))}
            <div className="row wide">
              <IconButton label={`${t('moveUp')}: ${what} ${index + 1}`} onPress={() => index > 0 && move(index, -1)}><ArrowUp aria-hidden="true" /></IconButton>
              <IconButton label={`${t('moveDown')}: ${what} ${index + 1}`} onPress={() => index < rows.length - 1 && move(index, 1)}><ArrowDown aria-hidden="true" /></IconButton>
              <Button small look="quiet" aria-label={t('removeFor', { what, n: index + 1 })} onPress={() => onChange(rows.filter((_, at) => at !== index))}><Trash2 aria-hidden="true" />{t('remove')}</Button>
            </div>
          </div>
        </details>
      ))}
      <div><Button small onPress={() => onChange([...rows, emptyRow(spec)])}><Plus aria-hidden="true" />{t('add', { what })}</Button></div>
    </section>
  );
}
