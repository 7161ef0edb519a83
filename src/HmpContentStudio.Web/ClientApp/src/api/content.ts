/** The content of a draft or a version, as the content schema defines it. */
export type OriginKind = 'extract' | 'taxonomy' | 'template' | 'model' | 'human' | 'gap';

export interface Origin {
  kind: OriginKind;
  source?: string;
  start?: number;
  end?: number;
  field?: string;
  id?: string;
  user?: string;
  run?: string;
  prompt?: string;
}

export interface Sentence {
  text: string;
  origin: Origin;
  part?: 'why' | string;
}

export type BlockRole =
  | 'problem' | 'objectives' | 'activation' | 'demonstration' | 'practice' | 'check' | 'application' | 'sources' | 'notice';
export type BlockType =
  | 'heading' | 'paragraph' | 'steps' | 'list' | 'table' | 'callout' | 'example' | 'image' | 'scenario' | 'checklist' | 'reflection';

export interface Block {
  id: string;
  role: BlockRole;
  type: BlockType;
  objectiveIds?: string[];
  criterionIds?: string[];
  sentences: Sentence[];
  /** Steps carry on counting here. */
  start?: number;
  /** Tables: sentences are row-major and the first `columns` of them are the header. */
  columns?: number;
  level?: number;
  etag?: string;
}

export interface Option {
  id: string;
  text: string;
  correct?: boolean;
  rationale?: string;
  origin?: Origin;
}

export type ItemType =
  | 'singleChoice' | 'multipleChoice' | 'trueFalse' | 'matching' | 'ordering' | 'cloze' | 'shortAnswer' | 'numeric' | 'essay' | 'branching';

export interface Pair { id?: string; left: string; choiceId?: string; origin?: Origin; rationale?: string }
export interface OrderEntry { id: string; text: string; origin?: Origin }
export interface Blank { id: string; accepted?: string[]; answers?: string[]; answer?: string }

export interface Item {
  id: string;
  type: ItemType;
  objectiveId?: string;
  criterionIds?: string[];
  level?: string;
  stem: string;
  /** The case a question is about, shown before its stem. */
  scenario?: string;
  options?: Option[];
  choices?: { id: string; text: string }[];
  pairs?: Pair[];
  order?: OrderEntry[];
  blanks?: Blank[];
  answer?: number | string;
  tolerance?: number;
  unit?: string;
  rationale?: string;
  origin?: Origin;
  etag?: string;
}

export interface Objective { id: string; text: string; level?: string; criterionIds?: string[] }
export interface Gap { field: string; blockId?: string; ids?: string[]; message: string }

export interface Content {
  id: string;
  format: string;
  locale: string;
  title: string;
  skill: string;
  role: string;
  minutes?: number;
  stakes?: string;
  objectives: Objective[];
  blocks: Block[];
  items: Item[];
  gaps: Gap[];
  completeness?: number;
  provenance?: {
    generator?: string;
    version?: string;
    taxonomyHash?: string;
    sourceHashes?: Record<string, string>;
    criteriaHash?: string;
    disclosure?: string;
  };
  version?: { number: number; contentHash: string; approvedAt: string; approvers: string[]; signature: string };
}
