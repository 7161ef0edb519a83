import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Label } from 'react-aria-components';
import { api, body } from '../api/client';
import type { SkillSummary } from '../api/types';

interface Props { label: string; autoFocus?: boolean; onPick: (skill: SkillSummary) => void }

/** Search box with its list below it, in the page (not in a popover); type, arrow down, Enter. The server filters. */
export function SkillPicker({ label, autoFocus, onPick }: Props) {
  const { t } = useTranslation('controls');
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['skills', { q, limit: 20 }],
    queryFn: ({ signal }) => body(api.GET('/api/v1/skills', { params: { query: { q: q || undefined, limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
  });
  const skills = found.data?.items ?? [];
  return (
    <div className="picker">
      <Autocomplete inputValue={q} onInputChange={setQ}>
        <SearchField autoFocus={autoFocus} className="field">
          <Label>{label}</Label>
          <div className="picker-box">
            <Search aria-hidden="true" />
            <Input className="input" role="combobox" aria-haspopup="listbox" aria-expanded placeholder={t('pickSkill')} />
          </div>
        </SearchField>
        <ListBox
          className="menu picker-list"
          aria-label={t('skills')}
          items={skills}
          selectionMode="none"
          renderEmptyState={() => <p className="small muted sect" role="status">{found.isFetching ? t('searching') : t('noSkills', { q })}</p>}
          onAction={(key) => {
            const picked = skills.find((skill) => skill.id === String(key));
            if (picked) {
              onPick(picked);
            }
          }}
        >
          {(skill) => (
            <ListBoxItem id={skill.id} textValue={`${skill.title} ${skill.id}`}>
              <span>{skill.title}</span>
              <span className="small muted picker-id">{skill.id}{skill.hazard ? ` · ${t('hazard')}` : ''}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
