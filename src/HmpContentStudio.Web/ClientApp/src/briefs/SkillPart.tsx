import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { BriefFields, RoleSummary, Skill } from '../api/types';
import { Button } from '../controls/Button';
import { SelectField, TextField } from '../controls/Field';
import { asDate } from '../i18n/format';
import { NumberField } from './NumberField';
import { Part } from './Part';

const SkillPicker = lazy(() => import('../controls/SkillPicker').then((module) => ({ default: module.SkillPicker })));

export interface PartProps { fields: BriefFields; change: (next: Partial<BriefFields>) => void; errorAt: (pointer: string) => string | undefined; skill: Skill | undefined }

function useRoleChoices() {
  return useQuery({ queryKey: ['roles', { q: '' }], queryFn: () => body(api.GET('/api/v1/roles', { params: { query: { limit: 200 } } })), staleTime: 60_000 }).data?.items ?? [];
}

function SkillChoice({ fields, change, errorAt, skill }: PartProps) {
  const { t } = useTranslation('briefs');
  const [changing, setChanging] = useState(!fields.skill);
  const error = errorAt('/skill');
  if (changing || !fields.skill) {
    return (
      <div id="brief-skill" tabIndex={-1}>
        <Suspense fallback={<div className="picker" aria-busy="true" />}>
          <SkillPicker
            label={t('skill')}
            autoFocus={changing && Boolean(fields.skill)}
            onPick={(picked) => {
              change({ skill: picked.id, ...(fields.title ? {} : { title: picked.title }) });
              setChanging(false);
              window.setTimeout(() => document.getElementById('brief-title')?.focus(), 0);
            }}
          />
        </Suspense>
        {error && <p className="err">{error}</p>}
      </div>
    );
  }
  return (
    <div className="field">
      <span className="label" id="brief-skill-label">{t('skill')}</span>
      <div className="picked" role="group" aria-labelledby="brief-skill-label">
        <strong>{skill?.title ?? fields.skill}</strong>
        <Button id="brief-skill" look="quiet" small onPress={() => setChanging(true)} aria-label={`${t('changeSkill')}: ${t('skill')}`}>{t('changeSkill')}</Button>
        {skill && <span className="small muted">{t('skillFacts', { id: skill.id, count: skill.performanceCriteria.length })}{skill.hazard ? ` · ${t('hazardSet')}` : ''}</span>}
      </div>
      {error && <p className="err">{error}</p>}
    </div>
  );
}

function roleHint(role: RoleSummary | undefined, t: (key: string, values?: Record<string, unknown>) => string) {
  if (!role) {
    return undefined;
  }
  return role.lastReviewed ? t(role.stale ? 'roleStale' : 'roleFresh', { date: asDate(role.lastReviewed) }) : t('roleNever');
}

export function SkillPart(props: PartProps) {
  const { fields, change, errorAt } = props;
  const { t } = useTranslation('briefs');
  const roles = useRoleChoices();
  const audience = fields.audience ?? {};
  return (
    <Part number={1} title={t('sections.skill')}>
      <SkillChoice {...props} />
      <TextField id="brief-title" label={t('titleField')} value={fields.title ?? ''} error={errorAt('/title')} onChange={(title) => change({ title })} />
      <div className="form-two">
        <SelectField id="brief-role" label={t('role')} value={fields.role ?? ''} error={errorAt('/role')} hint={roleHint(roles.find((role) => role.id === fields.role), t)}
          choices={[{ value: '', label: t('pickRole') }, ...roles.map((role) => ({ value: role.id, label: role.title }))]} onChange={(role) => change({ role })} />
        <TextField id="brief-audience-priorKnowledge" label={t('audience')} value={audience.priorKnowledge ?? ''} error={errorAt('/audience/priorKnowledge')}
          onChange={(priorKnowledge) => change({ audience: { ...audience, priorKnowledge } })} />
      </div>
      <div className="form-two">
        <NumberField id="brief-audience-readingGrade" label={t('grade')} hint={t('gradeHint')} value={audience.readingGrade} error={errorAt('/audience/readingGrade')}
          onChange={(readingGrade) => change({ audience: { ...audience, readingGrade } })} />
        <SelectField id="brief-audience-locale" label={t('locale')} value={audience.locale ?? 'en-US'} error={errorAt('/audience/locale')}
          choices={[{ value: 'en-US', label: 'English (US)' }, { value: 'en-GB', label: 'English (UK)' }]} onChange={(locale) => change({ audience: { ...audience, locale } })} />
      </div>
    </Part>
  );
}
