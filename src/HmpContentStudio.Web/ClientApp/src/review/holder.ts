import type { ReviewRow, Session } from '../api/types';

type Claimed = Pick<ReviewRow, 'state' | 'claimedBy' | 'claimedByName' | 'claimExpiresAt'>;

export type Holder =
  | { kind: 'nobody' }
  | { kind: 'me'; minutes: number }
  | { kind: 'other'; name: string; minutes: number };

const isMe = (who: string, session: Session | undefined) =>
  session !== undefined && [session.id, session.name, session.email].some((own) => own.toLowerCase() === who.toLowerCase());

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
  return isMe(review.claimedBy, session) ? { kind: 'me', minutes } : { kind: 'other', name: review.claimedByName ?? review.claimedBy, minutes };
}
