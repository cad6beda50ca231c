'use client';

import type { Excerpt as Words } from '../lib/rows.ts';

/** A sentence of a source with the words that matter marked in it; the bare words where there is no sentence. */
export function Excerpt({ excerpt, text }: { excerpt: Words | undefined; text: string }) {
  if (!excerpt) return <mark className="mark mark-words">{text}</mark>;
  const { span, offset, cut, language } = excerpt;
  return (
    <span lang={language === 'und' ? undefined : language}>
      {cut.start ? '… ' : ''}
      {excerpt.text.slice(0, span.start - offset)}
      <mark className="mark mark-words">{excerpt.text.slice(span.start - offset, span.end - offset)}</mark>
      {excerpt.text.slice(span.end - offset)}
      {cut.end ? ' …' : ''}
    </span>
  );
}
