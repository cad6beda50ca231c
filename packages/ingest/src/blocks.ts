import type { Block } from '@dixit/model';
import type { Locale } from '@dixit/locales/contract';
import { layout } from './layout/index.ts';

/**
 * Blocks of a plain text taken exactly as given: offsets are UTF-16 code units into `text`. Without a
 * locale only the shape of the lines is judged.
 */
export function blocksOf(text: string, locale: Locale | null): Block[] {
  return layout(text, { pages: locale === null ? [] : [locale.page], title: null, outlet: null });
}
