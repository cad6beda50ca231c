import type { PageLocale } from '@dixit/locales/contract';
import type { Block, Source } from '@dixit/model';
import { fold } from '@dixit/text';

const DATELINE = /^\p{Lu}[\p{Lu}\s,.'’-]{2,40}(?:, [^()]{2,30})? ?\([^()]{2,40}\) ?[-–—]/u;

/** What sort of document it is, by its form. */
export function kindOf(
  text: string,
  blocks: readonly Block[],
  pages: readonly PageLocale[],
  isLive: boolean,
): Source['kind'] {
  const updates = blocks.filter((block) => block.kind === 'update').length;
  const title = blocks.find((block) => block.kind === 'headline');
  const titleWords = title ? fold(text.slice(title.span.start, title.span.end)) : '';
  if (isLive || updates >= 2) return 'live-blog';
  if (updates === 1 && pages.some((page) => page.liveWords.test(titleWords))) return 'live-blog';
  const first = blocks.find((block) => block.kind === 'paragraph');
  const opening = first ? text.slice(first.span.start, Math.min(first.span.end, first.span.start + 160)) : '';
  if (DATELINE.test(opening)) return 'wire';
  const head = blocks
    .slice(0, 4)
    .map((block) => fold(text.slice(block.span.start, Math.min(block.span.end, block.span.start + 160))));
  if (head.some((line) => pages.some((page) => page.releaseWords.test(line)))) return 'press-release';
  return 'article';
}

/** Parts of the page that say nothing of the article. */
const AROUND: ReadonlySet<string> = new Set([
  'menu',
  'footer',
  'related',
  'share',
  'after-article',
  'comment-form',
  'cookie',
]);

/** Whether the text is a translation: `yes` when the page says so. Odd quotation marks alone prove nothing. */
export function translatedOf(
  text: string,
  blocks: readonly Block[],
  pages: readonly PageLocale[],
): Source['translated'] {
  for (const block of blocks) {
    if (block.span.end - block.span.start > 300 || (block.reason !== null && AROUND.has(block.reason))) continue;
    const line = fold(text.slice(block.span.start, block.span.end));
    if (pages.some((page) => page.translationNotes.test(line))) return 'yes';
  }
  return 'unknown';
}
