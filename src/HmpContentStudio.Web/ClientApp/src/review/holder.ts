import type { ReviewRow, Session } from '../api/types';

type Claimed = Pick<ReviewRow, 'state' | 'claimedBy' | 'claimedById' | 'claimExpiresAt'>;

export type Holder =
  | { kind: 'nobody' }
  | { kind: 'me'; minutes: number }
  | { kind: 'other'; name: string; minutes: number };

const isMe = (review: Claimed, session: Session | undefined) =>
  session !== undefined && (review.claimedById ? review.claimedById === session.id : review.claimedBy === session.name);

/** Who holds a review now; a lease that ran out holds nothing. */
export function holderOf(review: Claimed, session: Session | undefined, now: number): Holder {
  if (review.state !== 'claimed' || !review.claimedBy) {
    return { kind: 'nobody' };
  }
  const left = review.claimExpiresAt ? Date.parse(review.claimExpiresAt) - now : 0;
  if (review.claimExpiresAt && left <= 0) {
    return { kind: 'nobody' };
  }
  const minutes = Math.max(1, Math.round(left / 60_000));
  return isMe(review, session) ? { kind: 'me', minutes } : { kind: 'other', name: review.claimedBy, minutes };
}
