import './content.css';
import './words';

export { BlockView } from './BlockView';
export { citationsOf, passageKey, passageOf, type Cited, type Passage } from './citations';
export { ContentView, useReading } from './ContentView';
export { EvidenceCard } from './EvidenceCard';
export { GapPanel } from './GapPanel';
export { ItemView } from './items/ItemView';
export type { Reading } from './SentenceText';
