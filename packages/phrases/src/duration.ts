import { joinedBy, numberFormat } from './formats.ts';

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const ISO_DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u;

/** `PT2H5M` -> « 2 heures et 5 minutes »; anything else comes back as it is. */
export function durationWords(value: string, locale: string): string {
  const match = ISO_DURATION.exec(value);
  const parts = UNITS.flatMap((unit, i) => {
    const amount = Number(match?.[i + 1] ?? 0);
    return amount === 0 ? [] : [amountWords(amount, unit, locale)];
  });
  return parts.length === 0 ? value : joinedBy('conjunction', parts, locale);
}

/** Minutes as days, hours and minutes. */
export function minutesWords(minutes: number, locale: string): string {
  const whole = Math.abs(Math.round(minutes));
  if (whole === 0) return amountWords(0, 'minute', locale);
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  return durationWords(`P${days}DT${hours}H${rest}M`, locale);
}

/** A no-break space between number and unit. */
function amountWords(amount: number, unit: (typeof UNITS)[number], locale: string): string {
  const words = numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  return words.replace(/\s/gu, '\u00A0');
}
