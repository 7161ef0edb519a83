import type { Judgement, Review, ReviewCriterion, Verdict } from '../api/types';

/** A criterion that has nothing to read is neither asked nor counted. */
export const isAsked = (criterion: ReviewCriterion) => criterion.auto !== 'na';
export const askedOf = (review: Pick<Review, 'criteria'>) => review.criteria.filter(isAsked);
export const judgedOf = (criteria: readonly ReviewCriterion[]) => criteria.filter((criterion) => criterion.judgement).length;
export const blockersNotMet = (criteria: readonly ReviewCriterion[]) =>
  criteria.filter((criterion) => criterion.severity === 'blocker' && criterion.judgement && criterion.judgement.verdict !== 'met').length;

/** The next one to judge after `after`, flagged ones first; a pass of the pre-check opens nothing. */
export function nextToJudge(criteria: readonly ReviewCriterion[], after?: string): string | null {
  const open = criteria.filter((criterion) => isAsked(criterion) && !criterion.judgement && criterion.id !== after);
  const flagged = open.find((criterion) => criterion.auto === 'flag');
  const at = criteria.findIndex((criterion) => criterion.id === after);
  return (flagged ?? open.find((criterion) => criteria.indexOf(criterion) > at) ?? open[0])?.id ?? null;
}

export const noteNeeded = 15;
export const needsNote = (verdict: Verdict) => verdict !== 'met';
export const noteIsEnough = (verdict: Verdict, note: string) => !needsNote(verdict) || note.trim().length >= noteNeeded;

/** The review as it will look once the judgement is stored, so that the spine moves at once. */
export function withJudgement(review: Review, criterionId: string, judgement: Judgement): Review {
  return { ...review, criteria: review.criteria.map((criterion) => (criterion.id === criterionId ? { ...criterion, judgement } : criterion)) };
}
