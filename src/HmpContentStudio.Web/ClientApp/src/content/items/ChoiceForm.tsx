import type { Item } from '../../api/content';
import type { AnswerValue } from './answer';

export interface FormProps { item: Item; name: string; value: AnswerValue; onChange: (value: AnswerValue) => void; disabled: boolean; labelledBy: string }

export function ChoiceForm({ item, name, value, onChange, disabled, labelledBy }: FormProps) {
  const chosen = Array.isArray(value) ? value : [];
  const many = item.type === 'multipleChoice';
  const pick = (id: string, on: boolean) => onChange(many ? (on ? [...chosen, id] : chosen.filter((other) => other !== id)) : [id]);
  return (
    <div role={many ? 'group' : 'radiogroup'} aria-labelledby={labelledBy}>
      {(item.options ?? []).map((option) => (
        <label className="pick" key={option.id}>
          <input type={many ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(option.id)} disabled={disabled}
            onChange={(event) => pick(option.id, event.target.checked)} />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
