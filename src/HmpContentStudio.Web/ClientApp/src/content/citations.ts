import type { Block, Content, Origin, OriginKind, Sentence } from '../api/content';

export interface Passage { source: string; start: number; end: number }
export interface Cited { number: number; passage: Passage; text: string; blockId: string }

export function passageOf(origin: Origin | null | undefined): Passage | null {
  if (origin?.kind === 'extract' && origin.source !== undefined && origin.start !== undefined && origin.end !== undefined) {
    return { source: origin.source, start: origin.start, end: origin.end };
  }
  return origin?.passages?.[0] ?? null;
}

export const passageKey = (passage: Passage) => `${passage.source}:${passage.start}-${passage.end}`;

/** Numbers every cited passage once, in reading order. */
export function citationsOf(content: Content): Map<string, Cited> {
  const cited = new Map<string, Cited>();
  for (const block of content.blocks) {
    for (const sentence of block.sentences) {
      const passage = passageOf(sentence.origin);
      if (passage && !cited.has(passageKey(passage))) {
        cited.set(passageKey(passage), { number: cited.size + 1, passage, text: sentence.text, blockId: block.id });
      }
    }
  }
  return cited;
}

const order: readonly OriginKind[] = ['human', 'gap', 'model', 'extract', 'taxonomy', 'template'];

/** The mark a block carries: a person's hand first, then gaps, then what most of its sentences come from. */
export function originOf(sentences: readonly Sentence[]): OriginKind {
  const kinds = new Set(sentences.map((sentence) => sentence.origin.kind));
  return order.find((kind) => kinds.has(kind)) ?? 'template';
}

export function originsIn(content: Content): OriginKind[] {
  const present = new Set(content.blocks.map((block: Block) => originOf(block.sentences)));
  return (['extract', 'taxonomy', 'template', 'model', 'human', 'gap'] as const).filter((kind) => present.has(kind));
}
