import { readFileSync } from 'node:fs';

const folder = new URL('../../../../../samples/', import.meta.url);
const lists = new Set(['tools', 'kpis', 'externalIds', 'duties', 'steps', 'orderFreeWith', 'tests']);
const flags = new Set(['hazard', 'strictOrder', 'doNotTranslate']);

function parse(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; } else if (c === '"') { quoted = false; } else { cell += c; }
    } else if (c === '"') { quoted = true; } else if (c === ',') { rows.at(-1).push(cell); cell = ''; } else if (c === '\n') { rows.at(-1).push(cell.replace(/\r$/, '')); cell = ''; rows.push([]); } else { cell += c; }
  }
  return rows.filter((row) => row.length > 1 || row[0]);
}

function table(name) {
  const [head, ...rows] = parse(readFileSync(new URL(`taxonomy/${name}.csv`, folder), 'utf8').replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(head.map((column, i) => {
    const value = row[i] ?? '';
    if (lists.has(column) && !(name === 'common-errors')) { return [column, value ? value.split(';') : []]; }
    if (flags.has(column)) { return [column, value === '' ? null : value === 'true']; }
    return [column, ['level', 'order', 'reviewEveryMonths'].includes(column) ? (value ? Number(value) : null) : value || null];
  })));
}

const own = (rows, id) => rows.filter((row) => row.skillId === id).map(({ skillId, ...rest }) => rest);
const parts = {
  performanceCriteria: table('performance-criteria'), steps: table('steps'), commonErrors: table('common-errors'), misconceptions: table('misconceptions'),
  terms: table('terms'), limits: table('limits'), contexts: table('contexts'),
};
const required = table('role-skills');

export const skills = table('skills').map((skill) => ({
  ...skill, ...Object.fromEntries(Object.entries(parts).map(([name, rows]) => [name, own(rows, skill.id)])),
  prerequisites: table('prerequisites').filter((row) => row.skillId === skill.id).map((row) => row.requires),
}));
export const roles = table('roles').map((role) => ({ ...role, skills: required.filter((row) => row.roleId === role.id).map(({ roleId, ...rest }) => rest) }));
export const sourceText = (name) => readFileSync(new URL(`sources/${name}.md`, folder), 'utf8');
export const stale = (role) => !role.lastReviewed || Date.now() - Date.parse(role.lastReviewed) > Math.min(12, role.reviewEveryMonths ?? 12) * 30.5 * 86_400_000;
