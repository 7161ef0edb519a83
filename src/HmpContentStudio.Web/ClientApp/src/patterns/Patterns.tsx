import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { Page } from '../app/Page';
import { Button } from '../controls/Button';
import { Card } from '../controls/Card';
import { Dialog } from '../controls/Dialog';
import { Check, SelectField, TextArea, TextField } from '../controls/Field';
import { FilterMenu } from '../controls/Menu';
import { Segmented } from '../controls/Segmented';
import { Chip, DueTag, Note, RiskChip, Tag } from '../controls/Status';
import { Tabs } from '../controls/Tabs';
import { toast } from '../controls/Toasts';
import { VerdictSpine } from '../controls/VerdictSpine';
import { Bones } from '../states/Bones';
import { Empty, ErrorState, NoPermission } from '../states/StateCard';

function States() {
  return (
    <>
      <Empty icon={ListChecks} title="Nothing waits for you" action={<Button>Look at the queue</Button>}>New drafts appear here when you claim one.</Empty>
      <Bones title="Review queue" />
      <ErrorState what="The queue" error={new Problem(500, { detail: 'The server took longer than 20 seconds.', traceId: '7c1e-04b9' })} onRetry={() => undefined} />
      <NoPermission title="You wrote the brief for this draft">Authors do not approve their own work.</NoPermission>
      <Note tone="warn" title="No connection">Your edits are stored on this device.</Note>
      <Note tone="info" title="Tom Berg changed this block at 14:02">Both texts are kept.</Note>
    </>
  );
}

function Controls() {
  const [verdict, setVerdict] = useState<'met' | 'notMet' | null>(null);
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState<string>();
  return (
    <Card title="Controls">
      <div className="pad">
        <div className="row"><Button look="primary">Continue</Button><Button>Start</Button><Button look="quiet">Change</Button><Button blockedBy="why">Submit</Button><span id="why" className="hint">One thing is missing.</span></div>
        <div className="row"><RiskChip risk="high" /><RiskChip risk="medium" /><RiskChip risk="low" /><Chip>4 text</Chip><Tag tone="ok">Exact</Tag><DueTag due={new Date().toISOString().slice(0, 10)} /></div>
        <div className="row"><VerdictSpine verdicts={['met', 'notMet', 'notApplicable', null]} /><span>3 of 4 judged</span></div>
        <Segmented label="Verdict" showLabel value={verdict} segments={[{ value: 'met', label: 'Met' }, { value: 'notMet', label: 'Not met' }]} onChange={setVerdict} />
        <TextField label="Target" value="" error="Enter a target" onChange={() => undefined} />
        <SelectField label="Role" value="a" choices={[{ value: 'a', label: 'Maintenance technician' }]} onChange={() => undefined} hint="Profile reviewed 12 days ago" />
        <TextArea label="Objective" value="" onChange={() => undefined} />
        <Check label="Derive the objectives" checked onChange={() => undefined} />
        <Tabs label="Side panel" tabs={[{ id: 'a', label: 'Evidence', panel: <p>Evidence</p> }, { id: 'b', label: 'Comments', panel: <p>Comments</p> }]} />
        <div className="row">
          <FilterMenu label="Risk" value={filter} choices={[{ value: 'high', label: 'High' }]} onChange={setFilter} />
          <Button onPress={() => setOpen(true)}>Open a dialog</Button>
          <Button onPress={() => void toast('Changes requested', () => undefined)}>Show a toast</Button>
        </div>
        <Dialog title="Request changes" open={open} onClose={() => setOpen(false)} actions={<Button look="primary">Send to Maya Okafor</Button>}><TextArea label="What must change?" value="" onChange={() => undefined} /></Dialog>
      </div>
    </Card>
  );
}

/** Every control and state with made-up data; only while developing. */
export function Patterns() {
  return (
    <Page title="States and overlays" lead="What every list, form and long action looks like when it is not simply full" crumbs={[{ label: 'Patterns' }]}>
      <div className="cols"><Controls /><div className="stack"><States /></div></div>
    </Page>
  );
}
