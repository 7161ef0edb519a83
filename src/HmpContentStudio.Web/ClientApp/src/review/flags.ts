import type { Content } from '../api/content';
import type { Finding, Review } from '../api/types';

/** A run also gives one line per criterion that says "pass" or "nothing to read"; those are no flags. */
export const isFlag = (finding: Finding) => (finding.verdict ?? 'flag') === 'flag' && finding.kind !== 'pass' && finding.kind !== 'na';

export function sentenceOf(finding: Finding): number | null {
  const hit = /^sentences\/(\d+)/.exec(finding.part ?? '');
  return hit ? Number(hit[1]) : null;
}

/** The flags in the order of the text; those about the whole draft come first. */
export function flagsOf(review: Pick<Review, 'findings' | 'content'>): Finding[] {
  const place = new Map([...review.content.objectives, ...review.content.blocks, ...review.content.items].map((part, index) => [part.id, index]));
  const rank = (finding: Finding) => (finding.blockId ? place.get(finding.blockId) ?? -1 : -1);
  return review.findings
    .filter(isFlag)
    .sort((a, b) => rank(a) - rank(b) || (sentenceOf(a) ?? 0) - (sentenceOf(b) ?? 0) || (a.start ?? 0) - (b.start ?? 0));
}

/** The flag after the current one, undecided ones first; round again at the end. */
export function nextFlag(flags: readonly Finding[], current: string | null): Finding | undefined {
  const open = flags.filter((flag) => !flag.disposition);
  const round = open.length > 0 ? open : flags;
  const all = flags.findIndex((flag) => flag.id === current);
  return round.find((flag) => flags.indexOf(flag) > all) ?? round[0];
}

/** What the text underlines; the current flag wins where two meet. */
export function flagReader(flags: readonly Finding[], current: string | null) {
  return (blockId: string, sentence: number) => flags
    .filter((flag) => flag.blockId === blockId && sentenceOf(flag) === sentence)
    .map((flag) => ({ id: flag.id, start: flag.start, end: flag.end, current: flag.id === current }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** The element a flag is shown at: its words, else its block, question or objective. */
export const placeOf = (flag: Finding) =>
  document.getElementById(`flag-${flag.id}`) ?? (flag.blockId ? document.getElementById(`block-${flag.blockId}`) ?? document.getElementById(`item-${flag.blockId}`) : null);

export function partName(content: Content, id: string | null | undefined): { key: 'block' | 'item' | 'objective' | 'draft'; n: number } {
  const block = content.blocks.findIndex((entry) => entry.id === id);
  if (block >= 0) {
    return { key: 'block', n: block + 1 };
  }
  const item = content.items.findIndex((entry) => entry.id === id);
  if (item >= 0) {
    return { key: 'item', n: item + 1 };
  }
  const objective = content.objectives.findIndex((entry) => entry.id === id);
  return objective >= 0 ? { key: 'objective', n: objective + 1 } : { key: 'draft', n: 0 };
}
