import { BookOpen, Bot, Lock, LockOpen, UserRoundCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Content } from '../api/content';
import type { Review } from '../api/types';
import { Button } from '../controls/Button';
import { Segmented } from '../controls/Segmented';
import { DueTag, Note, RiskChip, Tag } from '../controls/Status';
import type { Holder } from './holder';
import { partName } from './flags';
import { textOf, itemText } from './texts';
import type { useClaim } from './useClaim';

interface Props extends ReturnType<typeof useClaim> {
  review: Review; holder: Holder; mine: boolean; reviewer: boolean; changesShown: boolean; onChangesShown: (on: boolean) => void;
}

function HolderTag({ review, holder }: { review: Review; holder: Holder }) {
  const { t } = useTranslation('review');
  if (review.state === 'decided') {
    return <Tag icon={UserRoundCheck}>{t(`outcome.${review.decision ?? 'closed'}`, { name: review.decidedBy ?? '' })}</Tag>;
  }
  return holder.kind === 'me' ? <Tag icon={Lock}>{t('yoursFor', { count: holder.minutes })}</Tag>
    : holder.kind === 'other' ? <Tag icon={Lock}>{t('heldFor', { name: holder.name, count: holder.minutes })}</Tag>
      : <Tag icon={LockOpen}>{review.escalatedTo ? t('escalatedTo', { name: review.escalatedTo }) : t('unclaimed')}</Tag>;
}

/** The facts of the draft in one line, and taking or giving back the claim. */
export function SubHead({ review, holder, mine, reviewer, claim, release, changesShown, onChangesShown }: Props) {
  const { t } = useTranslation('review');
  const { provenance } = review.content;
  const sources = Object.keys(provenance?.sourceHashes ?? {}).length;
  const failed = claim.error ?? release.error;
  return (
    <section className="sub" aria-label={t('about')}>
      <RiskChip risk={review.risk} />
      <DueTag due={review.due} />
      <span className="held"><HolderTag review={review} holder={holder} /></span>
      {provenance?.generator && <Tag icon={Bot} className="opt">{t('madeBy', { name: t(`generators.${provenance.generator}`, { defaultValue: provenance.generator }), version: provenance.version })}</Tag>}
      <Tag icon={BookOpen} className="opt">{t('sources', { count: sources })}</Tag>
      {failed && <span role="alert"><Tag tone="bad">{failed.message}</Tag></span>}
      <div className="right">
        {review.revision > 1 && (
          <Segmented label={t('mode')} value={changesShown ? 'changes' : 'read'} onChange={(value) => onChangesShown(value === 'changes')}
            segments={[{ value: 'read', label: t('modeRead') }, { value: 'changes', label: t('modeChanges') }]} />
        )}
        {mine && <Button small isPending={release.isPending} onPress={() => release.mutate(review.id)}>{t('release')}</Button>}
        {!mine && reviewer && review.state !== 'decided' && holder.kind === 'nobody' && (
          <Button small look="primary" isPending={claim.isPending} onPress={() => claim.mutate(review.id)}>{t('claimThis')}</Button>
        )}
      </div>
    </section>
  );
}

/** Somebody else changed the text: what changed is named, and nothing is judged on it until the reviewer has looked. */
export function TextChanged({ before, review, onAccept, onShow }: { before: Content; review: Review; onAccept: () => void; onShow: (id: string) => void }) {
  const { t } = useTranslation('review');
  const old = new Map([...before.blocks.map((block) => [block.id, textOf(block)] as const), ...before.items.map((item) => [item.id, itemText(item)] as const)]);
  const changed = [...review.content.blocks.filter((block) => old.get(block.id) !== textOf(block)), ...review.content.items.filter((item) => old.get(item.id) !== itemText(item))];
  return (
    <div className="changed" role="alert">
      <Note tone="info" title={t('textChanged')}>
        {t('textChangedWhy')}{' '}
        {changed.map(({ id }) => {
          const part = partName(review.content, id);
          return <span key={id}><button type="button" className="linkish" onClick={() => onShow(id)}>{t(`part.${part.key}`, { n: part.n })}</button>{' '}</span>;
        })}
        <Button small onPress={onAccept}>{t('textSeen')}</Button>
      </Note>
    </div>
  );
}
