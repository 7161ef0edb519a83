import type { Verdict } from '../api/types';

/** One pip per criterion in its order: met filled, not met taller, open outlined, not applicable grey. The words beside it say the same. */
export function VerdictSpine({ verdicts }: { verdicts: readonly (Verdict | null | undefined)[] }) {
  return (
    <span className="spine" aria-hidden="true">
      {verdicts.map((verdict, index) => <i key={index} className={verdict ?? undefined} />)}
    </span>
  );
}
