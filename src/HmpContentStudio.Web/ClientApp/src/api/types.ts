import type { Content, Gap } from './content';

export interface Page<T> { items: T[]; next: string | null }
export interface Session {
  id: string;
  name: string;
  email: string;
  permissions: string[];
  antiforgery: { header: string; token: string };
  provider?: string;
  demo?: boolean;
}

export type Verdict = 'met' | 'notMet' | 'notApplicable';
export type Severity = 'blocker' | 'major' | 'minor';
export type Risk = 'low' | 'medium' | 'high';

// Taxonomy
export interface PerformanceCriterion { id: string; text: string; standard?: string; steps?: string[] }
export interface Step {
  id: string; order?: number; text: string; why?: string; warning?: string; orderFreeWith?: string[]; strictOrder?: boolean | null; say?: string; result?: string;
}
export interface CommonError {
  id: string; step?: string; error: string; looksLike?: string; consequence?: string; cue?: string; correction?: string; say?: string;
}
export interface Misconception { id: string; belief: string; correction?: string; criterion?: string }
export interface Term { term: string; definition?: string; doNotTranslate?: boolean | null }
export interface Limit {
  id: string; quantity: string; operator?: string; value?: string | number; unit?: string; action?: string; otherwise?: string; source?: string; criterion?: string;
}
export interface SkillContext { id: string; setting: string; trigger?: string; constraint?: string; tests?: string[] }
export interface SkillSummary {
  id: string; version: string; status: string; title: string; hazard?: boolean | null; owner?: string; reviewBy?: string | null; stale?: boolean;
  definition?: string; criteria?: number;
}
export interface Skill {
  id: string; version: string; status: 'draft' | 'active' | 'retired'; title: string; definition: string; levelScale: string; level: number | string;
  tools: string[]; useWhen?: string; stopWhen?: string; hazard?: boolean | null; kpis: string[]; evidence?: string; owner: string; reviewBy?: string | null;
  externalIds: string[]; performanceCriteria: PerformanceCriterion[]; steps: Step[]; commonErrors: CommonError[]; misconceptions: Misconception[];
  terms: Term[]; limits: Limit[]; contexts: SkillContext[]; prerequisites: string[];
}
/** How the composer would use one text of an entry; `path` is `array/id/column`. */
export interface FieldForm { path: string; status: 'ok' | 'converted' | 'refused'; preview: string; message?: string | null }
export interface SkillForms { usable: number; refused: number; forms: FieldForm[] }
export interface RoleSummary { id: string; title: string; owner?: string | null; lastReviewed?: string | null; reviewEveryMonths?: number | null; stale?: boolean; skills?: number | RoleSkill[] }
export interface RoleSkill { skillId: string; level?: number | string; criticality?: 'high' | 'medium' | 'low'; title?: string }
export interface Role {
  id: string; title: string; duties: string[]; owner: string; reviewEveryMonths?: number | null; lastReviewed?: string | null; stale?: boolean; skills: RoleSkill[];
}
export interface ImportResult { added: number; changed: number; unchanged: number; refused: { file: string; line?: number | null; reason: string }[] }

// Briefs
export interface ReadinessRule { rule: string; level: 'required' | 'acknowledge'; ok: boolean; message: string; pointer?: string | null; acknowledgedReason?: string | null }
export interface BusinessGoal { problem?: string; kpi?: string; unit?: string; baseline?: number | null; target?: number | null; owner?: string }
export interface BriefFields {
  title?: string; skill?: string; role?: string; objectives?: string[]; deriveObjectives?: boolean; format?: string;
  audience?: { priorKnowledge?: string; readingGrade?: number | null; locale?: string };
  minutes?: number | null; stakes?: string; blueprint?: { itemsPerObjective?: number | null; cutScore?: number | null; cutScoreMethod?: string };
  mustInclude?: string[]; mustAvoid?: string[]; sources?: string[]; businessGoal?: BusinessGoal;
  value?: { businessValue?: number; reach?: number; urgency?: number; effort?: number }; due?: string | null;
}
export interface Brief extends BriefFields {
  id: string; state: string; readiness: ReadinessRule[]; owner?: string; createdAt?: string; updatedAt?: string; submittedAt?: string | null;
  contentHash?: string; draftId?: string | null; operationId?: string | null;
  /** Name of the author, beside the account id in `owner`. */
  ownerName?: string; isMine?: boolean; outcome?: string | null; closedReason?: string | null;
}
export type BriefRow = Pick<Brief, 'id' | 'title' | 'skill' | 'role' | 'format' | 'state' | 'owner' | 'updatedAt' | 'due' | 'draftId' | 'operationId' | 'ownerName' | 'isMine'>;
export interface Source {
  id: string; title: string; name?: string; fileName?: string; owner?: string; licence?: string; date?: string | null; hash?: string; sizeBytes?: number; quotable?: boolean; text?: string;
}

// Drafting
/** Why a run stopped, and for a refusal of the composer what it lacks. */
export interface RunProblem { code: string; title: string; detail: string; reasons?: { rule: string; message: string; fields: string[] }[] }
/** `state` is done, running, stopped or waiting. */
export interface StageRun { name: string; state?: string; startedAt?: string; finishedAt?: string | null; durationMs?: number | null }
export interface Operation {
  id: string; state: 'queued' | 'running' | 'succeeded' | 'failed' | 'parked' | 'cancelled'; stage?: string | null; percent?: number | null; draftId?: string | null;
  briefId?: string; provider?: string; problem?: RunProblem | null; dueAt?: string | null; stages?: StageRun[]; createdAt?: string; endedAt?: string | null;
}
export interface DraftRow { id: string; briefId?: string; title: string; format?: string; skill?: string; state: string; revision: number; owner?: string; updatedAt?: string; reviewId?: string | null }
export interface Draft {
  id: string; briefId: string; state: string; revision: number; contentHash: string; content: Content; provider?: string; model?: string | null; gaps: Gap[];
  findings: Finding[]; reviewId?: string | null; owner?: string; keysHidden?: boolean;
  /** For each block and item by id: what to send as `If-Match`. */
  etags?: Record<string, string>;
  sources?: { id: string; name: string; title: string; hash: string }[];
  notes?: { blockId?: string | null; text: string; by?: string; at?: string }[];
}

// Review
export interface Evidence { at: string; source?: string | null; start?: number | null; end?: number | null; quote?: string; field?: string | null }
export interface Disposition { decision: 'accepted' | 'dismissed' | 'fixed'; reason: string; by?: string; at?: string }
export interface Finding {
  id: string; criterionId: string; criterionVersion?: number; kind: string; verdict?: 'pass' | 'flag' | 'na';
  /** Block, item or objective; absent when it is about the whole draft. */
  blockId?: string | null;
  /** Inside it: `sentences/2`, `stem`, `options/1`, `options/1/rationale`, `rationale`, `text`; offsets count in that part. */
  part?: string | null; start?: number | null; end?: number | null;
  message: string; evidence?: Evidence[]; text?: string | null; disposition?: Disposition | null;
}
export interface Judgement { verdict: Verdict; evidence?: string | null; by?: string; at?: string; contentHash?: string }
export interface ReviewCriterion {
  id: string; version: string | number; title: string; severity: Severity; auto: 'pass' | 'flag' | 'na' | 'none' | 'hidden';
  statement?: string; judgement?: Judgement | null; reads?: string[]; reopened?: boolean; guidance?: string; evidence?: string;
}
export interface Comment { id: string; blockId: string; quote?: string | null; text: string; by: string; at: string; resolvedAt?: string | null; detached?: boolean }
export interface ReviewRow {
  id: string; draftId: string; revision: number; contentHash: string; title: string; format: string; skill: string; role?: string | null; risk: Risk; due?: string | null;
  state: 'waiting' | 'claimed' | 'decided'; claimedBy?: string | null; claimedById?: string | null; claimExpiresAt?: string | null; escalatedTo?: string | null; escalationReason?: string | null; seat?: number; flags?: number; judged?: number;
  criteriaCount?: number; notMet?: number; blocks?: number; items?: number;
  decision?: 'approved' | 'changesRequested' | 'rejected' | 'closed' | null; decidedBy?: string | null; decidedAt?: string | null; openedAt?: string;
}
export interface Review extends ReviewRow {
  criteria: ReviewCriterion[]; findings: Finding[]; content: Content; approval: { allowed: boolean; missing: string[] }; comments?: Comment[];
  /** Flags that are shown after their question was answered. */
  withheldFindings?: number; edits?: ReviewEdit[]; answered?: string[]; authorNote?: string | null; ownDraft?: boolean;
}
export interface ReviewEdit { revision: number; by: string; at: string; reason: string; changedIds: string[] }
export interface Answer { correct: boolean; key: unknown; rationale?: string | null }

// Library and publishing
export interface VersionRow { id: string; contentId: string; number: number; title?: string; skill?: string; format?: string; contentHash: string; state: string; approvers: string[]; approvedAt: string }
export interface Lineage {
  brief?: { id: string; owner: string };
  draft?: { id: string; revision: number; contentHash?: string };
  taxonomy?: { skill: string; version?: string | null; hash: string };
  sources?: { name: string; title?: string | null; hash: string }[];
  criteriaHash?: string;
  composer?: { generator: string; version: string; provider?: string; model?: string | null };
  reviewers?: { account?: string; name: string; reviewId?: string; at: string }[];
  edits?: { revision: number; by: string; at: string; reason: string; changedIds: string[] }[];
  shareEdited?: number;
}
export interface Version extends VersionRow { lineage?: Lineage }
export interface WordRun { op: 'same' | 'added' | 'removed'; text: string }
export interface FieldDiff { at: string; words: WordRun[] }
export type PartChange = 'changed' | 'added' | 'removed';
export interface BlockDiff { id: string; change: PartChange; role: string; type: string; words: WordRun[] }
export interface ItemDiff { id: string; change: PartChange; type: string; keyChanged: boolean; parts: FieldDiff[] }
export interface ComparedState { name: string; number: number; contentHash: string; at: string }
export interface VersionComparison {
  before: ComparedState; after: ComparedState; keysHidden: boolean;
  changes: { textChanges: number; structuralChanges: number; fields: FieldDiff[]; blocks: BlockDiff[]; items: ItemDiff[] };
}
export interface Publication { id: string; versionId?: string; format: string; sha256: string; sizeBytes: number; state: string; fileName?: string; publishedAt?: string; publishedBy?: string }

export interface ProblemBody {
  type?: string; title?: string; status?: number; detail?: string; code?: string; errors?: { pointer: string; message: string }[]; traceId?: string;
  [extra: string]: unknown;
}
