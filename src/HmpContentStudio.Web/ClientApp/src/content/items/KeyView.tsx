import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../api/content';

function Rationale({ text }: { text?: string | null }) {
  return text ? <span className="why">{text}</span> : null;
}

function OptionKeys({ item }: { item: Item }) {
  const { t } = useTranslation('content');
  return (
    <ul className="keys-view">
      {(item.options ?? []).map((option) => (
        <li key={option.id} className={option.correct ? 'right' : undefined}>
          {option.correct ? <Check aria-hidden="true" className="ok" /> : <X aria-hidden="true" className="muted" />}
          <span>{option.correct && <span className="hide">{t('keyTitle')}: </span>}{option.text}<Rationale text={option.rationale} /></span>
        </li>
      ))}
    </ul>
  );
}

/** The question with its key and rationales, for those who may see them. */
export function KeyView({ item }: { item: Item }) {
  const { t } = useTranslation('content');
  const choice = (id?: string | null) => item.choices?.find((entry) => entry.id === id)?.text ?? '';
  return (
    <>
      {item.options && <OptionKeys item={item} />}
      {item.order && item.type === 'ordering' && (
        <ol className="steps">{item.order.map((entry) => <li key={entry.id}>{entry.text}</li>)}</ol>
      )}
      {item.pairs && (
        <dl className="pairs">{item.pairs.map((pair) => (
          <div key={pair.id}><dt>{pair.left}</dt><dd>{choice(pair.choiceId)}<Rationale text={pair.rationale} /></dd></div>
        ))}</dl>
      )}
      {item.blanks && <p className="small">{t('key', { text: item.blanks.map((blank) => (blank.accept ?? []).join(' / ')).join('; ') })}</p>}
      {item.answer != null && <p className="small">{item.tolerance ? t('tolerance', { tolerance: item.tolerance, answer: item.answer }) : t('key', { text: item.answer })}</p>}
      {item.rubric && <ul className="bullets">{item.rubric.map((point, index) => <li key={index}>{point.text}</li>)}</ul>}
      <Rationale text={item.rationale} />
    </>
  );
}
