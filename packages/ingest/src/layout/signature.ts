import type { PageLocale } from '@dixit/locales/contract';

/** The names that a line signs with (« Par Odile Varenne, à Port-Brume, le 3 mars »), as printed, without place and date; null when it does not sign. */
export function signatureIn(printed: string, folded: string, page: PageLocale): string | null {
  const names = page.byline.exec(folded)?.groups?.['names'];
  if (names === undefined) return null;
  const date = page.date.exec(names)?.index ?? names.length;
  // Folding may lengthen a line; then only its end is known to be at the same distance.
  const whole = printed.slice(Math.max(0, printed.length - names.length));
  const cut = whole.slice(0, date).split(/[|(\d]| [-–—] /u)[0] ?? '';
  return cut.replace(/(?:[\s,:·•-]+\p{Ll}{0,3})*$/u, '').trim();
}
