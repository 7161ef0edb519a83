import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment, Review } from '../api/types';
import { Button } from '../controls/Button';
import { FieldError, TextArea } from '../controls/Field';
import { Tag } from '../controls/Status';
import { Check } from 'lucide-react';
import { asMoment } from '../i18n/format';
import { partName } from './flags';
import { initials } from './names';
import type { useReviewWrites } from './useReviewWrites';

export interface CommentStart { blockId: string; quote?: string }
interface Props {
  review: Review; start: CommentStart | null; onStart: (start: CommentStart | null) => void; writes: ReturnType<typeof useReviewWrites>; mayWrite: boolean; onShowBlock: (id: string) => void;
}

function NewComment({ review, start, onStart, writes }: Pick<Props, 'review' | 'start' | 'onStart' | 'writes'>) {
  const { t } = useTranslation('review');
  const id = useId();
  const [text, setText] = useState('');
  useEffect(() => { if (start) { document.getElementById('comment-text')?.focus(); } }, [start]);
  if (!start) {
    return <p className="small muted">{t('commentHow')} <kbd>m</kbd></p>;
  }
  const part = partName(review.content, start.blockId);
  const send = () => {
    if (text.trim() !== '') {
      writes.comment.mutate({ ...start, text: text.trim() }, { onSuccess: () => { setText(''); onStart(null); } });
    }
  };
  return (
    <form className="new-comment" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <p className="small muted">{t('commentAbout', { part: t(`part.${part.key}`, { n: part.n }) })}</p>
      {start.quote && <p className="quoted">“{start.quote}”</p>}
      <TextArea id="comment-text" label={t('commentText')} value={text} onChange={setText}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); } }} />
      {writes.comment.isError && <FieldError>{writes.comment.error.message}</FieldError>}
      <div className="row">
        <Button small look="primary" type="submit" isPending={writes.comment.isPending} blockedBy={text.trim() === '' ? `${id}-why` : undefined}>{t('addComment')}</Button>
        <Button small look="quiet" onPress={() => onStart(null)}>{t('controls:cancel')}</Button>
        <span id={`${id}-why`} className="hide">{t('commentNeeded')}</span>
      </div>
    </form>
  );
}

function Thread({ comment, onResolve, onShow, busy }: { comment: Comment; onResolve?: () => void; onShow?: () => void; busy: boolean }) {
  const { t } = useTranslation('review');
  return (
    <div className="thread">
      <div className="who"><span className="face" aria-hidden="true">{initials(comment.by)}</span><strong>{comment.by}</strong><span className="muted small">{asMoment(comment.at)}</span></div>
      {comment.quote && <p className="quoted">“{comment.quote}”</p>}
      <p className="small">{comment.text}</p>
      <div className="row">
        {onShow && <Button small look="quiet" onPress={onShow}>{t('showInText')}</Button>}
        {comment.resolvedAt ? <Tag icon={Check} tone="ok">{t('resolved')}</Tag> : onResolve && <Button small look="quiet" isPending={busy} onPress={onResolve}>{t('resolve')}</Button>}
      </div>
    </div>
  );
}

/** Comments at their words; those whose words are gone stand apart and still count as open. */
export function CommentsTab({ review, start, onStart, writes, mayWrite, onShowBlock }: Props) {
  const { t } = useTranslation('review');
  const all = review.comments ?? [];
  const lost = all.filter((comment) => comment.detached && !comment.resolvedAt);
  const placed = all.filter((comment) => !lost.includes(comment)).sort((a, b) => Number(Boolean(a.resolvedAt)) - Number(Boolean(b.resolvedAt)));
  const show = (comment: Comment) => (
    <Thread key={comment.id} comment={comment} busy={writes.resolve.isPending && writes.resolve.variables === comment.id}
      onResolve={mayWrite ? () => writes.resolve.mutate(comment.id) : undefined} onShow={comment.detached ? undefined : () => onShowBlock(comment.blockId)} />
  );
  return (
    <div className="pad">
      <h2 className="hide">{t('comments')}</h2>
      {mayWrite && <NewComment review={review} start={start} onStart={onStart} writes={writes} />}
      {all.length === 0 && !start && <p className="small muted">{t('noComments')}</p>}
      {placed.map(show)}
      {lost.length > 0 && <h3 className="small">{t('detached', { count: lost.length })}</h3>}
      {lost.map(show)}
    </div>
  );
}
