import type { Locale } from '@dixit/locales/contract';
import type { Block, Source } from '@dixit/model';
import type { Quotation } from '@dixit/text';

/** A block that takes part in extraction, with its place in `source.blocks`. */
export interface TextBlock extends Pick<Block, 'kind' | 'span' | 'update'> {
  index: number;
}

/** One Source made ready for the stages: what to read, and the quotations in it, in reading order. */
export interface Document {
  source: Source;
  locale: Locale;
  blocks: readonly TextBlock[];
  quotations: readonly Quotation[];
}
