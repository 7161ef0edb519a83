import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabSpec { id: string; label: ReactNode; panel: ReactNode }

export function Tabs({ label, tabs, selected, onSelect, className }: { label: string; tabs: TabSpec[]; selected?: string; onSelect?: (id: string) => void; className?: string }) {
  return (
    <AriaTabs className={className} selectedKey={selected} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList className="tabs" aria-label={label}>
        {tabs.map((tab) => <Tab key={tab.id} id={tab.id}>{tab.label}</Tab>)}
      </TabList>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id}>{tab.panel}</TabPanel>)}
    </AriaTabs>
  );
}
