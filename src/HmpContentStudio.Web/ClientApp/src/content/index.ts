import './content.css';
import './words';

export { BlockView } from './BlockView';
export { citationsOf, passageKey, passageOf, type Cited, type Passage } from './citations';
export { ContentView, useReading } from './ContentView';
export { BlockEditor } from './edit/BlockEditor';
export { ItemEditor } from './edit/ItemEditor';
export { EvidenceCard } from './EvidenceCard';
export { flagsIn, flagSpans, focusFinding } from './findings';
export { FindingsCard } from './FindingsCard';
export { GapPanel } from './GapPanel';
export { ItemView } from './items/ItemView';
export { Added, Removed, WordDiff } from './WordDiff';
export type { Reading } from './SentenceText';
