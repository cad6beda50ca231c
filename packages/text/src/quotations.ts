import type { Span } from '@dixit/model';

/** Words between quotation marks. */
export interface Quotation {
  /** With the marks. */
  span: Span;
  /** Without the marks and the spaces beside them; never empty. */
  inner: Span;
  /** Index of the quotation around this one. */
  parent: number | null;
  /** False when a mark is missing, or the two are not of one kind: then the pair is a guess. */
  balanced: boolean;
}
