const locale = 'en-GB';
const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const weekdayDayMonth = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const headline = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const count = new Intl.NumberFormat(locale);

/** A date without time means the end of that day. */
export function dateOf(value: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T23:59:59`) : new Date(value);
}

export const asTime = (value: string | Date) => clock.format(typeof value === 'string' ? new Date(value) : value);
export const asDate = (value: string) => full.format(dateOf(value));
export const asShortDate = (value: string) => dayMonth.format(dateOf(value));
export const asHeadline = (value: Date) => headline.format(value);
export const asNumber = (value: number) => count.format(value);

export function asMoment(value: string, now = new Date()): string {
  const at = new Date(value);
  return at.toDateString() === now.toDateString() ? clock.format(at) : `${dayMonth.format(at)}, ${clock.format(at)}`;
}

export interface DueWords { key: 'late' | 'today' | 'on'; days: number; text: string }

/** How a due date reads today: late by whole days, today, or on a date. */
export function asDue(value: string, now = new Date()): DueWords {
  const due = dateOf(value);
  const day = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  const days = Math.round((day(due) - day(now)) / 86_400_000);
  if (due < now) {
    return { key: 'late', days: Math.max(1, -days), text: weekdayDayMonth.format(due) };
  }
  return { key: days === 0 ? 'today' : 'on', days, text: days !== 0 ? weekdayDayMonth.format(due) : value.length > 10 ? clock.format(due) : '' };
}

export const asKilobytes = (bytes: number) => `${count.format(Math.max(1, Math.round(bytes / 1000)))} kB`;
export const asPercent = (share: number) => `${Math.round(share * 100)} %`;
