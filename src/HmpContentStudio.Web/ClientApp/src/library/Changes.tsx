import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageShortcuts } from '../app/shortcuts';
import type { Content } from '../api/content';
import type { BlockDiff, ItemDiff, PartChange, Version, VersionComparison, VersionRow, WordRun } from '../api/types';
import { Added, Removed } from '../content';
import { SelectField } from '../controls/Field';
import { Chip, Note, Tag } from '../controls/Status';
import { Loaded } from '../states/Loaded';
import { diffQuery } from './queries';

interface Props {
  version: Version; to: string; machine: string | undefined; others: readonly VersionRow[]; content: Content | undefined; onTo: (to: string) => void; onShow: (place: string) => void;
}

function Words({ words }: { words: readonly WordRun[] }) {
  return <>{words.map((run, index) => (run.op === 'added' ? <Added key={index} text={run.text} /> : run.op === 'removed' ? <Removed key={index} text={run.text} /> : <span key={index}>{run.text}</span>))}</>;
}

/** The heading a block stands under. */
function headingOf(content: Content | undefined, id: string): string | null {
  const at = content?.blocks.findIndex((block) => block.id === id) ?? -1;
  return content?.blocks.slice(0, at + 1).reverse().find((block) => block.type === 'heading')?.sentences[0]?.text ?? null;
}

function ChangeTag({ change }: { change: PartChange }) {
  const { t } = useTranslation('library');
  return change === 'changed' ? null : <Tag tone={change === 'added' ? 'ok' : 'bad'}>{t(`change.${change}`)}</Tag>;
}

function Block({ diff, content, onShow }: { diff: BlockDiff } & Pick<Props, 'content' | 'onShow'>) {
  const { t } = useTranslation('library');
  const number = (content?.blocks.findIndex((block) => block.id === diff.id) ?? -1) + 1;
  return (
    <section className="blk" tabIndex={-1}>
      <div className="spread">
        <h3>{headingOf(content, diff.id) ?? t(`content:roles.${diff.role}`, { defaultValue: diff.role })}</h3>
        <span className="row"><ChangeTag change={diff.change} />{number > 0 && <button type="button" className="linkish small" onClick={() => onShow(`block-${diff.id}`)}>{t('blockN', { n: number })}</button>}</span>
      </div>
      <p><Words words={diff.words} /></p>
    </section>
  );
}

function partLabel(at: string): string {
  return /rationale$/.test(at) ? 'rationale' : at.split('/')[0]!;
}

function Item({ diff, content, onShow }: { diff: ItemDiff } & Pick<Props, 'content' | 'onShow'>) {
  const { t } = useTranslation('library');
  const number = (content?.items.findIndex((item) => item.id === diff.id) ?? -1) + 1;
  const onlyFeedback = diff.parts.every((part) => partLabel(part.at) === 'rationale');
  return (
    <section className={diff.keyChanged ? 'blk loud' : 'blk'} tabIndex={-1}>
      <div className="spread">
        <h3>{number > 0 ? t('questionN', { n: number }) : t('question')}</h3>
        <span className="row">
          <ChangeTag change={diff.change} />
          {!diff.keyChanged && diff.change === 'changed' && <Tag icon={KeyRound} tone="warn">{t(onlyFeedback ? 'feedbackOnly' : 'keySame')}</Tag>}
          {number > 0 && <button type="button" className="linkish small" onClick={() => onShow(`item-${diff.id}`)}>{t('show')}</button>}
        </span>
      </div>
      {diff.keyChanged && <Note tone="bad" icon={KeyRound} title={t('keyChanged')}>{t('keyChangedWhy')}</Note>}
      {diff.parts.map((part) => <p key={part.at}><span className="part-name">{t(`parts.${partLabel(part.at)}`, { defaultValue: part.at })}</span> <Words words={part.words} /></p>)}
    </section>
  );
}

function Compared({ diff, content, onShow }: { diff: VersionComparison } & Pick<Props, 'content' | 'onShow'>) {
  const { t } = useTranslation('library');
  const { fields, blocks, items } = diff.changes;
  const loud = items.filter((item) => item.keyChanged);
  const quiet = items.filter((item) => !item.keyChanged);
  return (
    <div className="diff">
      {diff.keysHidden && <p className="small muted">{t('keysHidden')}</p>}
      {fields.length + blocks.length + items.length === 0 && <p className="muted">{t('noChanges')}</p>}
      {loud.map((item) => <Item key={item.id} diff={item} content={content} onShow={onShow} />)}
      {fields.map((field) => (
        <section className="blk" key={field.at} tabIndex={-1}><h3>{t(field.at === 'title' ? 'fieldTitle' : 'fieldObjective')}</h3><p><Words words={field.words} /></p></section>
      ))}
      {blocks.map((block) => <Block key={block.id} diff={block} content={content} onShow={onShow} />)}
      {quiet.map((item) => <Item key={item.id} diff={item} content={content} onShow={onShow} />)}
    </div>
  );
}

/** What differs from an earlier state; a changed key stands first. */
export function Changes({ version, to, machine, others, content, onTo, onShow }: Props) {
  const { t } = useTranslation('library');
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const query = useQuery(diffQuery(version.id, to));
  const step = (by: 1 | -1) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('.blk') ?? [])];
    const at = all.findIndex((block) => block.contains(document.activeElement));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  usePageShortcuts([{ key: 'n', label: t('nextChange'), run: () => step(1) }, { key: 'p', label: t('previousChange'), run: () => step(-1) }]);
  const choices = [
    ...(machine ? [{ value: machine, label: t('machineDraft') }] : []),
    ...others.filter((other) => other.id !== version.id).map((other) => ({ value: other.id, label: t('versionN', { n: other.number }) })),
  ];
  const name = choices.find((choice) => choice.value === to)?.label ?? to;
  return (
    <section ref={box} aria-labelledby={id}>
      <div className="diff-head">
        <h2 id={id}>{t('changesSince', { name: name.toLowerCase() })}</h2>
        {query.data && <span className="row"><Chip>{t('text', { n: query.data.changes.textChanges })}</Chip><Chip>{t('structural', { n: query.data.changes.structuralChanges })}</Chip></span>}
        {choices.length > 1 && <SelectField label={t('compareWith')} hideLabel className="compare" value={to} choices={choices} onChange={onTo} />}
      </div>
      <Loaded query={query} what={t('comparison')}>{(diff) => <Compared diff={diff} content={content} onShow={onShow} />}</Loaded>
    </section>
  );
}
