import type { Block, Item, Sentence } from '../../api/content';

/** The changed members of a block: unchanged sentences keep their origin, changed ones get theirs from the server. */
export function blockPatch(block: Block, texts: readonly string[]): { sentences: Sentence[] } | null {
  const sentences = block.sentences.map((sentence, index) => ({ ...sentence, text: texts[index] ?? sentence.text }));
  return sentences.every((sentence, index) => sentence.text === block.sentences[index]!.text) ? null : { sentences };
}

export interface Line { pointer: string; label: string; text: string }

/** Every text of a question that can be edited, with the place it belongs to. */
export function linesOf(item: Item): Line[] {
  const lines: Line[] = [{ pointer: 'stem', label: 'stem', text: item.stem }];
  const add = (pointer: string, label: string, text: string | null | undefined) => { if (text != null) { lines.push({ pointer, label, text }); } };
  item.options?.forEach((option, index) => { add(`options/${index}/text`, 'option', option.text); add(`options/${index}/rationale`, 'rationale', option.rationale); });
  item.order?.forEach((entry, index) => add(`order/${index}/text`, 'entry', entry.text));
  item.pairs?.forEach((pair, index) => add(`pairs/${index}/left`, 'left', pair.left));
  item.choices?.forEach((choice, index) => add(`choices/${index}/text`, 'right', choice.text));
  add('rationale', 'rationale', item.rationale);
  return lines;
}

type Part = Record<string, unknown>;

/** The changed members only; in lists only the changed entries, found by id. Null when nothing changed. */
export function itemPatch(item: Item, texts: Record<string, string>): Part | null {
  const patch: Part = {};
  for (const line of linesOf(item)) {
    const text = texts[line.pointer];
    if (text === undefined || text === line.text) {
      continue;
    }
    const [member, index, column] = line.pointer.split('/') as [keyof Item, string?, string?];
    if (index === undefined || column === undefined) {
      patch[member] = text;
      continue;
    }
    const { id } = (item[member] as { id: string }[])[Number(index)]!;
    const entries = (patch[member] ??= []) as Part[];
    const held = entries.find((entry) => entry.id === id);
    if (held) {
      held[column] = text;
    } else {
      entries.push({ id, [column]: text });
    }
  }
  return Object.keys(patch).length === 0 ? null : patch;
}
