import { Link } from '@tanstack/react-router';
import { Clock, Network, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../controls/Status';
import { Loaded } from '../states/Loaded';
import { Empty } from '../states/StateCard';
import { useRoles, useSkills } from './queries';

export function SkillList({ q, current, onImport }: { q?: string; current?: string; onImport?: ReactNode }) {
  const { t } = useTranslation('taxonomy');
  return (
    <Loaded query={useSkills(q)} what={t('listWhat')}>
      {(page) => page.items.length === 0
        ? <Empty bare icon={Network} title={t(q ? 'none' : 'noSkills')} action={q ? undefined : onImport}>{t(q ? 'noneText' : 'noSkillsText')}</Empty>
        : (
          <ul className="entries">
            {page.items.map((skill) => (
              <li key={skill.id}>
                <Link to="/taxonomy" search={(held) => ({ ...held, skill: skill.id, role: undefined, edit: undefined })} aria-current={current === skill.id || undefined}>
                  <strong>{skill.title}</strong>
                  <span className="row small muted"><span className="mono">{skill.id}</span>{skill.hazard && <Tag icon={TriangleAlert} tone="warn">{t('hazard')}</Tag>}{skill.status !== 'active' && <Tag>{t(`status.${skill.status}`)}</Tag>}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
    </Loaded>
  );
}

export function RoleList({ q, current }: { q?: string; current?: string }) {
  const { t } = useTranslation('taxonomy');
  return (
    <Loaded query={useRoles(q)} what={t('listWhat')}>
      {(page) => page.items.length === 0
        ? <Empty bare icon={Network} title={t('noRoles')}>{t('noneText')}</Empty>
        : (
          <ul className="entries">
            {page.items.map((role) => (
              <li key={role.id}>
                <Link to="/taxonomy" search={(held) => ({ ...held, tab: 'roles', role: role.id, skill: undefined, edit: undefined })} aria-current={current === role.id || undefined}>
                  <strong>{role.title}</strong>
                  <span className="row small muted"><span className="mono">{role.id}</span>{role.stale && <Tag icon={Clock} tone="warn">{t('stale')}</Tag>}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
    </Loaded>
  );
}
