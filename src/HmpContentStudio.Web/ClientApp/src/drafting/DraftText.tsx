import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block, Item } from '../api/content';
import type { Draft } from '../api/types';
import { BlockEditor, BlockView, ContentView, ItemEditor, ItemView, type Reading } from '../content';
import { Button } from '../controls/Button';
import type { useRevision } from './useRevision';

interface Props { draft: Draft; reading: Reading; revising: boolean; revision: ReturnType<typeof useRevision>; etag: string | null }

/** The text as it will be read; while it is revised each block and question can be opened for change. */
export function DraftText({ draft, reading, revising, revision, etag }: Props) {
  const { t } = useTranslation(['drafting', 'content']);
  const { content } = draft;
  const tagOf = (part: Block | Item) => (draft.etags?.[part.id] ? `"${draft.etags[part.id]}"` : part.etag ?? etag);
  const editing = (kind: 'block' | 'item', id: string) => revision.target?.kind === kind && revision.target.id === id;
  const common = { busy: revision.save.isPending, error: revision.error, onCancel: () => revision.open(null), onSave: (patch: Record<string, unknown>) => revision.save.mutate(patch) };
  const renderBlock = (block: Block, own: Reading) => (
    <BlockView block={block} reading={own}
      replace={editing('block', block.id) ? <BlockEditor block={block} {...common} /> : undefined}
      tools={revising && !editing('block', block.id) && (
        <Button small look="quiet" aria-label={t('content:edit.openBlock', { id: block.id })} onPress={() => revision.open({ kind: 'block', id: block.id, etag: tagOf(block) })}><Pencil aria-hidden="true" />{t('content:edit.open')}</Button>
      )} />
  );
  const renderItem = (item: Item, number: number) => editing('item', item.id) ? <ItemEditor item={item} {...common} /> : (
    <ItemView item={item} number={number}
      tools={revising && <Button small look="quiet" aria-label={t('content:edit.openItem', { n: number })} onPress={() => revision.open({ kind: 'item', id: item.id, etag: tagOf(item) })}><Pencil aria-hidden="true" />{t('content:edit.open')}</Button>} />
  );
  const kind = content.minutes
    ? t('kind', { format: t(`formats.${content.format}`), revision: draft.revision, minutes: content.minutes, role: (content.role ?? '').replaceAll('-', ' ') })
    : t('kindNoMinutes', { format: t(`formats.${content.format}`), revision: draft.revision });
  return (
    <div className="card doc-card">
      <ContentView content={content} reading={reading} kind={kind} title={revising ? <h2 className="draft-title">{content.title}</h2> : <></>} renderBlock={renderBlock} renderItem={renderItem} />
    </div>
  );
}
