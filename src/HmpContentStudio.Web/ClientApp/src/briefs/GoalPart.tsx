import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../controls/Button';
import { Check, SelectField, TextArea, TextField } from '../controls/Field';
import { NumberField } from './NumberField';
import { Part } from './Part';
import type { PartProps } from './SkillPart';

function Objectives({ fields, change, errorAt, skill }: PartProps) {
  const { t } = useTranslation('briefs');
  const objectives = fields.objectives?.length ? fields.objectives : [''];
  const set = (index: number, text: string) => change({ objectives: objectives.map((held, at) => (at === index ? text : held)) });
  if (fields.deriveObjectives) {
    return (
      <div className="field">
        <span className="label">{t('derived')}</span>
        <ol className="derived">{skill?.performanceCriteria.map((criterion) => <li key={criterion.id}>{criterion.text}{criterion.standard && <span className="muted">, {criterion.standard}</span>}</li>)}</ol>
      </div>
    );
  }
  return (
    <>
      {objectives.map((objective, index) => (
        <div className="objective" key={index}>
          <TextArea id={`brief-objectives-${index}`} label={objectives.length === 1 ? t('objective') : t('objectiveN', { n: index + 1 })} value={objective} hint={t('objectiveHint')}
            error={errorAt(`/objectives/${index}`) ?? (index === 0 ? errorAt('/objectives') : undefined)} onChange={(text) => set(index, text)} />
          {objectives.length > 1 && <IconButton label={t('removeObjective', { n: index + 1 })} onPress={() => change({ objectives: objectives.filter((_, at) => at !== index) })}><Trash2 aria-hidden="true" /></IconButton>}
        </div>
      ))}
      <div><Button small onPress={() => change({ objectives: [...objectives, ''] })}><Plus aria-hidden="true" />{t('addObjective')}</Button></div>
    </>
  );
}

function Indicator({ fields, change, errorAt, skill }: PartProps) {
  const { t } = useTranslation('briefs');
  const goal = fields.businessGoal ?? {};
  const set = (next: Partial<typeof goal>) => change({ businessGoal: { ...goal, ...next } });
  const known = [...new Set([...(skill?.kpis ?? []), ...(goal.kpi ? [goal.kpi] : [])])];
  return (
    <>
      <TextField id="brief-businessGoal-problem" label={t('problem')} hint={t('problemHint')} value={goal.problem ?? ''} error={errorAt('/businessGoal/problem')} onChange={(problem) => set({ problem })} />
      <div className="form-three">
        {known.length > 0 ? (
          <SelectField id="brief-businessGoal-kpi" label={t('kpi')} value={goal.kpi ?? ''} error={errorAt('/businessGoal/kpi') ?? errorAt('/businessGoal')}
            choices={[{ value: '', label: t('noKpi') }, ...known.map((kpi) => ({ value: kpi, label: kpi.replaceAll('-', ' ') }))]} onChange={(kpi) => set({ kpi })} />
        ) : <TextField id="brief-businessGoal-kpi" label={t('kpi')} value={goal.kpi ?? ''} error={errorAt('/businessGoal/kpi')} onChange={(kpi) => set({ kpi })} />}
        <NumberField id="brief-businessGoal-baseline" label={t('baseline')} value={goal.baseline} error={errorAt('/businessGoal/baseline')} onChange={(baseline) => set({ baseline })} />
        <NumberField id="brief-businessGoal-target" label={t('target')} value={goal.target} error={errorAt('/businessGoal/target')} onChange={(target) => set({ target })} />
      </div>
      <div className="form-two">
        <TextField id="brief-businessGoal-unit" label={t('unit')} value={goal.unit ?? ''} error={errorAt('/businessGoal/unit')} onChange={(unit) => set({ unit })} />
        <TextField id="brief-businessGoal-owner" label={t('goalOwner')} value={goal.owner ?? ''} error={errorAt('/businessGoal/owner')} onChange={(owner) => set({ owner })} />
      </div>
    </>
  );
}

export function GoalPart(props: PartProps) {
  const { fields, change, skill } = props;
  const { t } = useTranslation('briefs');
  return (
    <Part number={2} title={t('sections.goal')}>
      <div>
        <Check id="brief-deriveObjectives" label={t('derive')} checked={Boolean(fields.deriveObjectives)} onChange={(deriveObjectives) => change({ deriveObjectives })} />
        {fields.deriveObjectives && skill && <p className="hint indent">{t('deriveHint', { count: skill.performanceCriteria.length })}</p>}
      </div>
      <Objectives {...props} />
      <Indicator {...props} />
    </Part>
  );
}
