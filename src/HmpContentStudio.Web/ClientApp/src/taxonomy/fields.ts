/** How each column of an entry is entered. The order is the order on the page. */
export type FieldKind = 'text' | 'area' | 'number' | 'list' | 'flag' | 'date' | 'choice';
export interface FieldSpec { key: string; kind: FieldKind; required?: boolean; choices?: readonly string[]; wide?: boolean; hint?: string }
export interface RowsSpec { key: string; fields: readonly FieldSpec[]; title: string }

const text = (key: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ key, kind: 'text', ...more });
const area = (key: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ key, kind: 'area', wide: true, ...more });
const list = (key: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ key, kind: 'list', hint: 'list', ...more });
const flag = (key: string): FieldSpec => ({ key, kind: 'flag' });
const id = text('id', { required: true });

export const skillFields: readonly FieldSpec[] = [
  id, text('version', { required: true }), { key: 'status', kind: 'choice', choices: ['active', 'draft', 'retired'], required: true },
  text('title', { required: true, wide: true }), area('definition', { required: true }), text('levelScale', { required: true, hint: 'levelScale' }), { key: 'level', kind: 'number', required: true }, flag('hazard'),
  area('useWhen'), area('stopWhen'), list('tools'), list('kpis'), list('externalIds'), area('evidence'), text('owner', { required: true }), { key: 'reviewBy', kind: 'date' }, list('prerequisites'),
];

export const skillRows: readonly RowsSpec[] = [
  { key: 'performanceCriteria', title: 'text', fields: [id, area('text', { required: true, hint: 'text' }), area('standard', { hint: 'standard' }), list('steps')] },
  { key: 'steps', title: 'text', fields: [id, { key: 'order', kind: 'number' }, area('text', { required: true, hint: 'text' }), area('why'), area('warning'), list('orderFreeWith'), flag('strictOrder'), area('say'), area('result')] },
  { key: 'commonErrors', title: 'error', fields: [id, text('step'), area('error', { required: true, hint: 'error' }), area('looksLike'), area('consequence'), area('cue'), area('correction'), area('say')] },
  { key: 'misconceptions', title: 'belief', fields: [id, text('criterion'), area('belief', { required: true }), area('correction')] },
  { key: 'terms', title: 'term', fields: [text('term', { required: true }), flag('doNotTranslate'), area('definition')] },
  {
    key: 'limits', title: 'quantity',
    fields: [id, text('quantity', { required: true }), { key: 'operator', kind: 'choice', choices: ['', '<', '<=', '=', '>=', '>'], required: true }, { key: 'value', kind: 'number', required: true }, text('unit'), area('action'), area('otherwise'), text('source', { hint: 'source' }), text('criterion')],
  },
  { key: 'contexts', title: 'setting', fields: [id, area('setting', { required: true }), area('trigger'), area('constraint'), list('tests')] },
];

export const roleFields: readonly FieldSpec[] = [
  id, text('title', { required: true, wide: true }), text('owner', { required: true }), { key: 'reviewEveryMonths', kind: 'number' }, { key: 'lastReviewed', kind: 'date' }, list('duties', { wide: true }),
];

export const roleRows: readonly RowsSpec[] = [
  { key: 'skills', title: 'skillId', fields: [text('skillId', { required: true }), { key: 'level', kind: 'number' }, { key: 'criticality', kind: 'choice', choices: ['', 'high', 'medium', 'low'] }] },
];

export type Entry = Record<string, unknown>;

export function emptyRow(spec: RowsSpec): Entry {
  return Object.fromEntries(spec.fields.map((field) => [field.key, field.kind === 'list' ? [] : field.kind === 'number' || field.kind === 'flag' ? null : '']));
}

/** What goes to the server: empty cells are left out as null, so that they count as gaps. */
export function cleaned(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => {
    if (Array.isArray(value)) {
      return [key, value.map((part) => (typeof part === 'object' && part !== null ? cleaned(part as Entry) : part)).filter((part) => part !== '')];
    }
    return [key, value === '' ? null : value];
  }));
}

/** Pointers of required cells that are empty, in page order. */
export function missingIn(entry: Entry, fields: readonly FieldSpec[], rows: readonly RowsSpec[]): string[] {
  const empty = (value: unknown) => value === undefined || value === null || String(value).trim() === '';
  const own = fields.filter((field) => field.required && empty(entry[field.key])).map((field) => `/${field.key}`);
  const nested = rows.flatMap((spec) => ((entry[spec.key] as Entry[] | undefined) ?? []).flatMap((row, index) =>
    spec.fields.filter((field) => field.required && empty(row[field.key])).map((field) => `/${spec.key}/${index}/${field.key}`)));
  return [...own, ...nested];
}
