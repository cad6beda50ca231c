import type { LocaleRegistry, PageLocale } from '@dixit/locales/contract';
import type { Block } from '@dixit/model';
import { fold } from '@dixit/text';
import { isNameLike } from './layout/furniture.ts';
import { signatureIn } from './layout/signature.ts';
import { namesIn } from './names.ts';

const LABEL_LENGTH = 20;
const LINE_LENGTH = 160;
const UNDER_TITLE = 12;

/** Who signs, by the lines of the text: « Par X et Y », and names under the label « Auteur » near the title. */
export function printedBylines(
  text: string,
  blocks: readonly Block[],
  pages: readonly PageLocale[],
  locales: LocaleRegistry,
): { labelled: string[]; signed: string[] } {
  const title = blocks.findIndex((block) => block.kind === 'headline');
  const labelled: string[] = [];
  const signed: string[] = [];
  for (const [i, { span, kind, reason }] of blocks.entries()) {
    if (span.end - span.start > LINE_LENGTH || kind === 'headline') continue;
    const mayBeLabel = span.end - span.start <= LABEL_LENGTH && i > title && i <= title + UNDER_TITLE;
    if (!mayBeLabel && reason !== 'byline') continue;
    const printed = text.slice(span.start, span.end);
    const folded = fold(printed);
    if (mayBeLabel && labelled.length === 0) {
      const next = blocks[i + 1];
      const name = next ? text.slice(next.span.start, next.span.end) : '';
      if (pages.some((page) => page.bylineLabel.test(folded)) && isNameLike(name))
        labelled.push(...namesIn([name], locales));
    }
    if (reason !== 'byline' || signed.length > 0) continue;
    for (const page of pages) {
      const names = signatureIn(printed, folded, page);
      if (names !== null && signed.length === 0) signed.push(...namesIn([names], locales));
    }
  }
  return { labelled, signed: signed.length > 0 ? signed : signedAtFoot(text, blocks, locales) };
}

const CALL_LENGTH = 80;
const WORDS_OF_NAME = 3;

/** A letter to its readers is signed at its foot: behind its last line, a short call, stand names alone. */
function signedAtFoot(text: string, blocks: readonly Block[], locales: LocaleRegistry): string[] {
  const at = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  const [call = '', last = ''] = blocks.slice(at, at + 2).map(({ span }) => text.slice(span.start, span.end));
  if (at < 0 || call.length > CALL_LENGTH || !call.endsWith('!')) return [];
  const names = last.split(', ');
  const isName = (name: string): boolean =>
    /^\p{Lu}[^.!?:;«»"“”\d]+$/u.test(name) && name.split(' ').length <= WORDS_OF_NAME;
  return last.length <= LINE_LENGTH && names.every(isName) ? namesIn(names, locales) : [];
}
