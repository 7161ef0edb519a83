import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { Button, LinkButton } from '../controls/Button';
import { Chip, Tag } from '../controls/Status';
import { Loaded } from '../states/Loaded';
import { useSkill } from './queries';
import { SkillEditor } from './SkillEditor';
import { SkillSections } from './SkillSections';

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
          <SkillSections skill={skill} />
        </article>
      )}
    </Loaded>
  );
}
