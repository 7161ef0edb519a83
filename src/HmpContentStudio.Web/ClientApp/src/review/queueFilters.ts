import type { ReviewRow, Session } from '../api/types';
import { asDue } from '../i18n/format';
import { holderOf } from './holder';

export type Whose = 'mine' | 'team' | 'all';
export interface QueueSearch { whose?: string; risk?: string; format?: string; skill?: string; due?: string; q?: string; state?: string }

export const whoseOf = (search: QueueSearch): Whose => (search.whose === 'mine' || search.whose === 'all' ? search.whose : 'team');
export const isLate = (review: ReviewRow) => review.due != null && asDue(review.due).key === 'late';
const isSoon = (review: ReviewRow) => review.due != null && (isLate(review) || asDue(review.due).days <= 7);

function belongs(review: ReviewRow, whose: Whose, session: Session | undefined): boolean {
  if (whose === 'all') {
    return true;
  }
  if (review.state === 'decided') {
    return false;
  }
  return whose === 'team' || holderOf(review, session, Date.now()).kind === 'me' || review.escalatedTo === session?.name || review.escalatedTo === session?.id;
}

const matches = (text: string, q: string) => q.toLowerCase().split(/\s+/).every((word) => text.toLowerCase().includes(word));

/** What the address asks for, late first, then by date; without a date last. */
export function shownReviews(reviews: readonly ReviewRow[], search: QueueSearch, session: Session | undefined): ReviewRow[] {
  return reviews
    .filter((review) => belongs(review, whoseOf(search), session))
    .filter((review) => !search.risk || review.risk === search.risk)
    .filter((review) => !search.format || review.format === search.format)
    .filter((review) => !search.skill || review.skill === search.skill)
    .filter((review) => !search.state || review.state === search.state)
    .filter((review) => !search.due || (search.due === 'late' ? isLate(review) : isSoon(review)))
    .filter((review) => !search.q || matches(`${review.title} ${review.skill}`, search.q))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.title.localeCompare(b.title));
}

/** The one to take next: not decided, held by nobody, the most urgent. */
export function nextReview(reviews: readonly ReviewRow[], session: Session | undefined, but?: string): ReviewRow | undefined {
  return shownReviews(reviews, {}, session).find((review) => review.id !== but && holderOf(review, session, Date.now()).kind === 'nobody');
}
