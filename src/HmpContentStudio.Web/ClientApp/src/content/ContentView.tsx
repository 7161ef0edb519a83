import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Content, Item } from '../api/content';
import { OriginLegend } from '../controls/OriginMark';
import { BlockView } from './BlockView';
import { citationsOf, originsIn, passageKey, type Cited } from './citations';
import { ItemView } from './items/ItemView';
import type { Reading } from './SentenceText';

/** Which passage stands beside the text; shared by the text and the evidence panel. */
export function useReading(content: Content, flags?: Reading['flags']): { reading: Reading; cited: Cited | null; setCited: (cited: Cited | null) => void } {
  const citations = useMemo(() => citationsOf(content), [content]);
  const [cited, setCited] = useState<Cited | null>(null);
  const open = cited ? passageKey(cited.passage) : null;
  return { reading: { citations, open, onCite: (next) => setCited(open === passageKey(next.passage) ? null : next), flags }, cited, setCited };
}

interface Props {
  content: Content;
  reading: Reading;
  kind: ReactNode;
  /** Title element; the draft's title is the page's h1 in a workspace. */
  title?: ReactNode;
  renderBlock?: (block: Block, reading: Reading) => ReactNode;
  renderItem?: (item: Item, number: number) => ReactNode;
}

/** The whole text in reading order: practice items stand behind their block, check items at the end. */
export function ContentView({ content, reading, kind, title, renderBlock, renderItem }: Props) {
  const { t } = useTranslation('content');
  const placed = new Set(content.blocks.flatMap((block) => block.itemIds ?? []));
  const numbers = new Map(content.items.filter((item) => item.use !== 'practice').map((item, index) => [item.id, index + 1]));
  content.items.filter((item) => item.use === 'practice').forEach((item, index) => numbers.set(item.id, index + 1));
  const showItem = (item: Item) => <div key={item.id} className="item-place">{renderItem?.(item, numbers.get(item.id) ?? 0) ?? <ItemView item={item} number={numbers.get(item.id) ?? 0} />}</div>;
  const rest = content.items.filter((item) => !placed.has(item.id));
  return (
    <article className="doc-text">
      <p className="kind">{kind}</p>
      {title ?? <h1>{content.title}</h1>}
      <OriginLegend kinds={originsIn(content)} />
      {content.blocks.map((block) => (
        <div key={block.id}>
          {renderBlock?.(block, reading) ?? <BlockView block={block} reading={reading} />}
          {(block.itemIds ?? []).map((id) => content.items.find((item) => item.id === id)).filter((item) => item !== undefined).map(showItem)}
        </div>
      ))}
      {rest.length > 0 && <h2 className="items-title">{t('checkTitle')}</h2>}
      {rest.map(showItem)}
    </article>
  );
}
