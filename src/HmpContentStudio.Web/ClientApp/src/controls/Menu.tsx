import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './Button';

export interface MenuAction { id: string; label: ReactNode; icon?: LucideIcon; keys?: string; onAction: () => void; textValue?: string }

/** A button's short list of actions. */
export function Menu({ trigger, label, actions }: { trigger: ReactElement; label: string; actions: MenuAction[] }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="layer" offset={6}>
        <AriaMenu className="menu" aria-label={label}>
          {actions.map(({ id, label: words, icon: Icon, keys, onAction, textValue }) => (
            <MenuItem key={id} id={id} textValue={textValue ?? (typeof words === 'string' ? words : id)} onAction={onAction}>
              {Icon && <Icon aria-hidden="true" />}{words}{keys && <kbd>{keys}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** One filter of a list: the button says what is chosen, "any" takes it away. */
export function FilterMenu({ label, value, choices, onChange }: { label: string; value?: string; choices: { value: string; label: string }[]; onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation('controls');
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <MenuTrigger>
      <Button small>{chosen ? t('filterIs', { label, value: chosen.label }) : t('filterAny', { label })}<ChevronDown aria-hidden="true" /></Button>
      <Popover className="layer" offset={6}>
        <AriaMenu className="menu" aria-label={label} selectionMode="single" selectedKeys={[value ?? '']}
          onAction={(key) => onChange(String(key) === '' ? undefined : String(key))}>
          {[{ value: '', label: t('any') }, ...choices].map((choice) => (
            <MenuItem key={choice.value} id={choice.value} textValue={choice.label}>
              {({ isSelected }) => <>{isSelected && <Check aria-hidden="true" />}{choice.label}</>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
