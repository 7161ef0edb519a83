import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import './words';

/** Two texts in one, word by word; what came and what went is said, underlined and struck, not only coloured. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  return <>{parts.map((part, index) => (part.added ? <Added key={index} text={part.value} /> : part.removed ? <Removed key={index} text={part.value} /> : <span key={index}>{part.value}</span>))}</>;
}

export function Added({ text }: { text: string }) {
  const { t } = useTranslation('content');
  return <ins><span className="hide">{t('added')}</span>{text}</ins>;
}

export function Removed({ text }: { text: string }) {
  const { t } = useTranslation('content');
  return <del><span className="hide">{t('removed')}</span>{text}</del>;
}
