import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Content } from '../api/content';
import type { Draft } from '../api/types';
import { Card } from '../controls/Card';
import { Tag } from '../controls/Status';
import { asMoment } from '../i18n/format';

/** Takes the focus to a block or a question. */
export function focusPlace(id: string) {
  const place = document.getElementById(`block-${id}`) ?? document.getElementById(`item-${id}`);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}

/** What the reviewer asked for, each note with its way to the block. */
export function Notes({ notes, content }: { notes: NonNullable<Draft['notes']>; content: Content }) {
  const { t } = useTranslation('drafting');
  const nameOf = (id: string) => {
    const block = content.blocks.findIndex((entry) => entry.id === id);
    const item = content.items.findIndex((entry) => entry.id === id);
    return block >= 0 ? t('blockN', { n: block + 1 }) : item >= 0 ? t('itemN', { n: item + 1 }) : t('general');
  };
  return (
    <Card title={t('notes')}>
      {notes.length === 0 && <div className="pad"><p className="small muted">{t('noNotes')}</p></div>}
      <ul className="findings small">
        {notes.map((note, index) => (
          <li key={index}>
            <Tag icon={MessageSquare} tone="warn">{note.blockId ? nameOf(note.blockId) : t('general')}</Tag>
            <span>{note.text}</span>
            {(note.by || note.at) && <span className="muted">{[note.by, note.at && asMoment(note.at)].filter(Boolean).join(', ')}</span>}
            {note.blockId && <span><button type="button" className="linkish" onClick={() => focusPlace(note.blockId!)}>{t('showBlock')}</button></span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
