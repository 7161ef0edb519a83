import { Link } from '@tanstack/react-router';
import { BookOpen, Bot, FileText, ListChecks, Network, Pencil, UserRoundCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../api/types';
import { asMoment, asPercent } from '../i18n/format';

const inFours = (hash: string) => `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;

function Entry({ icon: Icon, title, children }: { icon: LucideIcon; title: ReactNode; children?: ReactNode }) {
  return <li><Icon aria-hidden="true" /><span><b>{title}</b>{children && <><br />{children}</>}</span></li>;
}

/** The seal, and everything the version came from. */
export function Provenance({ version }: { version: Version }) {
  const { t } = useTranslation('library');
  const { brief, draft, taxonomy, sources = [], composer, reviewers = [], edits = [], shareEdited = 0, criteriaHash } = version.lineage ?? {};
  // Edits carry the account; its name is known where the person approved or wrote the brief.
  const named = (by: string) => reviewers.find((reviewer) => reviewer.account === by)?.name ?? (by === brief?.owner ? t('theDesigner') : /^[0-9a-f-]{36}$/.test(by) ? t('aPerson') : by);
  const editors = [...new Set(edits.map((edit) => named(edit.by)))];
  return (
    <aside className="card" aria-label={t('provenance')}>
      <div className="seal"><span aria-hidden="true">v{version.number}</span><div><strong>{t('sealed')}</strong><div className="mono muted" title={version.contentHash}>{inFours(version.contentHash)}<span className="hide">, {version.contentHash}</span></div></div></div>
      <ul className="led">
        {brief && <Entry icon={FileText} title={<Link to="/briefs/$id" params={{ id: brief.id }}>{t('brief')}</Link>}>{t('briefFollows')}</Entry>}
        {taxonomy && <Entry icon={Network} title={taxonomy.version ? t('taxonomyVersion', { version: taxonomy.version }) : t('taxonomy')}><Link to="/taxonomy" search={{ skill: taxonomy.skill }}>{taxonomy.skill}</Link></Entry>}
        <Entry icon={BookOpen} title={t('sources', { count: sources.length })}>{sources.map((source) => source.title ?? source.name).join(', ')}</Entry>
        {composer && <Entry icon={Bot} title={t('composer', { name: t(`composers.${composer.generator}`, { defaultValue: composer.generator }), version: composer.version })}>{draft && t('revision', { n: draft.revision })}</Entry>}
        <Entry icon={Pencil} title={edits.length > 0 || shareEdited > 0 ? t('edited', { share: asPercent(shareEdited) }) : t('notEdited')}>{editors.join(', ')}</Entry>
        {criteriaHash && <Entry icon={ListChecks} title={t('criteria')}><span className="mono">{inFours(criteriaHash)}</span></Entry>}
        {reviewers.map((reviewer) => (
          <Entry key={reviewer.reviewId ?? reviewer.name} icon={UserRoundCheck} title={t('approvedByOne', { name: reviewer.name })}>
            {asMoment(reviewer.at)}{reviewer.reviewId && <>. <Link to="/reviews/$id" params={{ id: reviewer.reviewId }}>{t('itsReview')}</Link></>}
          </Entry>
        ))}
      </ul>
      {edits.length > 0 && (
        <details className="edits">
          <summary>{t('edits', { count: edits.length })}</summary>
          <ol>{edits.map((edit) => <li key={edit.revision} className="small"><b>{named(edit.by)}</b>, {asMoment(edit.at)}: {edit.reason} <span className="muted">({edit.changedIds.join(', ')})</span></li>)}</ol>
        </details>
      )}
    </aside>
  );
}
