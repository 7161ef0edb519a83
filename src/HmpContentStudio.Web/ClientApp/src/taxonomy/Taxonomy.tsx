import { useNavigate, useSearch } from '@tanstack/react-router';
import { Network, Plus, Upload } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { Page } from '../app/Page';
import { usePageShortcuts } from '../app/shortcuts';
import { Button } from '../controls/Button';
import { TextField } from '../controls/Field';
import { Segmented } from '../controls/Segmented';
import { addWords } from '../i18n';
import { Empty } from '../states/StateCard';
import en from './en.json';
import { RoleList, SkillList } from './Lists';
import { useRoles, useSkills } from './queries';
import { RolePage } from './RolePage';
import { SkillEditor } from './SkillEditor';
import { SkillPage } from './SkillPage';
import './taxonomy.css';

addWords('taxonomy', en);
const ImportDialog = lazy(() => import('./ImportDialog'));

function Detail({ onNew, isNew }: { onNew: (open: boolean) => void; isNew: boolean }) {
  const { t } = useTranslation('taxonomy');
  const { skill, role, tab, edit } = useSearch({ from: '/taxonomy' });
  const navigate = useNavigate({ from: '/taxonomy' });
  if (isNew) {
    return <SkillEditor onCancel={() => onNew(false)} onReload={() => onNew(false)} onDone={(id) => { onNew(false); void navigate({ search: { skill: id } }); }} />;
  }
  if (skill) {
    return <SkillPage key={skill} id={skill} edit={Boolean(edit)} />;
  }
  if (role) {
    return <RolePage key={role} id={role} edit={Boolean(edit)} />;
  }
  return <Empty icon={Network} title={t(tab === 'roles' ? 'pickRole' : 'pick')}>{t(tab === 'roles' ? 'pickRoleText' : 'pickText')}</Empty>;
}

/** List on the left, the entry beside it; on phones one at a time. What is open stands in the address. */
export function Taxonomy() {
  const { t } = useTranslation('taxonomy');
  const search = useSearch({ from: '/taxonomy' });
  const navigate = useNavigate({ from: '/taxonomy' });
  const may = useMay('designer');
  const [importing, setImporting] = useState(false);
  const [isNew, setNew] = useState(false);
  const counts = { skills: useSkills(undefined).data?.items.length ?? '…', roles: useRoles(undefined).data?.items.length ?? '…' };
  const roles = search.tab === 'roles';
  const open = isNew || Boolean(search.skill ?? search.role);
  usePageShortcuts([{ key: '/', label: t('search'), run: () => document.getElementById('taxonomy-q')?.focus() }]);
  const importButton = may ? <Button onPress={() => setImporting(true)}><Upload aria-hidden="true" />{t('import')}</Button> : undefined;
  return (
    <Page title={t('title')} lead={t('lead', counts)} crumbs={[{ label: t('skills') }]}
      actions={may && <>{importButton}<Button onPress={() => setNew(true)}><Plus aria-hidden="true" />{t('addSkill')}</Button></>}>
      <div className={open ? 'taxonomy open' : 'taxonomy'}>
        <section className="card list-pane" aria-label={t(roles ? 'roles' : 'skills')}>
          <div className="tools">
            <Segmented label={t('which')} className="wide" value={roles ? 'roles' : 'skills'} segments={[{ value: 'skills', label: t('skills') }, { value: 'roles', label: t('roles') }]}
              onChange={(tab) => void navigate({ search: { tab: tab === 'roles' ? 'roles' : undefined } })} />
            <TextField id="taxonomy-q" className="q" hideLabel label={t(roles ? 'searchRoles' : 'search')} placeholder={t(roles ? 'searchRoles' : 'search')} type="search" value={search.q ?? ''}
              onChange={(q) => void navigate({ search: (held) => ({ ...held, q: q || undefined }), replace: true })} />
          </div>
          {roles ? <RoleList q={search.q} current={search.role} /> : <SkillList q={search.q} current={search.skill} onImport={importButton} />}
        </section>
        <div className="detail-pane"><Detail isNew={isNew} onNew={setNew} /></div>
      </div>
      <Suspense>{importing && <ImportDialog onClose={() => setImporting(false)} />}</Suspense>
    </Page>
  );
}
