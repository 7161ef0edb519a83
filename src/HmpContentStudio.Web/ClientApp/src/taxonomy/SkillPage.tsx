import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { Button, LinkButton } from '../controls/Button';
import { Chip, Note, Tag } from '../controls/Status';
import { Loaded } from '../states/Loaded';
import { useSavedForms, useSkill } from './queries';
import { SkillEditor } from './SkillEditor';
import { SkillSections } from './SkillSections';

/** Texts that the composer cannot use; each costs a question, not the draft. */
function Refused({ id }: { id: string }) {
  const { t } = useTranslation('taxonomy');
  const refused = (useSavedForms(id).data?.forms ?? []).filter((form) => form.status === 'refused');
  if (refused.length === 0) {
    return null;
  }
  return (
    <div className="freshness">
      <Note tone="warn" title={t('formsRefused', { count: refused.length })}>
        {refused.map((form) => <span key={form.path} className="form-line"><span className="mono">{form.path}</span> {form.message}</span>)}
      </Note>
    </div>
  );
}

export function SkillPage({ id, edit }: { id: string; edit: boolean }) {
  const { t } = useTranslation('taxonomy');
  const query = useSkill(id);
  const may = useMay('designer');
  const navigate = useNavigate({ from: '/taxonomy' });
  const open = (next: { edit?: true }) => void navigate({ search: (held) => ({ ...held, skill: id, edit: next.edit }) });
  return (
    <Loaded query={query} what={t('skillWhat')}>
      {({ data: skill, etag }) => edit && may ? (
        <SkillEditor key={etag} skill={skill} etag={etag} onDone={() => open({})} onCancel={() => open({})} onReload={() => void query.refetch()} />
      ) : (
        <article className="card entry" aria-labelledby="entry-title">
          <header>
            <div>
              <LinkButton className="back" look="quiet" small to="/taxonomy" search={(held) => ({ ...held, skill: undefined, edit: undefined })}><ArrowLeft aria-hidden="true" />{t('back')}</LinkButton>
              <h2 id="entry-title">{skill.title}</h2>
              <p className="muted">{skill.definition}</p>
              <p className="row"><span className="mono muted">{skill.id}, v{skill.version}</span>{skill.hazard && <Chip icon={TriangleAlert} tone="warn">{t('hazard')}</Chip>}{skill.status !== 'active' && <Tag>{t(`status.${skill.status}`)}</Tag>}</p>
            </div>
            {may && (
              <div className="row">
                <Button onPress={() => open({ edit: true })} aria-label={t('editFor', { title: skill.title })}>{t('edit')}</Button>
                <LinkButton look="primary" to="/briefs/$id" params={{ id: 'new' }} search={{ skill: skill.id }}>{t('brief')}</LinkButton>
              </div>
            )}
          </header>
          <Refused id={id} />
          <SkillSections skill={skill} />
        </article>
      )}
    </Loaded>
  );
}
