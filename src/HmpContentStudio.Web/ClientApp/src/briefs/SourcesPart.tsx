import { useQuery } from '@tanstack/react-query';
import { Check, FileText, Plus, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { Source } from '../api/types';
import { Button, IconButton } from '../controls/Button';
import { SelectField } from '../controls/Field';
import { Tag } from '../controls/Status';
import { asDate } from '../i18n/format';
import { Part } from './Part';
import type { PartProps } from './SkillPart';
import { UploadSource } from './UploadSource';

export const useStoredSources = () => useQuery({
  queryKey: ['sources', {}],
  queryFn: () => body(api.GET('/api/v1/sources', { params: { query: { limit: 200 } } })),
  staleTime: 60_000,
});

const quotable = (source: Source) => source.quotable ?? Boolean(source.licence);

function SourceRow({ source, onRemove }: { source: Source; onRemove: () => void }) {
  const { t } = useTranslation('briefs');
  const facts = [source.date && asDate(source.date), source.owner && t('sourceOwner', { owner: source.owner })].filter(Boolean).join(' · ');
  return (
    <li>
      <FileText aria-hidden="true" />
      <span>{source.title}</span>
      <span className="row">
        {quotable(source) ? <Tag icon={Check} tone="ok">{t('quotable')}</Tag> : <Tag icon={TriangleAlert} tone="warn">{t('contextOnly')}</Tag>}
        <IconButton label={t('removeSource', { title: source.title })} onPress={onRemove}><X aria-hidden="true" /></IconButton>
      </span>
      <span />
      <span className="small muted">{quotable(source) ? facts : t('noLicence')}</span>
    </li>
  );
}

function AddSource({ chosen, onAdd, onClose }: { chosen: readonly string[]; onAdd: (id: string) => void; onClose: () => void }) {
  const { t } = useTranslation('briefs');
  const stored = (useStoredSources().data?.items ?? []).filter((source) => !chosen.includes(source.id));
  const [picked, setPicked] = useState('');
  return (
    <div className="add-source">
      {stored.length > 0 && (
        <div className="pick-source">
          <SelectField label={t('stored')} value={picked} choices={[{ value: '', label: t('storedPick') }, ...stored.map((source) => ({ value: source.id, label: source.title }))]} onChange={setPicked} />
          <Button onPress={() => picked && onAdd(picked)}>{t('use')}</Button>
        </div>
      )}
      <UploadSource onAdded={onAdd} />
      <div><Button look="quiet" small onPress={onClose}>{t('closeAdd')}</Button></div>
    </div>
  );
}

export function SourcesPart({ fields, change, errorAt }: PartProps) {
  const { t } = useTranslation('briefs');
  const [adding, setAdding] = useState(false);
  const ids = fields.sources ?? [];
  const stored = useStoredSources().data?.items ?? [];
  const chosen = ids.map((id) => stored.find((source) => source.id === id) ?? ({ id, title: id, licence: '–' } as Source));
  const error = errorAt('/sources');
  return (
    <Part number={4} title={t('sections.sources')}>
      {chosen.length === 0
        ? <p className="small muted">{t('noSources')}</p>
        : <ul className="srcs">{chosen.map((source) => <SourceRow key={source.id} source={source} onRemove={() => change({ sources: ids.filter((id) => id !== source.id) })} />)}</ul>}
      {error && <p className="err">{error}</p>}
      {adding
        ? <AddSource chosen={ids} onAdd={(id) => { change({ sources: [...ids, id] }); setAdding(false); }} onClose={() => setAdding(false)} />
        : <div className="row"><Button id="brief-sources" small onPress={() => setAdding(true)}><Plus aria-hidden="true" />{t('addSource')}</Button></div>}
    </Part>
  );
}
