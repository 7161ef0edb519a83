import type * as T from './types';
import type { Content } from './content';

// The part of the REST interface this client uses, in openapi-typescript's form, so that openapi-fetch types every call.
type Op<R, P = never, Q = never, B = never> = {
  parameters: {
    path: P extends never ? never : P;
    query?: Q extends never ? never : Q;
    header?: Record<string, string | undefined>;
  };
  responses: { 200: { content: { 'application/json': R } } };
} & ([B] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } });

type Plain<R, Q = never, B = never> = {
  parameters: { query?: Q extends never ? never : Q; header?: Record<string, string | undefined> };
  responses: { 200: { content: { 'application/json': R } } };
} & ([B] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } });

type Id = { id: string };
type List = { after?: string; limit?: number; q?: string };
type Verb = 'get' | 'put' | 'post' | 'delete' | 'patch' | 'options' | 'head' | 'trace';
type Route<M extends Partial<Record<Verb, unknown>>> = M & { [K in Exclude<Verb, keyof M>]?: never };

export interface paths {
  '/api/v1/session': Route<{ get: Plain<T.Session> }>;
  '/api/v1/skills': Route<{ get: Plain<T.Page<T.SkillSummary>, List> }>;
  '/api/v1/skills/{id}': Route<{ get: Op<T.Skill, Id>; put: Op<T.Skill, Id, never, T.Skill>; delete: Op<void, Id> }>;
  '/api/v1/skills/{id}/forms': Route<{ get: Op<T.SkillForms, Id> }>;
  '/api/v1/skills/forms': Route<{ post: Plain<T.SkillForms, never, T.Skill> }>;
  '/api/v1/roles': Route<{ get: Plain<T.Page<T.RoleSummary>, List> }>;
  '/api/v1/roles/{id}': Route<{ get: Op<T.Role, Id>; put: Op<T.Role, Id, never, T.Role>; delete: Op<void, Id> }>;
  '/api/v1/taxonomy/imports': Route<{ post: Plain<T.ImportResult, { mode: 'all' | 'valid' }, FormData> }>;
  '/api/v1/briefs': Route<{ get: Plain<T.Page<T.BriefRow>, List & { state?: string }>; post: Plain<T.Brief, never, T.BriefFields> }>;
  '/api/v1/briefs/{id}': Route<{ get: Op<T.Brief, Id>; put: Op<T.Brief, Id, never, T.BriefFields> }>;
  '/api/v1/briefs/{id}/submission': Route<{ post: Op<T.Operation, Id, never, { acknowledgements: Record<string, string> }> }>;
  '/api/v1/briefs/{id}/withdrawal': Route<{ post: Op<T.Brief, Id, never, { reason: string }> }>;
  '/api/v1/briefs/{id}/copies': Route<{ post: Op<T.Brief, Id, never, { format?: string }> }>;
  '/api/v1/sources': Route<{ get: Plain<T.Page<T.Source>, List>; post: Plain<T.Source, never, FormData> }>;
  '/api/v1/sources/{id}': Route<{ get: Op<T.Source, Id> }>;
  '/api/v1/operations/{id}': Route<{ get: Op<T.Operation, Id>; delete: Op<void, Id> }>;
  '/api/v1/operations/{id}/resumption': Route<{ post: Op<T.Operation, Id, never, { fromStage?: string; provider?: string; fallback?: string }> }>;
  '/api/v1/drafts': Route<{ get: Plain<T.Page<T.DraftRow>, List & { state?: string }> }>;
  '/api/v1/drafts/{id}': Route<{ get: Op<T.Draft, Id> }>;
  '/api/v1/drafts/{id}/revisions/{n}': Route<{ get: Op<T.Draft, Id & { n: number }> }>;
  '/api/v1/drafts/{id}/blocks/{blockId}': Route<{ patch: Op<{ revision: number; contentHash?: string }, Id & { blockId: string }, never, Record<string, unknown>> }>;
  '/api/v1/drafts/{id}/items/{itemId}': Route<{ patch: Op<{ revision: number; contentHash?: string }, Id & { itemId: string }, never, Record<string, unknown>> }>;
  '/api/v1/drafts/{id}/resubmission': Route<{ post: Op<{ revision: number; reviewId: string }, Id, never, { note: string }> }>;
  '/api/v1/reviews': Route<{ get: Plain<T.Page<T.ReviewRow>, List & { state?: string; skill?: string; risk?: string; due?: string }> }>;
  '/api/v1/reviews/{id}': Route<{ get: Op<T.Review, Id> }>;
  '/api/v1/reviews/{id}/claim': Route<{
    post: Op<{ claimedBy: string; claimExpiresAt: string }, Id, never, { takeOverReason?: string }>;
    put: Op<{ claimedBy: string; claimExpiresAt: string }, Id>;
    delete: Op<void, Id>;
  }>;
  '/api/v1/reviews/{id}/answers/{itemId}': Route<{ put: Op<T.Answer, Id & { itemId: string }, never, { answer: unknown }> }>;
  '/api/v1/reviews/{id}/judgements/{criterionId}': Route<{
    put: Op<T.Judgement, Id & { criterionId: string }, never, { verdict: T.Verdict; evidence?: string; contentHash: string }>;
  }>;
  '/api/v1/reviews/{id}/findings/{findingId}/disposition': Route<{
    put: Op<T.Disposition, Id & { findingId: string }, never, { decision: T.Disposition['decision']; reason: string }>;
  }>;
  '/api/v1/reviews/{id}/blocks/{blockId}': Route<{ patch: Op<{ contentHash: string }, Id & { blockId: string }, never, Record<string, unknown>> }>;
  '/api/v1/reviews/{id}/items/{itemId}': Route<{ patch: Op<{ contentHash: string }, Id & { itemId: string }, never, Record<string, unknown>> }>;
  '/api/v1/reviews/{id}/comments': Route<{ post: Op<T.Comment, Id, never, { blockId: string; quote?: string; text: string }> }>;
  '/api/v1/reviews/{id}/comments/{commentId}/resolution': Route<{ post: Op<void, Id & { commentId: string }> }>;
  '/api/v1/reviews/{id}/approval': Route<{ post: Op<{ versionId: string | null; stillNeeded: string[] }, Id, never, { contentHash: string }> }>;
  '/api/v1/reviews/{id}/changes': Route<{ post: Op<unknown, Id, never, { notes: { blockId?: string; text: string }[]; contentHash?: string }> }>;
  '/api/v1/reviews/{id}/rejection': Route<{ post: Op<unknown, Id, never, { reason: string; contentHash?: string }> }>;
  '/api/v1/reviews/{id}/escalation': Route<{ post: Op<unknown, Id, never, { to: string; reason: string }> }>;
  '/api/v1/versions': Route<{ get: Plain<T.Page<T.VersionRow>, List & { skill?: string; state?: string }> }>;
  '/api/v1/versions/{id}': Route<{ get: Op<T.Version, Id> }>;
  '/api/v1/versions/{id}/content': Route<{ get: Op<Content, Id> }>;
  '/api/v1/versions/{id}/diff': Route<{ get: Op<T.VersionComparison, Id, { to: string }> }>;
  '/api/v1/versions/{id}/previews': Route<{ post: Op<{ url: string; expiresAt: string; sha256: string }, Id, never, { format: string }> }>;
  '/api/v1/versions/{id}/publications': Route<{ post: Op<T.Publication, Id, never, { format: string }> }>;
  '/api/v1/publications': Route<{ get: Plain<T.Page<T.Publication>, List & { versionId?: string }> }>;
}
