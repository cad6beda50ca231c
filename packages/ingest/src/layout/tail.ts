import { boilerplate, type Draft } from './judge.ts';
import { endsSentence, endsWithStop, isBody } from './line.ts';

/** Text after an end marker that is worth this much of the text before it says the marker was not the end. */
const REST_SHARE = 0.2;

/** Finds where the article stops and judges all lines after it. Returns the index of the first such line. */
export function judgeTail(drafts: Draft[], start: number): number {
  const end = findEnd(drafts, start);
  const headline = drafts.find((draft) => draft.verdict?.kind === 'headline');
  let reason = drafts[end]?.rule?.reason ?? 'after-article';
  for (const draft of drafts.slice(end)) {
    if (draft.verdict?.kind === 'boilerplate' || draft.verdict?.kind === 'caption') continue;
    if (draft.rule !== null) reason = draft.rule.reason;
    const isTitle = headline !== undefined && headline.line.folded === draft.line.folded;
    draft.verdict = boilerplate(
      isTitle ? 'repeated-title' : draft.rule !== null ? draft.rule.reason : followed(reason),
    );
  }
  return end;
}

/** A headline under « Les plus lus » is a related link; under a comment form it is just after the article. */
const followed = (reason: NonNullable<Draft['rule']>['reason']) => (reason === 'related' ? 'related' : 'after-article');

function findEnd(drafts: readonly Draft[], start: number): number {
  const lengths = drafts.map((draft) => (isRunningText(draft) ? draft.line.length : 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (const [i, draft] of drafts.entries()) {
    if (i >= start && draft.rule !== null && before > 0) {
      const after = total - before;
      const isEnd =
        draft.rule.reach === 'end' &&
        (draft.rule.reason === 'comment-form' ? after <= before : after <= before * REST_SHARE);
      if (isEnd || (draft.rule.reach !== 'line' && after <= before && leavesArticle(drafts, start, i)))
        return afterLastText(drafts, start, i);
    }
    before += lengths[i] ?? 0;
  }
  return afterLastText(drafts, start, drafts.length);
}

/** Of a page with markup: what follows stands in other blocks than the article, or is a list of links with words to each. */
function leavesArticle(drafts: readonly Draft[], start: number, at: number): boolean {
  const after = drafts.slice(at + 1).filter(isRunningText);
  if (after.length === 0 || after.some(({ line }) => line.hint?.group === undefined)) return false;
  const groups = new Set(
    drafts
      .slice(start, at)
      .filter(isRunningText)
      .map(({ line }) => line.hint?.group),
  );
  return (
    after.every(({ line }) => line.hint?.hasLink === true) || after.every(({ line }) => !groups.has(line.hint?.group))
  );
}

/** Trailing lines that are no sentences, after the last running text before `end`, are no article either. */
function afterLastText(drafts: readonly Draft[], start: number, end: number): number {
  const last = drafts.findLastIndex(
    (draft, i) =>
      i >= start &&
      i < end &&
      (isRunningText(draft) || (draft.rule === null && draft.verdict === null && isClosingSentence(draft))),
  );
  return last === -1 ? end : last + 1;
}

function isRunningText(draft: Draft): boolean {
  if (draft.label !== null) return true;
  if (draft.verdict !== null) return draft.verdict.kind === 'paragraph';
  return draft.rule === null && isBody(draft.line);
}

/** A paragraph of the markup need not end as a sentence: a post that is quoted ends with a link or an emoji. */
const MARKED_LENGTH = 60;

const isClosingSentence = (draft: Draft): boolean =>
  (draft.line.hint?.group !== undefined && draft.line.length >= MARKED_LENGTH) ||
  (draft.line.length >= 25 && (draft.line.blankBefore ? endsSentence(draft.line) : endsWithStop(draft.line)));
