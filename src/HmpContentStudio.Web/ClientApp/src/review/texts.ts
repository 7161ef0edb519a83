import type { Block, Item } from '../api/content';

/** A block's words, one sentence a line, as the comparison shows them. */
export const textOf = (block: Pick<Block, 'sentences'>) => block.sentences.map((sentence) => sentence.text).join('\n');

/** A question's words with its key, as the comparison shows them. */
export function itemText(item: Item): string {
  const options = (item.options ?? []).map((option) => `${option.correct ? '✓' : '–'} ${option.text}${option.rationale ? ` (${option.rationale})` : ''}`);
  return [item.stem, ...options, ...(item.rationale ? [item.rationale] : [])].join('\n');
}
