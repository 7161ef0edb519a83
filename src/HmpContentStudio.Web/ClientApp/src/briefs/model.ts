import type { Brief, BriefFields, BriefRow, ReadinessRule, Risk, Session } from '../api/types';

export const formats = ['module', 'assessment', 'microlearning', 'scenario', 'caseStudy', 'jobAid', 'facilitatorGuide', 'managerGuide', 'peerGuide'] as const;
export const builtFormats: ReadonlySet<string> = new Set(['module', 'assessment']);
export const stakes = ['formative', 'summative', 'personnelDecision'] as const;

export const blank: BriefFields = {
  title: '', skill: '', role: '', objectives: [], deriveObjectives: false, format: 'module', audience: { priorKnowledge: '', readingGrade: 8, locale: 'en-US' }, minutes: 15, stakes: 'formative',
  blueprint: { itemsPerObjective: 2, cutScore: 0.8, cutScoreMethod: '' }, mustInclude: [], mustAvoid: [], sources: [], businessGoal: {}, due: null,
};

/** Only its author writes a brief; the server refuses anybody else. */
export const isOwn = (brief: Pick<BriefRow, 'owner' | 'isMine'>, session: Session | undefined) => brief.isMine ?? (!brief.owner || brief.owner === session?.id);

const keys = Object.keys({ ...blank, value: {} }) as (keyof BriefFields)[];

/** The brief's own fields, without what the server adds; absent ones get their blank. */
export function fieldsOf(brief: Brief): BriefFields {
  return Object.fromEntries(keys.map((key) => [key, brief[key] ?? blank[key as keyof typeof blank]]).filter(([, value]) => value !== undefined)) as BriefFields;
}

/** What is sent: empty texts are left out, so that they count as missing. */
export function sent(fields: BriefFields): BriefFields {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.filter((entry) => entry !== '');
    }
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, clean(entry)]).filter(([, entry]) => entry !== undefined && entry !== null));
    }
    return value === '' ? undefined : value;
  };
  return clean({ ...fields, objectives: fields.deriveObjectives ? [] : fields.objectives }) as BriefFields;
}

/** Counts, not decides: the server says what is missing; a rule to acknowledge is settled by a reason. */
export function openRules(readiness: readonly ReadinessRule[], reasons: Record<string, string>): ReadinessRule[] {
  const settled = (rule: ReadinessRule) => rule.ok || (rule.level === 'acknowledge' && ((reasons[rule.rule] ?? '').trim() !== '' || Boolean(rule.acknowledgedReason)));
  return readiness.filter((rule) => !settled(rule)).sort((a, b) => (a.level === b.level ? 0 : a.level === 'required' ? -1 : 1));
}

/** Shown beside the stakes; the server sets the risk when the brief is submitted. */
export function riskOf(hazard: boolean, stake: string | undefined): Risk {
  return hazard || stake === 'personnelDecision' ? 'high' : stake === 'summative' ? 'medium' : 'low';
}

export const controlId = (pointer: string) => `brief${pointer.replaceAll('/', '-')}`;

/** Where the reason for a rule to acknowledge is written. */
export const reasonPointer = (rule: string) => `/reason/${rule}`;

/** Takes the focus to the control a pointer names, or to the nearest one that stands for it. */
export function focusPointer(pointer: string) {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const hit = document.getElementById(controlId(at)) ?? document.querySelector<HTMLElement>(`[id^="${controlId(at)}-"]:is(input, textarea, select, button)`);
    if (hit) {
      hit.focus();
      hit.scrollIntoView({ block: 'center' });
      return;
    }
  }
}
