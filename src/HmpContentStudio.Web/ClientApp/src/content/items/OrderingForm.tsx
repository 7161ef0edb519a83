import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProps } from './ChoiceForm';

/** Arrow buttons move a line; the focus travels with it and the new place is spoken. */
export function OrderingForm({ item, value, onChange, disabled, labelledBy }: FormProps) {
  const { t } = useTranslation('content');
  const ids = Array.isArray(value) ? value : [];
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; by: -1 | 1 } | null>(null);
  const textOf = (id: string) => item.order?.find((entry) => entry.id === id)?.text ?? id;

  useLayoutEffect(() => {
    if (moved) {
      const row = list.current?.querySelector(`[data-id="${CSS.escape(moved.id)}"]`);
      const same = row?.querySelector<HTMLButtonElement>(`[data-by="${moved.by}"]`);
      const other = row?.querySelector<HTMLButtonElement>(`[data-by="${-moved.by}"]`);
      (same && !same.disabled ? same : other)?.focus();
    }
  }, [ids, moved]);

  const move = (index: number, by: -1 | 1) => {
    const next = [...ids];
    const [id] = next.splice(index, 1);
    next.splice(index + by, 0, id!);
    setMoved({ id: id!, by });
    onChange(next);
  };
  return (
    <div role="group" aria-labelledby={labelledBy}>
      <p className="hint">{t('orderHelp')}</p>
      <ol className="order" ref={list}>
        {ids.map((id, index) => (
          <li key={id} data-id={id}>
            <span>{textOf(id)}</span>
            <button type="button" className="icon" data-by="-1" disabled={disabled || index === 0} aria-label={t('up', { text: textOf(id) })} onClick={() => move(index, -1)}><ArrowUp aria-hidden="true" /></button>
            <button type="button" className="icon" data-by="1" disabled={disabled || index === ids.length - 1} aria-label={t('down', { text: textOf(id) })} onClick={() => move(index, 1)}><ArrowDown aria-hidden="true" /></button>
          </li>
        ))}
      </ol>
      <span className="hide" role="status">{moved && t('position', { n: ids.indexOf(moved.id) + 1, total: ids.length, text: textOf(moved.id) })}</span>
    </div>
  );
}
