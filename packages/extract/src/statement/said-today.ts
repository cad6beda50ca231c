import type { Locale } from '@dixit/locales/contract';
import type { Block, Statement, TemporalExpression, TemporalValue } from '@dixit/model';
import { fold } from '@dixit/text';
import { firstFrom } from './first-from.ts';

interface Dated {
  temporals: readonly TemporalExpression[];
  published: TemporalValue | null;
  locale: Locale;
}

/**
 * The day of publication when quoted words call it today: « “Ce soir, rien n'est réglé”, a dit la maire » was said that
 * evening.
 */
export function dayInWords(
  { kind, parts, modality }: Statement,
  { temporals, published, locale }: Dated,
): TemporalValue | null {
  const day = published?.edtf?.slice(0, 10) ?? null;
  if (kind === 'indirect' || modality === 'hypothetical' || day === null) return null;
  for (const part of parts) {
    for (let i = firstFrom(temporals, part.start, ({ span }) => span); i < temporals.length; i++) {
      const time = temporals[i];
      if (time === undefined || time.span.end > part.end) break;
      if (
        time.resolved?.edtf?.slice(0, 10) === day &&
        time.resolved.basis === 'resolved-from-publication' &&
        isToday(time.text, locale)
      )
        return time.resolved;
    }
  }
  return null;
}

/** Words of the day of speaking, no weekday and no date: « aujourd'hui », "tonight", « ce matin ». */
function isToday(text: string, { temporal: { words } }: Locale): boolean {
  const folded = fold(text);
  if (words.deictic['day:0']?.split('|').includes(folded) || words.deictic['day:0:NI']?.split('|').includes(folded))
    return true;
  const [first = '', ...rest] = folded.split(' ');
  const isPart = Object.values(words.part).some((forms) => forms.split('|').includes(rest.join(' ')));
  return isPart && (words.this['0']?.split('|').includes(first) ?? false);
}

/** How far into its first paragraph a dispatch names its day, and what stands around that. */
const HEAD = 60;
const DATELINE = /^\p{Lu}[\p{Lu}\p{M}' ’.,-]*[,(]? *$/u;
const BEHIND = /^[^.!?\n]{0,40}?[)\s][-–—]+ /u;

/** « SENNOÏ, 30 oct (Agence) - … »: the day that a dispatch is of, which its sayings share where they name none. */
export function datelineOf({
  text,
  blocks,
  temporals,
}: {
  text: string;
  blocks: readonly Pick<Block, 'kind' | 'span'>[];
  temporals: readonly TemporalExpression[];
}): TemporalValue | null {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  if (first === undefined) return null;
  const time = temporals[firstFrom(temporals, first.span.start, ({ span }) => span)];
  if (time === undefined || time.type !== 'date' || time.resolved?.precision !== 'day') return null;
  if (time.span.start - first.span.start > HEAD || time.span.end > first.span.end) return null;
  const isAlone = DATELINE.test(text.slice(first.span.start, time.span.start));
  return isAlone && BEHIND.test(text.slice(time.span.end, time.span.end + HEAD)) ? time.resolved : null;
}
