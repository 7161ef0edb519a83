import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../api/content';
import { TextArea } from '../../controls/Field';
import { EditFrame } from './EditFrame';
import { blockPatch } from './patch';

export interface EditorProps<P> { askReason?: boolean; busy?: boolean; error?: string | null; onSave: (patch: P, reason: string) => void; onCancel: () => void }

/** One field per sentence, so that each keeps its own origin. */
export function BlockEditor({ block, askReason, busy, error, onSave, onCancel }: EditorProps<Record<string, unknown>> & { block: Block }) {
  const { t } = useTranslation('content');
  const [texts, setTexts] = useState(block.sentences.map((sentence) => sentence.text));
  const patch = blockPatch(block, texts);
  return (
    <EditFrame label={t('edit.block')} changed={patch !== null} askReason={askReason} busy={busy} error={error} onCancel={onCancel} onSave={(reason) => patch && onSave({ ...patch }, reason)}>
      {texts.map((text, index) => (
        <TextArea key={index} autoFocus={index === 0} rows={Math.min(6, Math.max(1, Math.ceil(text.length / 70)))} value={text}
          label={t(block.sentences[index]?.part ? `edit.parts.${block.sentences[index]!.part}` : 'edit.sentence', { n: index + 1 })}
          onChange={(next) => setTexts(texts.map((held, at) => (at === index ? next : held)))} />
      ))}
    </EditFrame>
  );
}
