import type { EventLocale } from '@dixit/locales/contract';
import type { Span, StageClaim } from '@dixit/model';

/** The first condition of a sentence, from its first word to the end of its clause; blanks of any kind part its words. */
export function conditionIn(text: string, sentence: Span, { condition }: EventLocale): StageClaim['condition'] {
  const words = text.slice(sentence.start, sentence.end);
  const match = condition.exec(words.replaceAll(/[\u00a0\u202f]/gu, ' '));
  const length = match?.[1]?.trimEnd().length ?? 0;
  if (match === null || length === 0) return null;
  const start = sentence.start + match.index + match[0].length - (match[1]?.length ?? 0);
  return { span: { start, end: start + length }, text: text.slice(start, start + length) };
}
