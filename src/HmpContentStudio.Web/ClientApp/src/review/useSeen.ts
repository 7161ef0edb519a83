import { useEffect, useRef, useState } from 'react';
import type { Content } from '../api/content';
import type { Review } from '../api/types';

interface Seen { hash: string; content: Content }

/**
 * The text this reviewer has in front of them. Own edits move it along; a change by somebody else does not, so that a verdict is never given
 * on words nobody looked at.
 */
export function useSeen(review: Review) {
  const [seen, setSeen] = useState<Seen>({ hash: review.contentHash, content: review.content });
  const own = useRef<string | null>(null);
  useEffect(() => {
    if (review.contentHash === seen.hash || review.contentHash === own.current) {
      setSeen((held) => (held.content === review.content ? held : { hash: review.contentHash, content: review.content }));
    }
  }, [review, seen.hash]);
  return {
    hash: seen.hash,
    before: seen.content,
    changed: review.contentHash !== seen.hash && review.contentHash !== own.current,
    accept: () => setSeen({ hash: review.contentHash, content: review.content }),
    ownEdit: (hash: string) => {
      own.current = hash;
      setSeen((held) => ({ ...held, hash }));
    },
  };
}
