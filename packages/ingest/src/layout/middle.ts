import type { PageLocale } from '@dixit/locales/contract';
import { isCounter, isNameLike } from './furniture.ts';
import { boilerplate, plain, type Draft, type Verdict } from './judge.ts';
import { signatureIn } from './signature.ts';
import { endsWithStop, isBody, wordCount } from './line.ts';

const CROSSHEAD_LENGTH = 110;
const CROSSHEAD_WORDS = 16;
const LINK_LENGTH = 160;
const NOTE_LENGTH = 160;
const BYLINE_LENGTH = 70;
const LIST_LINES = 3;

/** Judges the lines between head and tail: furniture by its words, cross-heads and captions by their shape. */
export function judgeMiddle(drafts: Draft[], span: { start: number; end: number }): void {
  const { start, end } = span;
  const title = drafts.find((draft) => draft.verdict?.kind === 'headline')?.line.folded ?? null;
  const nexts = nextTexts(drafts, end);
  let isInList = false;
  for (let i = start; i < end; i++) {
    const draft = drafts[i];
    if (!draft) continue;
    if (draft.verdict !== null || draft.label !== null) {
      isInList = false;
      continue;
    }
    if (draft.rule !== null) {
      draft.verdict = boilerplate(draft.rule.reason);
      isInList = draft.rule.reach !== 'line';
      continue;
    }
    isInList &&= !draft.line.blankBefore && draft.line.length <= LINK_LENGTH && !endsWithStop(draft.line);
    draft.verdict = isInList ? boilerplate('related') : judgeShape(draft, nexts[i] ?? null, title);
  }
  markLists(drafts, start, end);
}

/** Captions with a credit, bylines and notes of translation may stand anywhere, alone on their line. */
export function markNotes(drafts: readonly Draft[], pages: readonly PageLocale[]): void {
  for (const draft of drafts) {
    if (draft.verdict !== null || draft.label !== null || draft.rule !== null || draft.line.length > NOTE_LENGTH)
      continue;
    for (const page of pages) {
      const names = signatureIn(draft.printed, draft.line.folded, page);
      const isByline = names !== null && draft.line.length <= BYLINE_LENGTH && isNameLike(names.split(',')[0] ?? '');
      if (page.captionNote.test(draft.line.folded)) draft.verdict = plain('caption');
      else if (isByline) draft.verdict = boilerplate('byline');
      else if (page.translationNotes.exec(draft.line.folded)?.index === 0) draft.verdict = boilerplate('credit');
    }
  }
}

/** A cross-head has text under it: three and more short lines in a row are links, but for the last above text; without a link in the markup they are text. */
function markLists(drafts: readonly Draft[], start: number, end: number): void {
  let run: Draft[] = [];
  const close = (next: Draft | undefined): void => {
    const isHeaded = next !== undefined && (next.label !== null || next.verdict?.kind === 'paragraph');
    const links = isHeaded ? run.slice(0, -1) : run;
    const isAddress = run.every(({ line }) => line.hint?.group !== undefined && line.hint.hasLink !== true);
    if (run.length >= LIST_LINES)
      for (const draft of isAddress ? run : links)
        draft.verdict = isAddress ? plain('paragraph') : boilerplate('related');
    run = [];
  };
  for (let i = start; i < end; i++) {
    const draft = drafts[i];
    if (!draft || draft.verdict?.kind === 'boilerplate') continue;
    if (
      draft.label === null &&
      (draft.verdict?.kind === 'crosshead' ||
        (draft.verdict?.kind === 'caption' && draft.line.hint?.kind !== 'caption'))
    )
      run.push(draft);
    else close(draft);
  }
  close(undefined);
}

/** For each line, the next one that is no furniture. */
function nextTexts(drafts: readonly Draft[], end: number): (Draft | null)[] {
  const nexts: (Draft | null)[] = [];
  let next: Draft | null = null;
  for (let i = end - 1; i >= 0; i--) {
    nexts[i] = next;
    if (drafts[i]?.rule === null) next = drafts[i] ?? null;
  }
  return nexts;
}

function judgeShape(draft: Draft, next: Draft | null, title: string | null): Verdict {
  const { line, printed } = draft;
  if (isBody(line) || line.hint?.isText === true) return plain('paragraph');
  if (isCounter(line)) return boilerplate('counter');
  if (title === line.folded) return boilerplate('repeated-title');
  const isShort = line.length <= CROSSHEAD_LENGTH && wordCount(line) <= CROSSHEAD_WORDS && wordCount(line) > 0;
  if (!isShort || next === null || (endsLikeText(printed) && !isQuotedHeading(printed, next)))
    return plain('paragraph');
  if (!/^\p{Ll}/u.test(printed)) return plain('crosshead');
  return wordCount(line) <= 4 && line.blankBefore && next.line.blankBefore ? plain('caption') : plain('paragraph');
}

const QUOTED = /^[«“"][^«»“”"]*[^.!?…\s][\s\u00a0]*[»”"]$/u;

/** A heading may be an exclamation in quotation marks; told from speech by the entry that opens under it. */
const isQuotedHeading = (printed: string, next: Draft): boolean =>
  next.label !== null && /^[«“"][^«»“”"]*[!?][\s\u00a0]*[»”"]$/u.test(printed);

/** A sentence, an unfinished one, a list item; but not a heading in quotation marks. */
function endsLikeText(printed: string): boolean {
  if (QUOTED.test(printed)) return false;
  return /(?:[.…,;:]|[.!?…][\s\u00a0]*[»”"“]|[»”"“])$/u.test(printed) || /^[-–—•*] /u.test(printed);
}
