import { fold } from '@dixit/text';
import { isBreadcrumb, isCounter, isNameLike } from './furniture.ts';
import { boilerplate, plain, type Draft, type PageFacts, type Verdict } from './judge.ts';
import { endsSentence, endsWithStop, isBody, wordCount } from './line.ts';

const HEAD_LINES = 40;
const TITLE_LENGTH = 300;
const STANDFIRST_LENGTH = 180;
const DATE_LINE_LENGTH = 160;
const SHARED_OPENING = 24;
const LONG_HEAD = 12;
const SIGNED_WORDS = 3;
const BYLINE_LENGTH = 90;
const LEAD_LINES = 2;
const LEAD_WORDS = 8;
const LEAD_LENGTH = 600;

/**
 * Judges everything before the running text: menus, title, byline, date, standfirst. Returns the index
 * of the first line of the running text.
 */
export function judgeHead(drafts: Draft[], facts: PageFacts): number {
  markBreadcrumbs(drafts, facts);
  const body = firstBody(drafts);
  const title = findTitle(drafts, body, facts);
  if (title !== null && drafts[title]) drafts[title].verdict = plain('headline');
  const start =
    title !== null && title >= body ? firstBody(drafts, title + 1) : underCredits(drafts, title, body, facts);
  const titleLine = title === null ? '' : (drafts[title]?.line.folded ?? '');
  let hasStandfirst = drafts.slice(0, start).some((draft) => draft.verdict?.kind === 'standfirst');
  for (const [i, draft] of drafts.slice(0, start).entries()) {
    const isHeading = draft.verdict?.kind === 'crosshead' && title !== null;
    if (isHeading && i > title && !hasStandfirst && wordCount(draft.line) >= LEAD_WORDS) {
      draft.verdict = plain('standfirst');
      hasStandfirst = true;
    }
    const isStray = isHeading && i < title;
    if ((draft.verdict !== null && !isStray) || draft.label !== null) continue;
    const isAfter = title !== null && i > title;
    draft.verdict = isAfter && draft.line.folded === titleLine ? boilerplate('repeated-title') : null;
    draft.verdict ??= isAfter
      ? afterTitle(draft, drafts[i + 1], facts, hasStandfirst)
      : beforeTitle(draft, title === null && start <= 2);
    hasStandfirst ||= draft.verdict.kind === 'standfirst';
  }
  if (title !== null && !hasStandfirst && start > title)
    judgeStandfirst(
      drafts[start],
      drafts.slice(start + 1).find((draft) => draft.verdict?.kind !== 'crosshead'),
    );
  return start;
}

/** A sentence between the title and the byline is no running text yet. */
function underCredits(drafts: readonly Draft[], title: number | null, body: number, facts: PageFacts): number {
  const first = drafts[body];
  if (title === null || body > title + LEAD_LINES || !first || first.label !== null || first.line.length > LEAD_LENGTH)
    return body;
  const credit = drafts.slice(body + 1, body + 1 + LEAD_LINES).findIndex((draft) => isCreditLine(draft, facts));
  return credit === -1 ? body : firstBody(drafts, body + 2 + credit);
}

function markBreadcrumbs(drafts: Draft[], facts: PageFacts): void {
  for (const draft of drafts.slice(0, HEAD_LINES)) {
    if (draft.verdict === null && isBreadcrumb(draft.line, draft.printed, facts.pages))
      draft.verdict = boilerplate('breadcrumb');
  }
  for (const [i, draft] of drafts.slice(0, HEAD_LINES).entries()) {
    if (draft.verdict !== null || draft.line.length > TITLE_LENGTH) continue;
    const home = facts.pages.flatMap((page) => page.homeWords).some((word) => draft.line.folded.startsWith(`${word} `));
    const opening = drafts[i + 1]?.line.folded.slice(0, SHARED_OPENING) ?? '';
    if (home && opening.length === SHARED_OPENING && draft.line.folded.includes(opening))
      draft.verdict = boilerplate('breadcrumb');
  }
}

function firstBody(drafts: readonly Draft[], from = 0): number {
  const found = drafts.findIndex(
    (draft, i) =>
      i >= from &&
      (draft.label !== null ||
        (draft.rule === null && (draft.verdict === null ? isBody(draft.line) : draft.verdict.kind === 'paragraph'))),
  );
  return found === -1 ? drafts.length : found;
}

function findTitle(drafts: readonly Draft[], body: number, facts: PageFacts): number | null {
  const marked = drafts.findIndex((draft) => draft.verdict?.kind === 'headline');
  if (marked !== -1) return marked;
  const known = facts.title === null ? '' : fold(facts.title).trim();
  if (known !== '') {
    const same = drafts.slice(0, HEAD_LINES).findIndex((draft) => draft.line.folded === known);
    if (same !== -1) return same;
  }
  const repeated = titleOfBreadcrumb(drafts) ?? titleBehindSite(drafts, body);
  if (repeated !== null) return repeated;
  const lastMenu = drafts.slice(0, body).findLastIndex((draft) => isMenu(draft));
  const candidates = drafts.slice(0, body).flatMap((draft, i) => (isTitleLike(draft, facts) ? [i] : []));
  const below = candidates.filter((i) => i > lastMenu);
  const chosen = body > LONG_HEAD ? titleUnderMenu(drafts, candidates, facts) : (below[0] ?? candidates[0] ?? null);
  if (chosen !== null) return chosen;
  if (body === 1 && isLoneTitle(drafts[0])) return 0;
  return isCapitalisedTitle(drafts, body) ? body : null;
}

/** Under a long menu the title is what stands right above the byline or date, else the longest line. */
function titleUnderMenu(drafts: readonly Draft[], candidates: readonly number[], facts: PageFacts): number | null {
  const words = (i: number): number => wordCountOf(drafts[i]);
  const longest = (among: readonly number[]): number | null =>
    among.reduce<number | null>((best, i) => (best === null || words(i) > words(best) ? i : best), null);
  const signed = candidates.filter(
    (i) => words(i) >= SIGNED_WORDS && drafts.slice(i + 1, i + 4).some((draft) => isCreditLine(draft, facts)),
  );
  return longest(signed) ?? longest(candidates);
}

const wordCountOf = (draft: Draft | undefined): number => (draft ? wordCount(draft.line) : 0);

const isCreditLine = (draft: Draft, facts: PageFacts): boolean =>
  draft.rule?.reason === 'byline' ||
  isDateLine(draft, facts) ||
  (draft.line.length <= BYLINE_LENGTH && facts.pages.some((page) => page.byline.test(draft.line.folded)));

/** A breadcrumb often ends with the title of the page. */
function titleOfBreadcrumb(drafts: readonly Draft[]): number | null {
  for (const [i, draft] of drafts.slice(0, HEAD_LINES).entries()) {
    if (draft.verdict?.reason !== 'breadcrumb') continue;
    const found = drafts
      .slice(i + 1, i + 6)
      .findIndex(
        ({ line }) =>
          line.whole && line.folded.length >= 12 && draft.line.folded.includes(line.folded.slice(0, SHARED_OPENING)),
      );
    if (found !== -1) return i + 1 + found;
  }
  return null;
}

/** « Site - Title » above the title itself: a page's own title, printed over its heading. */
function titleBehindSite(drafts: readonly Draft[], body: number): number | null {
  for (const [i, { line }] of drafts.slice(0, Math.min(body, HEAD_LINES)).entries()) {
    const parts = line.folded.split(/ [-|·] /u);
    if (!line.whole || parts.length < 2) continue;
    const found = drafts.slice(i + 1, i + 4).findIndex((next) => next.line.whole && parts.includes(next.line.folded));
    if (found !== -1) return i + 1 + found;
  }
  return null;
}

const isMenu = (draft: Draft): boolean =>
  draft.verdict?.reason === 'breadcrumb' || draft.verdict?.reason === 'menu' || draft.rule?.reason === 'menu';

function isTitleLike(draft: Draft, facts: PageFacts): boolean {
  const { line, printed } = draft;
  if (draft.verdict !== null || draft.rule !== null || line.length > TITLE_LENGTH || isCounter(line)) return false;
  if (facts.outlet !== null && line.folded === fold(facts.outlet)) return false;
  if (isDateLine(draft, facts) || facts.pages.some((page) => page.byline.test(line.folded))) return false;
  if (wordCount(line) <= 4 && facts.pages.some((page) => page.releaseWords.test(line.folded))) return false;
  return wordCount(line) >= 3 && !printed.endsWith(',') && /\p{L}/u.test(printed);
}

/** One short line above the text: a title, unless it is a dateline that goes on below (`HOLMVIK (Halcyon) --`). */
const isLoneTitle = (draft: Draft | undefined): boolean =>
  draft !== undefined &&
  draft.verdict === null &&
  draft.rule === null &&
  /\p{L}[^:_–—-]*$/u.test(draft.printed) &&
  !isCounter(draft.line);

/** A short opening line in title case that happens to end with a full stop. */
function isCapitalisedTitle(drafts: readonly Draft[], body: number): boolean {
  const draft = drafts[body];
  if (!draft || body !== 0 || draft.label !== null || draft.line.length > 160 || drafts[1]?.line.blankBefore !== true)
    return false;
  const words = draft.printed.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.7;
}

function isDateLine(draft: Draft, facts: PageFacts): boolean {
  if (draft.line.length > DATE_LINE_LENGTH) return false;
  return facts.pages.some((page) => {
    const match = page.date.exec(draft.line.folded);
    return match !== null && match.index <= 40 && (match.index <= 30 || draft.line.length <= 90);
  });
}

function beforeTitle(draft: Draft, isText: boolean): Verdict {
  if (draft.rule !== null) return boilerplate(draft.rule.reason);
  if (isCounter(draft.line)) return boilerplate('counter');
  return isText ? plain('paragraph') : boilerplate('menu');
}

function afterTitle(draft: Draft, next: Draft | undefined, facts: PageFacts, hasStandfirst: boolean): Verdict {
  const { line, printed } = draft;
  if (draft.rule !== null) return boilerplate(draft.rule.reason);
  if (isCounter(line)) return boilerplate('counter');
  if (/^\(.*\)$/u.test(printed)) return boilerplate('credit');
  const isByline = facts.pages.some((page) => page.byline.test(line.folded)) || isNameLike(printed);
  if (isByline || isDateLine(draft, facts)) return boilerplate('byline');
  if (facts.pages.some((page) => page.captionNote.test(line.folded))) return plain('caption');
  if (wordCount(line) >= LEAD_WORDS && !hasStandfirst) return plain('standfirst');
  if (endsSentence(line)) return plain('paragraph');
  return next?.line.blankBefore === true ? plain('crosshead') : boilerplate('label');
}

/** The first lines of running text may be a standfirst: short, unquoted, right under the head, before something longer. */
function judgeStandfirst(draft: Draft | undefined, next: Draft | undefined): void {
  if (!draft || !next || draft.verdict !== null || draft.label !== null) return;
  const isShort = draft.line.length <= STANDFIRST_LENGTH && endsWithStop(draft.line) && next.line.blankBefore;
  if (draft.line.hint?.isLead === true && draft.line.length <= LEAD_LENGTH) {
    draft.verdict = plain('standfirst');
    return;
  }
  const isPlain = !/["«»“”]|\) [-–—] /u.test(draft.printed);
  if (isShort && isPlain && isBody(next.line) && next.line.length >= draft.line.length * 1.5)
    draft.verdict = plain('standfirst');
}
