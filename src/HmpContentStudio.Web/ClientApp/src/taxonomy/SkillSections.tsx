import { useTranslation } from 'react-i18next';
import type { Skill } from '../api/types';
import { asDate } from '../i18n/format';
import { skillFields, skillRows, type Entry, type FieldSpec, type RowsSpec } from './fields';

const given = (value: unknown) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** A cell as words; an empty one says so, because it is a gap that shows up in drafts. */
function Cell({ spec, value }: { spec: FieldSpec; value: unknown }) {
  const { t } = useTranslation('taxonomy');
  if (!given(value)) {
    return <span className="muted">{t('missing')}</span>;
  }
  if (Array.isArray(value)) {
    return <>{value.join(', ')}</>;
  }
  if (typeof value === 'boolean') {
    return <>{t(`flags.${value}`)}</>;
  }
  return <>{spec.kind === 'date' ? asDate(String(value)) : spec.kind === 'choice' ? t(`${spec.key}.${String(value)}`, { defaultValue: String(value) }) : String(value)}</>;
}

/** The empty cells of a row in one line. */
function Missing({ fields }: { fields: readonly FieldSpec[] }) {
  const { t } = useTranslation('taxonomy');
  if (fields.length === 0) {
    return null;
  }
  return <p className="small muted">{t('notGiven', { fields: fields.map((field) => t(`fields.${field.key}`).toLowerCase()).join(', ') })}</p>;
}

function Rows({ spec, rows }: { spec: RowsSpec; rows: Entry[] }) {
  const { t } = useTranslation('taxonomy');
  const rest = spec.fields.filter((field) => field.key !== spec.title && field.key !== 'id');
  return (
    <section className="entry-rows" aria-labelledby={`s-${spec.key}`}>
      <h3 id={`s-${spec.key}`}>{t(`sections.${spec.key}`)} <span className="muted num">{rows.length}</span></h3>
      <ol>
        {rows.map((row, index) => (
          <li key={index}>
            <p className="entry-title"><span className="mono muted">{String(row.id ?? '')}</span> {String(row[spec.title] ?? '')}</p>
            <dl className="cells two">
              {rest.filter((field) => given(row[field.key])).map((field) => <div key={field.key}><dt>{t(`fields.${field.key}`)}</dt><dd><Cell spec={field} value={row[field.key]} /></dd></div>)}
            </dl>
            <Missing fields={rest.filter((field) => !given(row[field.key]))} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Every field of the skill, in the order of the form. */
export function SkillSections({ skill }: { skill: Skill }) {
  const { t } = useTranslation('taxonomy');
  const entry = skill as unknown as Entry;
  return (
    <>
      <dl className="cells entry-facts">
        {skillFields.filter((field) => field.key !== 'title' && field.key !== 'definition').map((field) => (
          <div key={field.key}><dt>{t(`fields.${field.key}`)}</dt><dd><Cell spec={field} value={entry[field.key]} /></dd></div>
        ))}
      </dl>
      {skillRows.map((spec) => <Rows key={spec.key} spec={spec} rows={(entry[spec.key] as Entry[] | undefined) ?? []} />)}
    </>
  );
}
