import { MessageSquarePlus, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block, Item } from '../api/content';
import type { Finding, Review } from '../api/types';
import { BlockView, ContentView, EvidenceCard, ItemView, WordDiff, type Cited, type Reading } from '../content';
import { keyIsShown } from '../content/items/answer';
import { Button } from '../controls/Button';
import { Tag } from '../controls/Status';
import { Flag } from 'lucide-react';
import { BlockEditor } from './BlockEditor';
import { ItemEditor } from './ItemEditor';
import { formatName } from './names';
import { textOf } from './texts';
import type { EditRequest } from './useReviewWrites';

export interface EditState { part: 'blocks' | 'items'; id: string }
interface Props {
  review: Review;
  reading: Reading;
  cited: Cited | null;
  flags: readonly Finding[];
  current: string | null;
  onCurrent: (id: string) => void;
  /** The machine's own text, block by block, while changes are shown. */
  machine?: Map<string, string>;
  mayWrite: boolean;
  editing: EditState | null;
  onEdit: (edit: EditState | null) => void;
  onSave: (edit: EditRequest) => Promise<void>;
  onReload: () => Promise<Review | undefined>;
  onComment: (blockId: string) => void;
  onAnswer: (itemId: string, given: unknown) => Promise<void>;
  answers: Record<string, { correct?: boolean; busy?: boolean; error?: string }>;
}

function Tools({ id, name, onEdit, onComment }: { id: string; name: string; onEdit?: () => void; onComment: () => void }) {
  const { t } = useTranslation('review');
  return (
    <>
      <Button small look="quiet" aria-label={t('commentOn', { name })} onPress={onComment}><MessageSquarePlus aria-hidden="true" />{t('comment')}</Button>
      {onEdit && <Button small look="quiet" id={`edit-${id}`} aria-label={t('editIt', { name })} onPress={onEdit}><Pencil aria-hidden="true" />{t('edit')}</Button>}
    </>
  );
}

/** The draft as learners will read it, with its flags, its sources and the reviewer's own edits. */
export function DraftPane(props: Props) {
  const { review, reading, cited, flags, current, machine, mayWrite, editing, onEdit, onSave, onReload, onComment, onAnswer, answers } = props;
  const { t } = useTranslation('review');
  const blockName = (block: Block) => t('part.block', { n: review.content.blocks.indexOf(block) + 1 });

  const renderBlock = (block: Block) => {
    const before = machine?.get(block.id);
    const after = textOf(block);
    const editingThis = editing?.part === 'blocks' && editing.id === block.id;
    const replace = editingThis
      ? <BlockEditor key={block.id} block={block} onSave={onSave} onReload={onReload} onClose={() => onEdit(null)} />
      : machine && before !== undefined && before !== after ? <p className="pre"><WordDiff before={before} after={after} /></p> : undefined;
    return (
      <div onFocus={() => props.onCurrent(block.id)}>
        <BlockView block={block} reading={reading} current={current === block.id} replace={replace}
          tools={mayWrite && !editingThis ? <Tools id={block.id} name={blockName(block)} onEdit={() => onEdit({ part: 'blocks', id: block.id })} onComment={() => onComment(block.id)} /> : undefined}>
          {cited && block.sentences.some((sentence) => sentence.text === cited.text) && cited.blockId === block.id && <div className="inline-evidence"><EvidenceCard passage={cited.passage} number={cited.number} /></div>}
        </BlockView>
      </div>
    );
  };

  const renderItem = (item: Item, number: number) => {
    if (editing?.part === 'items' && editing.id === item.id) {
      return <ItemEditor key={item.id} item={item} number={number} onSave={onSave} onReload={onReload} onClose={() => onEdit(null)} />;
    }
    const own = flags.filter((flag) => flag.blockId === item.id);
    const held = answers[item.id];
    const name = t(item.use === 'practice' ? 'content:practice' : 'content:question', { n: number });
    return (
      <div onFocus={() => props.onCurrent(item.id)}>
        <ItemView item={item} number={number} current={current === item.id} busy={held?.busy} correct={held?.correct} error={held?.error}
          onAnswer={mayWrite ? (given) => onAnswer(item.id, given) : undefined}
          tools={(
            <>
              {own.length > 0 && <Tag icon={Flag} tone="warn">{t('flags', { count: own.length })}</Tag>}
              {mayWrite && <Tools id={item.id} name={name} onComment={() => onComment(item.id)} onEdit={keyIsShown(item) ? () => onEdit({ part: 'items', id: item.id }) : undefined} />}
            </>
          )} />
      </div>
    );
  };

  const { content } = review;
  const kind = t(content.minutes ? 'kindMinutes' : 'kind', { format: formatName(review.format), n: review.revision, minutes: content.minutes, role: (review.role ?? content.role ?? '').replaceAll('-', ' ') });
  return (
    <section className="doc" tabIndex={0} aria-label={t('draft')}>
      <ContentView content={content} reading={reading} kind={kind} title={<h2 className="doc-title">{content.title}</h2>} renderBlock={renderBlock} renderItem={renderItem} />
    </section>
  );
}
