import type { Context } from './context.ts';

/** Quotations that begin between two words. */
export function quotationsIn(context: Context, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i <= to; i++) {
    const opens = context.word(i)?.opens ?? -1;
    if (opens >= 0) found.push(opens);
  }
  return found;
}

/** A sentence or a full utterance: it begins like one and is more than a few words. */
export function isUtterance(context: Context, index: number): boolean {
  const { reading } = context;
  const quotation = reading.quotations[index];
  const range = reading.within[index];
  if (!quotation || !range) return false;
  const first = reading.text[quotation.inner.start] ?? '';
  const last = reading.text[quotation.inner.end - 1] ?? '';
  const count = range.to - range.from;
  return (/\p{Lu}|[¿¡[\d]/u.test(first) && count >= 3) || (/[.!?…]/u.test(last) && count >= 3);
}
