import type { Finding } from '../api/types';
import type { Reading } from './SentenceText';

/** Only flags ask for something; a pass says nothing and "not applicable" has nothing to say. */
export const flagsIn = (findings: readonly Finding[]) => findings.filter((finding) => (finding.verdict ?? 'flag') === 'flag');

/** Which span of a sentence is flagged; a settled finding is no longer marked. */
export function flagSpans(findings: readonly Finding[], currentId?: string | null): NonNullable<Reading['flags']> {
  const open = flagsIn(findings).filter((finding) => !finding.disposition);
  return (blockId, sentence) => open
    .filter((finding) => finding.blockId === blockId && finding.part === `sentences/${sentence}`)
    .map((finding) => ({ id: finding.id, start: finding.start, end: finding.end, current: finding.id === currentId }));
}

/** Takes the focus to the flagged span, or to the block or item it is about. */
export function focusFinding(finding: Finding) {
  const place = document.getElementById(`flag-${finding.id}`)
    ?? document.getElementById(`block-${finding.blockId}`)
    ?? document.getElementById(`item-${finding.blockId}`);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
