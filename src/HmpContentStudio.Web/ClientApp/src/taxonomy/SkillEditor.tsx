import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '../api/client';
import type { Skill } from '../api/types';
import { Card } from '../controls/Card';
import { toast } from '../controls/Toasts';
import { EntryForm } from './EntryForm';
import { skillFields, skillRows, type Entry } from './fields';
import { useLiveForms } from './queries';

const blank: Entry = { id: '', version: '1', status: 'draft', title: '', definition: '', levelScale: '1-5', level: 3, owner: '', tools: [], kpis: [], externalIds: [], prerequisites: [], performanceCriteria: [] };

interface Props { skill?: Skill; etag?: string | null; onDone: (id: string) => void; onCancel: () => void; onReload: () => void }

export function SkillEditor({ skill, etag, onDone, onCancel, onReload }: Props) {
  const { t } = useTranslation('taxonomy');
  const queries = useQueryClient();
  const initial: Entry = skill ? { ...skill } : blank;
  const [entry, setEntry] = useState(initial);
  const forms = useLiveForms(entry);
  const save = async (entry: Entry) => {
    const id = String(entry.id);
    await body(api.PUT('/api/v1/skills/{id}', {
      params: { path: { id }, header: skill ? ifMatch(etag) : { 'If-None-Match': '*' } },
      body: entry as unknown as Skill,
    }));
    await queries.invalidateQueries({ queryKey: ['skills'] });
    void toast(t('saved'));
    onDone(id);
  };
  return (
    <Card title={skill ? t('editTitle', { title: skill.title }) : t('newTitle')}>
      <EntryForm initial={initial} forms={forms} onEntry={setEntry} fields={skillFields} rows={skillRows} existing={Boolean(skill)} save={save} onCancel={onCancel} onReload={onReload} />
    </Card>
  );
}
