/** Numbers and times as the reader's own locale writes them. */

const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 3 });
const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const days = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

export const numberOf = (value: number): string => numbers.format(value);

export const fullTime = (instant: string): string => dates.format(new Date(instant));

/** The time of day, with the day where that is not today. */
export function timeOf(instant: string, now: number): string {
  const at = new Date(instant);
  const isToday = new Date(now).toDateString() === at.toDateString();
  return isToday ? clock.format(at) : `${days.format(at)} ${clock.format(at)}`;
}

/** How long ago, in its two largest units at most. */
export function ago(instant: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
  const [minutes, hours, wholeDays] = [60, 3600, 86_400].map((unit) => Math.floor(seconds / unit)) as [
    number,
    number,
    number,
  ];
  if (minutes < 1) {
    return `${seconds} s`;
  }
  if (hours < 1) {
    return `${minutes} min`;
  }
  return wholeDays < 1 ? `${hours} h ${minutes % 60} min` : `${wholeDays} d ${hours % 24} h`;
}
