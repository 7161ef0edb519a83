import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { buttonClass } from './Button';

export interface MenuAction { id: string; label: ReactNode; icon?: LucideIcon; keys?: string; onAction: () => void; textValue?: string }
interface Props {
  /** Name of the list; the button is named by its words, which may be hidden. */
  label: string;
  trigger: ReactNode;
  triggerClass?: string;
  actions: MenuAction[];
  /** Takes the focus and opens as soon as it is there: for menus that load on their first press. */
  openAtOnce?: boolean;
}

/** A button's short list of actions. */
export function Menu({ label, trigger, triggerClass, actions, openAtOnce }: Props) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (openAtOnce) {
      setOpen(true);
    }
  }, [openAtOnce]);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton className={triggerClass ?? buttonClass()} autoFocus={openAtOnce}>{trigger}</AriaButton>
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
      <AriaButton className={buttonClass('plain', true)}>{chosen ? t('filterIs', { label, value: chosen.label }) : t('filterAny', { label })}<ChevronDown aria-hidden="true" /></AriaButton>
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
