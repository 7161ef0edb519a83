import { content, findings, gaps } from './content.mjs';
import { roles, skills, sourceText, stale } from './taxonomy.mjs';

const day = 86_400_000;
const inDays = (n) => new Date(Date.now() + n * day).toISOString().slice(0, 10);
const ago = (n) => new Date(Date.now() - n * day).toISOString();
const first = { 'SAF-CSE': 'confined-space-entry', 'CUS-BCH': 'booking-changes', 'LEA-RTW': 'return-to-work-talk', 'SEC-UPA': 'unknown-persons' };

export const sources = Object.values(first).map((name, i) => ({
  id: `src-${i + 1}`, name, fileName: `${name}.md`, title: name.replaceAll('-', ' ').replace(/^./, (c) => c.toUpperCase()), owner: ['EHS', 'Guest services', 'HR', 'IT security'][i],
  licence: i === 3 ? null : 'internal', date: '2026-07-06', quotable: i !== 3, sizeBytes: 4200, text: sourceText(name),
}));

const brief = (id, skill, state, more = {}) => ({
  id, title: skills.find((s) => s.id === skill)?.title, skill, role: roles.find((r) => r.skills.some((s) => s.skillId === skill))?.id ?? roles[0].id, objectives: [], deriveObjectives: true, format: 'module',
  audience: { priorKnowledge: 'has done basic safety training', readingGrade: 8, locale: 'en-US' }, minutes: 30, stakes: 'formative', blueprint: { itemsPerObjective: 2, cutScore: 0.8, cutScoreMethod: 'angoff' },
  mustInclude: [], mustAvoid: [], sources: [`src-${Object.keys(first).indexOf(skill) + 1}`], businessGoal: { problem: 'Four of nineteen permits were incomplete.', kpi: 'entries-with-complete-permit', unit: 'percent', baseline: 79, target: 98, owner: 'Plant manager' },
  value: {}, due: inDays(14), state, owner: 'designer', ownerName: 'Maya Okafor', createdAt: ago(3), updatedAt: ago(1), submittedAt: null, draftId: null, ...more,
});
export const briefs = new Map([
  brief('B-0231', 'SAF-CSE', 'submitted', { draftId: 'D-0231' }), brief('B-0232', 'CUS-BCH', 'ready'),
  brief('B-0233', 'LEA-RTW', 'draft', { businessGoal: { problem: 'Talks start late.', kpi: '', baseline: 4 }, role: 'maintenance-technician' }), brief('B-0234', 'SEC-UPA', 'submitted', { draftId: 'D-0234' }),
].map((b) => [b.id, b]));

export function readiness(b) {
  const skill = skills.find((s) => s.id === b.skill);
  const role = roles.find((r) => r.id === b.role);
  const rule = (name, level, ok, good, bad, pointer) => ({ rule: name, level, ok: Boolean(ok), message: ok ? good : bad, pointer, acknowledgedReason: null });
  const objectives = (b.objectives ?? []).filter(Boolean);
  return [
    rule('skill-known', 'required', skill, 'Skill is in the taxonomy', 'Choose a skill of the taxonomy.', '/skill'),
    rule('role-known', 'required', role, 'Role is known', 'Choose the role that needs it.', '/role'),
    rule('objective-measurable', 'required', b.deriveObjectives || (objectives.length > 0 && objectives.every((o) => !/^(know|understand)/i.test(o))), 'Each objective has one measurable verb', 'Write an objective with one observable verb, or derive the objectives from the criteria.', '/objectives'),
    rule('sources-or-steps-present', 'required', (b.sources ?? []).length > 0 || skill?.steps.length, 'A source or the steps of the skill can be used', 'Add a source; the entry has no steps.', '/sources'),
    rule('format-known', 'required', ['module', 'assessment'].includes(b.format), 'Format can be built', 'Choose module or assessment; the other formats follow later.', '/format'),
    rule('locale-supported', 'required', (b.audience?.locale ?? '').startsWith('en'), 'Language is supported', 'Choose an English locale.', '/audience/locale'),
    rule('skill-in-role', 'acknowledge', role?.skills.some((s) => s.skillId === b.skill), 'The role needs this skill', 'The role profile does not name this skill. Say why the brief is right.', '/role'),
    rule('profile-fresh', 'acknowledge', role && !stale(role), 'Role profile is current', 'The role profile is past its review. Say why it can be used.', '/role'),
    rule('kpi-complete', 'acknowledge', b.businessGoal?.kpi && b.businessGoal.baseline != null && b.businessGoal.target != null, 'Indicator has a baseline and a target', 'Target is missing. Without it the 30, 60 and 90-day results have nothing to compare with.', '/businessGoal/target'),
    rule('no-similar-content', 'acknowledge', b.skill !== 'CUS-BCH', 'No approved version of this skill and format', '“Decide on a booking change”, version 1, covers the same skill in the same format. Revising it may be enough.', '/skill'),
  ];
}

export const drafts = new Map([
  ['D-0231', { id: 'D-0231', briefId: 'B-0231', state: 'inReview', revision: 1, contentHash: '7f3a', content, provider: 'Offline', model: null, gaps, findings, reviewId: 'R-1' }],
  ['D-0234', { id: 'D-0234', briefId: 'B-0234', state: 'changesRequested', revision: 2, contentHash: '91c2', content: { ...content, title: 'Stop an unknown person at the door' }, provider: 'Offline', model: null, gaps, findings, reviewId: 'R-3', notes: [{ blockId: 'b9', text: 'Say which flange, the technicians asked.', by: 'Ana Ruiz', at: ago(1) }, { blockId: null, text: 'Shorten the start.', by: 'Ana Ruiz', at: ago(1) }] }],
]);

export { roles, skills, stale };
