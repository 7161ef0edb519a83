import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Sentence } from '../api/content';
import { Button } from '../controls/Button';
import { TextArea } from '../controls/Field';
import { EditFrame } from './EditFrame';
import { textOf } from './texts';
import { useEdit, type EditHost } from './useEdit';

interface Line { text: string; from: Sentence | null }

const linesOf = (block: Block): Line[] => block.sentences.map((sentence) => ({ text: sentence.text, from: sentence }));

/** Emptied lines go; what was not touched keeps its origin, what was is a person's. */
function sentencesOf(lines: readonly Line[]): Sentence[] {
  return lines
    .filter((line) => line.text.trim() !== '')
    .map((line) => (line.from && line.from.text === line.text ? line.from : { ...(line.from?.part ? { part: line.from.part } : {}), text: line.text.trim(), origin: { kind: 'human' } }));
}

/** Changes a block's sentences, with a reason that stays beside the edit. */
export function BlockEditor({ block, ...host }: { block: Block } & EditHost) {
  const { t } = useTranslation('review');
  const [lines, setLines] = useState(() => linesOf(block));
  const box = useRef<HTMLDivElement>(null);
  const mine = lines.map((line) => line.text).filter((text) => text.trim() !== '').join('\n');
  const edit = useEdit({ part: 'blocks', id: block.id, etag: block.etag, host });
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);

  const set = (index: number, text: string) => setLines((held) => held.map((line, at) => (at === index ? { ...line, text } : line)));
  const theirs = edit.theirs?.content.blocks.find((other) => other.id === block.id);
  return (
    <EditFrame edit={edit} host={host} changed={mine !== textOf(block)} empty={mine.trim() === ''} mine={mine} theirs={theirs ? textOf(theirs) : edit.theirs ? '' : undefined}
      onSave={(etag) => edit.save({ sentences: sentencesOf(lines) }, etag)} theirTag={theirs?.etag} onTakeTheirs={host.onClose}>
      <div ref={box} className="edit-lines">
        {lines.map((line, index) => (
          <TextArea key={index} hideLabel={lines.length > 1 && index > 0} label={line.from?.part ? t('linePart', { n: index + 1, part: t(`parts.${line.from.part}`) }) : t('line', { n: index + 1 })}
            value={line.text} rows={Math.min(6, Math.max(2, Math.ceil(line.text.length / 64)))} onChange={(text) => set(index, text)} />
        ))}
        {!block.columns && <div><Button small look="quiet" onPress={() => setLines((held) => [...held, { text: '', from: null }])}><Plus aria-hidden="true" />{t('addLine')}</Button></div>}
      </div>
    </EditFrame>
  );
}
