import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, Option } from '../api/content';
import { TextArea, TextField } from '../controls/Field';
import { EditFrame } from './EditFrame';
import { itemText } from './texts';
import { useEdit, type EditHost } from './useEdit';

function OptionFields({ item, options, onChange }: { item: Item; options: Option[]; onChange: (options: Option[]) => void }) {
  const { t } = useTranslation('review');
  const set = (id: string, patch: Partial<Option>) => onChange(options.map((option) => (option.id === id ? { ...option, ...patch } : option)));
  const many = item.type === 'multipleChoice';
  const setKey = (id: string, correct: boolean) => onChange(options.map((option) => ({ ...option, correct: option.id === id ? correct : many ? option.correct : false })));
  return (
    <fieldset className="edit-options">
      <legend>{t('options')}</legend>
      {options.map((option, index) => (
        <div key={option.id} className="edit-option">
          <label className="pick"><input type={many ? 'checkbox' : 'radio'} name={`key-${item.id}`} checked={option.correct === true} onChange={(event) => setKey(option.id, event.target.checked)} /><span>{t('isKey', { n: index + 1 })}</span></label>
          <TextField label={t('optionText', { n: index + 1 })} hideLabel value={option.text} onChange={(text) => set(option.id, { text })} />
          <TextField label={t('optionWhy', { n: index + 1 })} hideLabel placeholder={t('optionWhyShort')} value={option.rationale ?? ''} onChange={(rationale) => set(option.id, { rationale })} />
        </div>
      ))}
    </fieldset>
  );
}

/** Changes a question's stem, options, key and rationales; possible once its key was revealed. */
export function ItemEditor({ item, number, ...host }: { item: Item; number: number } & EditHost) {
  const { t } = useTranslation('review');
  const [stem, setStem] = useState(item.stem);
  const [options, setOptions] = useState(item.options ?? []);
  const [rationale, setRationale] = useState(item.rationale ?? '');
  const box = useRef<HTMLDivElement>(null);
  const edit = useEdit({ part: 'items', id: item.id, etag: item.etag, host });
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);

  const edited: Item = { ...item, stem: stem.trim(), ...(item.options ? { options } : {}), ...(item.rationale != null || rationale !== '' ? { rationale } : {}) };
  const changes: Record<string, unknown> = {
    ...(edited.stem !== item.stem ? { stem: edited.stem } : {}),
    ...(item.options && JSON.stringify(options) !== JSON.stringify(item.options) ? { options: options.map(({ id, text, correct, rationale: why }) => ({ id, text, correct, ...(why ? { rationale: why } : {}) })) } : {}),
    ...(rationale !== (item.rationale ?? '') ? { rationale } : {}),
  };
  const theirs = edit.theirs?.content.items.find((other) => other.id === item.id);
  return (
    <section className="item" id={`item-${item.id}`}>
      <EditFrame edit={edit} host={host} changed={Object.keys(changes).length > 0} empty={edited.stem === ''} mine={itemText(edited)}
        theirs={theirs ? itemText(theirs) : edit.theirs ? '' : undefined} theirTag={theirs?.etag} onSave={(etag) => void edit.save(changes, etag)} onTakeTheirs={host.onClose}>
        <div ref={box} className="edit-lines">
          <TextArea label={t('stem', { n: number })} value={stem} onChange={setStem} />
          {item.options && <OptionFields item={item} options={options} onChange={setOptions} />}
          {!item.options && <TextArea label={t('rationale')} value={rationale} onChange={setRationale} />}
        </div>
      </EditFrame>
    </section>
  );
}
