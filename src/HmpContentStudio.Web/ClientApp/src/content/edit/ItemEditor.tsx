import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../api/content';
import { TextArea } from '../../controls/Field';
import type { EditorProps } from './BlockEditor';
import { EditFrame } from './EditFrame';
import { itemPatch, linesOf } from './patch';

/** The texts of a question; which option is the key stays as it is. */
export function ItemEditor({ item, askReason, busy, error, onSave, onCancel }: EditorProps<Record<string, unknown>> & { item: Item }) {
  const { t } = useTranslation('content');
  const [texts, setTexts] = useState<Record<string, string>>({});
  const patch = itemPatch(item, texts);
  return (
    <EditFrame label={t('edit.item')} changed={patch !== null} askReason={askReason} busy={busy} error={error} onCancel={onCancel} onSave={(reason) => patch && onSave(patch, reason)}>
      {linesOf(item).map((line, index) => (
        <TextArea key={line.pointer} autoFocus={index === 0} rows={Math.min(5, Math.max(1, Math.ceil(line.text.length / 70)))} value={texts[line.pointer] ?? line.text}
          label={t(`edit.lines.${line.label}`, { n: Number(line.pointer.split('/')[1] ?? 0) + 1 })}
          onChange={(next) => setTexts({ ...texts, [line.pointer]: next })} />
      ))}
    </EditFrame>
  );
}
