import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePlus2, Monitor, Moon, Network, Search, Sun, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField, useFilter } from 'react-aria-components';
import { api, body } from '../api/client';
import { places } from './Nav';
import { usePageKeys } from './shortcuts';
import { setTheme } from './theme';

interface Command { id: string; label: string; icon?: LucideIcon; keys?: string; run: () => void }

function useSkillCommands(q: string, go: (id: string) => void): Command[] {
  const found = useQuery({
    queryKey: ['skills', { q, limit: 6 }],
    queryFn: ({ signal }) => body(api.GET('/api/v1/skills', { params: { query: { q, limit: 6 } }, signal })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  return (q.length > 1 ? found.data?.items ?? [] : []).map((skill) => ({
    id: `skill:${skill.id}`, label: `${skill.title} (${skill.id})`, icon: Network, run: () => go(skill.id),
  }));
}

/** Ctrl+K: every place, every action of the page, and skills by name. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [q, setQ] = useState('');
  const pageKeys = usePageKeys();
  const skills = useSkillCommands(q, (id) => void navigate({ to: '/taxonomy', search: { skill: id } }));
  const fixed: Command[] = [
    ...pageKeys.map((key) => ({ id: `key:${key.key}`, label: key.label, keys: key.mod ? `Ctrl ${key.key}` : key.key, run: key.run })),
    { id: 'new', label: t('newBrief'), icon: FilePlus2, run: () => void navigate({ to: '/briefs/$id', params: { id: 'new' } }) },
    ...places.map((place) => ({ id: place.to, label: t('goTo', { place: t(`nav.${place.key}`) }), icon: place.icon, run: () => void navigate({ to: place.to }) })),
    { id: 'light', label: t('theme_light'), icon: Sun, run: () => setTheme('light') },
    { id: 'dark', label: t('theme_dark'), icon: Moon, run: () => setTheme('dark') },
    { id: 'system', label: t('theme_system'), icon: Monitor, run: () => setTheme('system') },
  ];
  const shown = [...fixed.filter((command) => contains(command.label, q)), ...skills];
  const run = (id: string) => {
    onClose();
    shown.find((command) => command.id === id)?.run();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(next) => { if (!next) { onClose(); } }}>
      <Modal className="layer dlg-frame">
        <Dialog className="dlg palette" aria-label={t('palette')}>
          <Autocomplete inputValue={q} onInputChange={setQ}>
            <SearchField autoFocus aria-label={t('find')} className="cmd">
              <Search aria-hidden="true" />
              <Input role="combobox" aria-haspopup="listbox" aria-expanded placeholder={t('find')} />
            </SearchField>
            <ListBox className="menu" aria-label={t('commands')} items={shown} onAction={(key) => run(String(key))} selectionMode="none"
              renderEmptyState={() => <p className="small muted sect" role="status">{t('noCommand', { q })}</p>}>
              {({ id, label, icon: Icon, keys }) => (
                <ListBoxItem id={id} textValue={label}>{Icon && <Icon aria-hidden="true" />}<span>{label}</span>{keys && <kbd>{keys}</kbd>}</ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
