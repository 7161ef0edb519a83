import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../api/types';
import { FilterMenu } from '../controls/Menu';
import { Segmented } from '../controls/Segmented';
import type { QueueSearch, Whose } from './queueFilters';

interface Props { whose: Whose; search: QueueSearch; reviews: readonly ReviewRow[]; onChange: (patch: QueueSearch) => void; box: RefObject<HTMLInputElement | null> }

const distinct = (values: (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))].sort();

/** What is typed is shown at once and reaches the address a moment later. */
function Box({ q, onChange, box }: { q: string; onChange: (q: string | undefined) => void; box: Props['box'] }) {
  const { t } = useTranslation('review');
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    if (typed === q) {
      return undefined;
    }
    const timer = window.setTimeout(() => onChange(typed || undefined), 200);
    return () => window.clearTimeout(timer);
  }, [typed, q, onChange]);
  return (
    <div className="q">
      <label className="hide" htmlFor="queue-q">{t('filterTitle')}</label>
      <input ref={box} id="queue-q" className="input" type="search" placeholder={t('filterTitle')} value={typed} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}

export function QueueTools({ whose, search, reviews, onChange, box }: Props) {
  const { t } = useTranslation('review');
  const choices = (values: string[], words: (value: string) => string) => values.map((value) => ({ value, label: words(value) }));
  return (
    <div className="tools">
      <Segmented<Whose> label={t('whose')} className="wide" value={whose} onChange={(value) => onChange({ whose: value === 'team' ? undefined : value })}
        segments={[{ value: 'mine', label: t('mine') }, { value: 'team', label: t('team') }, { value: 'all', label: t('all') }]} />
      <div className={search.risk || search.due || search.skill || search.state ? 'filters set' : 'filters'}>
      <FilterMenu label={t('risk')} value={search.risk} choices={choices(['high', 'medium', 'low'], (value) => t(`controls:risk.${value}`))} onChange={(risk) => onChange({ risk })} />
      <FilterMenu label={t('due')} value={search.due} choices={choices(['late', 'week'], (value) => t(`dueIn.${value}`))} onChange={(due) => onChange({ due })} />
      <FilterMenu label={t('skill')} value={search.skill} choices={choices(distinct(reviews.map((review) => review.skill)), (value) => value)} onChange={(skill) => onChange({ skill })} />
      <FilterMenu label={t('state')} value={search.state} choices={choices(['waiting', 'claimed', 'decided'], (value) => t(`states.${value}`))}
        onChange={(state) => onChange({ state, ...(state === 'decided' ? { whose: 'all' } : {}) })} />
      </div>
      <Box q={search.q ?? ''} onChange={(q) => onChange({ q })} box={box} />
    </div>
  );
}
