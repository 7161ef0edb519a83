import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '../controls/Field';
import { Segmented } from '../controls/Segmented';
import { builtFormats, formats, riskOf, stakes } from './model';
import { NumberField } from './NumberField';
import { Part } from './Part';
import type { PartProps } from './SkillPart';

const values = ['businessValue', 'reach', 'urgency', 'effort'] as const;
const lines = (text: string) => (text === '' ? [] : text.split('\n'));

export function FormatPart({ fields, change, errorAt, skill }: PartProps) {
  const { t } = useTranslation('briefs');
  const blueprint = fields.blueprint ?? {};
  const plan = (next: Partial<typeof blueprint>) => change({ blueprint: { ...blueprint, ...next } });
  const risk = riskOf(Boolean(skill?.hazard), fields.stakes);
  return (
    <Part number={3} title={t('sections.format')}>
      <div className="form-two">
        <SelectField id="brief-format" label={t('format')} value={fields.format ?? ''} error={errorAt('/format')} onChange={(format) => change({ format })}
          choices={formats.map((format) => ({ value: format, label: builtFormats.has(format) ? t(`formats.${format}`) : t('later', { format: t(`formats.${format}`) }), disabled: !builtFormats.has(format) }))} />
        <NumberField id="brief-minutes" label={t('minutes')} value={fields.minutes} error={errorAt('/minutes')} onChange={(minutes) => change({ minutes })} />
      </div>
      <div id="brief-stakes" tabIndex={-1}>
        <Segmented label={t('stakes')} showLabel value={(fields.stakes ?? 'formative') as (typeof stakes)[number]} segments={stakes.map((value) => ({ value, label: t(`stakesNames.${value}`) }))}
          onChange={(value) => change({ stakes: value })} hint={skill?.hazard ? t('stakesHints.hazard') : t(`stakesHints.${risk}`)} />
      </div>
      <div className="form-three even">
        <NumberField id="brief-blueprint-itemsPerObjective" label={t('itemsPerObjective')} value={blueprint.itemsPerObjective} error={errorAt('/blueprint/itemsPerObjective')} onChange={(itemsPerObjective) => plan({ itemsPerObjective })} />
        <NumberField id="brief-blueprint-cutScore" label={t('cutScore')} value={blueprint.cutScore == null ? null : Math.round(blueprint.cutScore * 100)} error={errorAt('/blueprint/cutScore')}
          onChange={(percent) => plan({ cutScore: percent == null ? null : percent / 100 })} />
        <TextField id="brief-blueprint-cutScoreMethod" label={t('cutScoreMethod')} value={blueprint.cutScoreMethod ?? ''} error={errorAt('/blueprint/cutScoreMethod')} onChange={(cutScoreMethod) => plan({ cutScoreMethod })} />
      </div>
      <div className="form-two">
        <TextField id="brief-due" type="date" label={t('due')} value={fields.due ?? ''} error={errorAt('/due')} onChange={(due) => change({ due: due || null })} />
      </div>
      <details className="form-more" open={Boolean(fields.mustInclude?.length || fields.mustAvoid?.length) || undefined}>
        <summary>{t('more')}</summary>
        <div className="form-two">
          <TextArea id="brief-mustInclude" label={t('mustInclude')} hint={t('mustIncludeHint')} value={(fields.mustInclude ?? []).join('\n')} error={errorAt('/mustInclude')} onChange={(text) => change({ mustInclude: lines(text) })} />
          <TextArea id="brief-mustAvoid" label={t('mustAvoid')} hint={t('mustAvoidHint')} value={(fields.mustAvoid ?? []).join('\n')} error={errorAt('/mustAvoid')} onChange={(text) => change({ mustAvoid: lines(text) })} />
        </div>
        <div className="form-four">
          {values.map((name) => (
            <NumberField key={name} id={`brief-value-${name}`} label={t(`value.${name}`)} value={fields.value?.[name]} error={errorAt(`/value/${name}`)} onChange={(value) => change({ value: { ...fields.value, [name]: value ?? undefined } })} />
          ))}
        </div>
      </details>
    </Part>
  );
}
