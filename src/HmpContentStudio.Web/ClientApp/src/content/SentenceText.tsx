import { useTranslation } from 'react-i18next';
import type { Sentence } from '../api/content';
import { passageKey, passageOf, type Cited } from './citations';

export interface Reading {
  citations: Map<string, Cited>;
  /** Key of the passage that stands beside the text now. */
  open: string | null;
  onCite: (cited: Cited) => void;
  /** Spans that a check flags, per block; `sentence` is its index, offsets count inside it. */
  flags?: (blockId: string, sentence: number) => { id: string; start?: number | null; end?: number | null; current?: boolean }[];
}

function Flagged({ id, text, current, spoken }: { id: string; text: string; current?: boolean; spoken: string }) {
  return <span className={current ? 'flagged current' : 'flagged'} id={`flag-${id}`} tabIndex={-1}><span className="hide">{spoken}</span>{text}</span>;
}

/** One sentence, its flagged span underlined, its source number behind it. */
export function SentenceText({ sentence, blockId, index, reading }: { sentence: Sentence; blockId: string; index: number; reading?: Reading }) {
  const { t } = useTranslation('content');
  const passage = passageOf(sentence.origin);
  const cited = passage ? reading?.citations.get(passageKey(passage)) : undefined;
  const flag = reading?.flags?.(blockId, index)[0];
  const start = flag?.start ?? 0;
  const end = flag?.end ?? sentence.text.length;
  return (
    <>
      {flag ? (
        <>{sentence.text.slice(0, start)}<Flagged id={flag.id} text={sentence.text.slice(start, end)} current={flag.current} spoken={t('flag')} />{sentence.text.slice(end)}</>
      ) : sentence.text}
      {cited && reading && (
        <button type="button" className="c" aria-pressed={reading.open === passageKey(cited.passage)} aria-label={t('cite', { n: cited.number })}
          onClick={() => reading.onCite(cited)}>
          {cited.number}
        </button>
      )}
    </>
  );
}
