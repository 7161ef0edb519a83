import { Check, KeyRound, X } from 'lucide-react';
import { useId, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, ItemType } from '../../api/content';
import { Button } from '../../controls/Button';
import { Tag } from '../../controls/Status';
import { asSent, emptyAnswer, isComplete, keyIsShown, type AnswerValue } from './answer';
import { ChoiceForm, type FormProps } from './ChoiceForm';
import { KeyView } from './KeyView';
import { MatchingForm } from './MatchingForm';
import { OrderingForm } from './OrderingForm';
import { ClozeForm, NumericForm, ShortAnswerForm } from './TextForms';

const forms: Record<ItemType, ComponentType<FormProps>> = {
  singleChoice: ChoiceForm, multipleChoice: ChoiceForm, trueFalse: ChoiceForm, matching: MatchingForm, ordering: OrderingForm,
  cloze: ClozeForm, numeric: NumericForm, shortAnswer: ShortAnswerForm, essay: ShortAnswerForm, branching: ShortAnswerForm,
};

interface Props {
  item: Item;
  number: number;
  /** Sends the answer; absent where the item is only read. */
  onAnswer?: (answer: unknown) => Promise<void> | void;
  busy?: boolean;
  /** What came back: right or not, shown above the key. */
  correct?: boolean | null;
  error?: string;
  /** Small actions: edit, comment. */
  tools?: ReactNode;
  current?: boolean;
}

/** The question as learners meet it. The key appears only when the data carries it: after the own answer, or for those who may see it. */
export function ItemView({ item, number, onAnswer, busy, correct, error, tools, current }: Props) {
  const { t } = useTranslation('content');
  const base = useId();
  const [answer, setAnswer] = useState<AnswerValue>(() => emptyAnswer(item));
  const Form = forms[item.type];
  const shown = keyIsShown(item);
  const complete = isComplete(item, answer);
  const label = t(item.use === 'practice' ? 'practice' : 'question', { n: number });
  return (
    <section className={current ? 'item current' : 'item'} id={`item-${item.id}`} tabIndex={-1} aria-labelledby={`${base}-q`}>
      <p className="q" id={`${base}-q`}>{label}. {item.stem}</p>
      {item.exhibit && <ol className="steps exhibit">{item.exhibit.map((line, index) => <li key={index}>{line.text}</li>)}</ol>}
      {shown ? <KeyView item={item} /> : (
        <Form item={item} name={base} value={answer} onChange={setAnswer} disabled={!onAnswer || Boolean(busy)} labelledBy={`${base}-q`} />
      )}
      {(tools || correct != null || (onAnswer && !shown)) && (
        <div className="foot">
          <span role="status">
            {correct != null && <Tag icon={correct ? Check : X} tone={correct ? 'ok' : 'bad'}>{t(correct ? 'right' : 'wrong')}</Tag>}
            {correct == null && !shown && <Tag icon={KeyRound}><span id={`${base}-why`}>{complete ? t('answerFirst') : t('answerNeeded')}</span></Tag>}
            {error && <Tag tone="bad" icon={X}>{error}</Tag>}
          </span>
          <span className="row">
            {tools}
            {onAnswer && !shown && (
              <Button small blockedBy={complete ? undefined : `${base}-why`} isPending={busy} onPress={() => void onAnswer(asSent(item, answer))}>{t('answer')}</Button>
            )}
          </span>
        </div>
      )}
    </section>
  );
}
