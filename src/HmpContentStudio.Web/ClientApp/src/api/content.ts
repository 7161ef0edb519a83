/** The content of a draft or a version, as the content schema defines it. */
export type OriginKind = 'extract' | 'taxonomy' | 'template' | 'model' | 'human' | 'gap';

export interface Origin {
  kind: OriginKind;
  /** extract: file name without extension and UTF-16 offsets into its text. */
  source?: string;
  start?: number;
  end?: number;
  /** taxonomy, gap: `array/id/column`, `role/…` or `brief/…`. */
  field?: string;
  /** template: its name, and what filled its slots. */
  id?: string;
  fields?: string[];
  passages?: { source: string; start: number; end: number }[];
  generated?: string[];
  user?: string;
  run?: string;
  prompt?: string;
}

export type SentencePart = 'why' | 'label' | 'header' | 'standard' | 'danger' | 'done';
export interface Sentence { text: string; origin: Origin; part?: SentencePart }

export type BlockRole =
  | 'problem' | 'objectives' | 'activation' | 'demonstration' | 'practice' | 'check' | 'application' | 'sources' | 'notice';
export type BlockType =
  | 'heading' | 'paragraph' | 'steps' | 'list' | 'table' | 'callout' | 'example' | 'image' | 'scenario' | 'checklist' | 'reflection';

export interface Block {
  id: string;
  role: BlockRole;
  type: BlockType;
  objectiveIds?: string[];
  criterionIds?: string[] | null;
  sentences: Sentence[];
  /** Heading level 2 to 4. */
  level?: number | null;
  /** Number of the first step, when the list goes on after a warning. */
  start?: number | null;
  /** Tables: cells in a row; the first row is the header. */
  columns?: number | null;
  /** Practice items that stand behind this block. */
  itemIds?: string[] | null;
  etag?: string;
}

export interface Option { id: string; text: string; correct?: boolean | null; rationale?: string | null; origin?: Origin | null; rationaleOrigin?: Origin | null }
export interface Pair { id: string; left: string; choiceId?: string | null; rationale?: string | null; leftOrigin?: Origin | null }
export interface Choice { id: string; text: string; origin?: Origin | null }
export interface OrderEntry { id: string; text: string; origin?: Origin | null }
export interface Blank { id: string; accept?: string[] | null; origin?: Origin | null }

export type ItemType =
  | 'singleChoice' | 'multipleChoice' | 'trueFalse' | 'matching' | 'ordering' | 'cloze' | 'shortAnswer' | 'numeric' | 'essay' | 'branching';

/** Keys, rationales and their origins are absent while the reader has not answered. */
export interface Item {
  id: string;
  type: ItemType;
  use?: 'check' | 'practice';
  objectiveId: string;
  criterionIds?: string[] | null;
  level?: string;
  stem: string;
  /** Numbered lines the question refers to. */
  exhibit?: Sentence[] | null;
  options?: Option[] | null;
  /** Sorted by id: the presented order. In the order of the list: the right one, unless hidden. */
  order?: OrderEntry[] | null;
  choices?: Choice[] | null;
  pairs?: Pair[] | null;
  blanks?: Blank[] | null;
  rubric?: Sentence[] | null;
  answer?: number | null;
  tolerance?: number | null;
  rationale?: string | null;
  rationaleOrigin?: Origin | null;
  origin?: Origin;
  etag?: string;
}

export interface Objective { id: string; text: string; level?: string; criterionIds?: string[] | null; origin?: Origin }
export type GapKind = 'suggestion' | 'blocker' | 'field' | 'items' | 'time' | 'text' | 'spare';
export interface Gap {
  field: string; kind?: GapKind; blockId?: string | null; ids?: string[]; message: string; source?: string | null; start?: number | null; end?: number | null;
}

export interface Content {
  id: string;
  format: string;
  locale: string;
  title: string;
  skill: string;
  role?: string | null;
  minutes?: number | null;
  stakes?: string;
  cutScore?: number;
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
    sources?: { name: string; title: string; owner?: string | null; licence?: string | null; date?: string | null }[];
    reviewers?: string[] | null;
    shareEdited?: number | null;
    taxonomyVersion?: string | null;
  };
  version?: { number: number; contentHash: string; approvedAt: string; approvers: string[]; signature: string };
}
