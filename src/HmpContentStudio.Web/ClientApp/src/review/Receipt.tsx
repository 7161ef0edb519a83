import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check, CornerUpLeft, Send, X, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import type { Review } from '../api/types';
import { LinkButton } from '../controls/Button';
import { DueTag, RiskChip } from '../controls/Status';
import { nextReview } from './queueFilters';
import { reviewsQuery } from './queries';
import { formatName } from './names';
import type { Decided } from './useDecision';

const icons: Record<Decided['kind'], LucideIcon> = { approval: Check, changes: CornerUpLeft, rejection: X, escalation: Send };

/** What was done, what follows from it, and the next draft that waits; the focus is on it. */
export function Receipt({ review, decided }: { review: Review; decided: Decided }) {
  const { t } = useTranslation('review');
  const session = useSession();
  const queue = useQuery(reviewsQuery);
  const next = queue.data && nextReview(queue.data.items, session, review.id);
  const Icon = icons[decided.kind];
  const box = useRef<HTMLElement>(null);
  const kind = decided.kind === 'approval' && !decided.versionId ? 'approvalFirst' : decided.kind;
  useEffect(() => {
    const target = document.getElementById('next-review') ?? box.current;
    target?.focus();
  }, [next?.id]);
  return (
    <main className="page" id="main" tabIndex={-1} ref={box}>
      <header>
        <div>
          <h1 className="receipt-title"><Icon aria-hidden="true" className={decided.kind === 'approval' ? 'ok' : undefined} />{t(`receipt.${kind}`, { title: review.title })}</h1>
          <p role="status">{t(`receiptWhat.${kind}`, { name: decided.to ?? t('theDesigner') })}</p>
        </div>
      </header>
      {decided.stillNeeded.length > 0 && <ul className="needed">{decided.stillNeeded.map((line) => <li key={line}>{line}</li>)}</ul>}
      <div className="stack narrow">
        {next ? (
          <section className="card" aria-labelledby="next-title">
            <header><h2 id="next-title">{t('nextTitle')}</h2></header>
            <div className="pad">
              <p className="serif"><Link id="next-review" to="/reviews/$id" params={{ id: next.id }}>{next.title} <ArrowRight aria-hidden="true" /></Link></p>
              <p className="row"><RiskChip risk={next.risk} /><span className="small muted">{formatName(next.format)}</span><DueTag due={next.due} /></p>
            </div>
          </section>
        ) : queue.data && <p className="muted">{t('nothingNext')}</p>}
        <div className="row">
          {decided.versionId && <LinkButton look="primary" to="/library/$id" params={{ id: decided.versionId }}>{t('openVersion')}</LinkButton>}
          <LinkButton to="/reviews">{t('backToQueue')}</LinkButton>
        </div>
      </div>
    </main>
  );
}
