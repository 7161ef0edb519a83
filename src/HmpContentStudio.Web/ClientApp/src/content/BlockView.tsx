import type { ReactNode } from 'react';
import type { Block } from '../api/content';
import { OriginMark } from '../controls/OriginMark';
import { BlockBody } from './BlockBody';
import { originOf } from './citations';
import type { Reading } from './SentenceText';

interface Props {
  block: Block;
  reading?: Reading;
  current?: boolean;
  /** Stands below the text: edit form, comment, diff. */
  children?: ReactNode;
  /** Stands in place of the text while it is edited or compared. */
  replace?: ReactNode;
  /** Small actions that appear at the block's end. */
  tools?: ReactNode;
}

/** One block with its origin in the gutter. `id="block-b3"` is where links and keys jump to. */
export function BlockView({ block, reading, current, children, replace, tools }: Props) {
  return (
    <section className={current ? 'block on' : 'block'} id={`block-${block.id}`} tabIndex={-1} aria-current={current || undefined}>
      {block.type !== 'heading' && <OriginMark kind={originOf(block.sentences)} />}
      {replace ?? <BlockBody block={block} reading={reading} />}
      {tools && <div className="block-tools">{tools}</div>}
      {children}
    </section>
  );
}
