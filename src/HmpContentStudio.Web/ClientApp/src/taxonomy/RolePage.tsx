import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Check, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '../api/client';
import { useMay } from '../api/session';
import type { Role } from '../api/types';
import { Button, LinkButton } from '../controls/Button';
import { Card } from '../controls/Card';
import { Note, Tag } from '../controls/Status';
import { toast } from '../controls/Toasts';
import { asDate } from '../i18n/format';
import { Loaded } from '../states/Loaded';
import { EntryForm } from './EntryForm';
import { roleFields, roleRows, type Entry } from './fields';
import { useRole, useRoles, useSkills } from './queries';

function useSaveRole(id: string, etag: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (role: Role) => body(api.PUT('/api/v1/roles/{id}', { params: { path: { id }, header: ifMatch(etag) }, body: role })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  });
}

/** What the server computes is not sent back. */
const columnsOf = ({ id, title, duties, owner, reviewEveryMonths, lastReviewed, skills }: Role): Role => ({ id, title, duties, owner, reviewEveryMonths, lastReviewed, skills });

function Freshness({ role, onReviewed, may }: { role: Role; onReviewed: () => void; may: boolean }) {
  const { t } = useTranslation('taxonomy');
  const months = role.reviewEveryMonths ?? 12;
  const words = !role.lastReviewed ? t('staleNever') : t(role.stale ? 'staleText' : 'freshText', { date: asDate(role.lastReviewed), months });
  return (
    <div className="freshness">
      <Note tone={role.stale ? 'warn' : 'ok'} icon={role.stale ? Clock : Check} title={t(role.stale ? 'stale' : 'fresh')}>{words}</Note>
      {may && role.stale && <div><Button small onPress={onReviewed}>{t('reviewedToday')}</Button></div>}
    </div>
  );
}

function RequiredSkills({ role }: { role: Role }) {
  const { t } = useTranslation('taxonomy');
  const known = useSkills(undefined).data?.items ?? [];
  return (
    <section className="entry-rows" aria-labelledby="role-skills">
      <h3 id="role-skills">{t('requiredSkills')} <span className="muted num">{role.skills.length}</span></h3>
      <ol>
        {role.skills.map((required) => (
          <li key={required.skillId} className="spread">
            <Link to="/taxonomy" search={{ skill: required.skillId }}>{known.find((skill) => skill.id === required.skillId)?.title ?? required.skillId}</Link>
            <span className="row"><Tag>{required.level == null ? t('missing') : t('level', { level: required.level })}</Tag>{required.criticality && <Tag>{t('critical', { level: t(`criticality.${required.criticality}`) })}</Tag>}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function RoleView({ role, etag, edit, onReload }: { role: Role; etag: string | null; edit: boolean; onReload: () => void }) {
  const { t } = useTranslation('taxonomy');
  const may = useMay('designer');
  const save = useSaveRole(role.id, etag);
  const navigate = useNavigate({ from: '/taxonomy' });
  const open = (next?: true) => void navigate({ search: (held) => ({ ...held, edit: next }) });
  if (edit && may) {
    return (
      <Card title={t('editTitle', { title: role.title })}>
        <EntryForm initial={{ ...columnsOf(role) }} fields={roleFields} rows={roleRows} existing onCancel={() => open()} onReload={onReload}
          save={async (entry: Entry) => { await save.mutateAsync(entry as unknown as Role); void toast(t('saved')); open(); }} />
      </Card>
    );
  }
  const reviewed = () => save.mutate({ ...columnsOf(role), lastReviewed: new Date().toISOString().slice(0, 10) }, { onSuccess: () => void toast(t('reviewedToast')) });
  return (
    <article className="card entry" aria-labelledby="entry-title">
      <header>
        <div>
          <LinkButton className="back" look="quiet" small to="/taxonomy" search={(held) => ({ ...held, role: undefined, edit: undefined })}><ArrowLeft aria-hidden="true" />{t('back')}</LinkButton>
          <h2 id="entry-title">{role.title}</h2>
          <p className="muted"><span className="mono">{role.id}</span>, {role.owner}</p>
        </div>
        {may && <Button onPress={() => open(true)} aria-label={t('editFor', { title: role.title })}>{t('edit')}</Button>}
      </header>
      <Freshness role={role} may={may} onReviewed={reviewed} />
      <section className="entry-rows" aria-labelledby="role-duties">
        <h3 id="role-duties">{t('duties')}</h3>
        <ol>{role.duties.map((duty) => <li key={duty}>{duty}</li>)}</ol>
      </section>
      <RequiredSkills role={role} />
    </article>
  );
}

export function RolePage({ id, edit }: { id: string; edit: boolean }) {
  const { t } = useTranslation('taxonomy');
  const query = useRole(id);
  const stale = useRoles(undefined).data?.items.find((role) => role.id === id)?.stale;
  return <Loaded query={query} what={t('roleWhat')}>{({ data, etag }) => <RoleView key={etag} role={{ ...data, stale }} etag={etag} edit={edit} onReload={() => void query.refetch()} />}</Loaded>;
}
