import { useTranslation } from 'react-i18next';
import { Card } from '../controls/Card';
import { dateOf } from '../i18n/format';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });

/** Five working days from today on. */
function days(from: Date): Date[] {
  const found: Date[] = [];
  for (const at = new Date(from.getFullYear(), from.getMonth(), from.getDate()); found.length < 5; at.setDate(at.getDate() + 1)) {
    if ((at.getDay() !== 0 && at.getDay() !== 6) || found.length === 0) {
      found.push(new Date(at));
    }
  }
  return found;
}

/** How many of the given due dates fall on each of the next working days. */
export function Week({ dues }: { dues: readonly string[] }) {
  const { t } = useTranslation('home');
  const today = new Date();
  return (
    <Card title={t('week.title')}>
      <ol className="week">
        {days(today).map((day, index) => {
          const due = dues.filter((value) => dateOf(value).toDateString() === day.toDateString()).length;
          return (
            <li key={day.toISOString()} className={index === 0 ? 'now' : undefined} aria-current={index === 0 ? 'date' : undefined}>
              <span>{weekday.format(day)}</span>
              <b>{day.getDate()}</b>
              <span className="pips" aria-hidden="true">{Array.from({ length: Math.min(4, due) }, (_, pip) => <i key={pip} />)}</span>
              <span className="hide">{t('week.due', { count: due })}</span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
