import type { components } from './schema';
import type * as T from '../../src/api/types';

// The client's own types say what its screens read. Here the compiler holds each against the type generated from the server's OpenAPI file:
// every member a screen relies on must be there, with a fitting type. A line that does not compile names the type that has drifted.
type Schema = components['schemas'];

/** The generator writes numbers as `number | string`; on the wire they are numbers. Null counts as absent: every screen treats both alike. */
type Wire<V> = Given<NonNullable<V>>;
type Given<V> =
  [number, string] extends [V, V] ? number
    : V extends readonly (infer E)[] ? Wire<E>[]
      : V extends object ? { [K in keyof V]: Wire<V[K]> }
        : V;

type Misfit<Server, Client> = {
  [K in keyof Client & string]-?: K extends keyof Server
    ? [Server[K]] extends [Client[K]] ? never : [K, Server[K], Client[K]]
    : undefined extends Client[K] ? never : [K, 'is not in the answer'];
}[keyof Client & string];

type Fits<Name extends keyof Schema, Client> = Misfit<Wire<Schema[Name]>, Client>;
declare function holds<M extends never>(): M;

// Free-form members (content, evidence, keys) are left out: the content schema and its own tests hold them.
holds<Fits<'SessionView', T.Session>>();
holds<Fits<'SkillRow', T.SkillSummary>>();
holds<Fits<'RoleRow', Omit<T.RoleSummary, 'skills'>>>();
holds<Fits<'SkillFormsView', T.SkillForms>>();
holds<Fits<'ImportOutcome', T.ImportResult>>();
holds<Fits<'ReviewRow', T.ReviewRow>>();
holds<Fits<'ReviewView', Omit<T.Review, 'content' | 'findings' | 'criteria' | 'comments' | 'approval'>>>();
holds<Fits<'BriefRow', T.BriefRow>>();
holds<Fits<'BriefView', Omit<T.Brief, 'value'>>>();
holds<Fits<'SourceView', T.Source>>();
holds<Fits<'OperationView', T.Operation>>();
holds<Fits<'DraftRow', T.DraftRow>>();
holds<Fits<'DraftView', Omit<T.Draft, 'content' | 'findings'>>>();
