import type { CueHit, VerbCue } from '../cue/cue.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { afterConnector, hasVerb } from './bounds.ts';
import { comments, contrasts, resumesMain, sideRemark } from './comment.ts';
import { type Context, chunkEndingAt, isVerb, low } from './context.ts';
import { isUtterance } from './quotations.ts';
import { endsBeforeIncise } from './trailing.ts';

/** Last word of a content, and whether only a guess says that it ends there. */
export interface ClauseEnd {
  to: number;
  uncertain: boolean;
}

/** The last word of the content that begins at `from`: its sentence's, when nothing closes it earlier. */
export function clauseEnd(context: Context, from: number, cue: CueHit): ClauseEnd {
  const limit = rivalStart(context, from, cue) ?? context.sentence.to;
  const inserted = isInserted(context, cue);
  const fronted = isFronted(context, cue);
  const quote = context.word(from)?.quote ?? -1;
  // No comma yet: a verb without subject behind the first one is not the end of an insertion.
  let plain = true;
  for (let i = from; i < limit; i++) {
    const word = context.word(i);
    if (word?.kind === 'word' && word.quote === quote && word.closes < 0) continue;
    if (!word || word.quote !== quote) {
      if (word && word.quote < 0 && quote >= 0) return { to: i - 1, uncertain: false };
      continue;
    }
    if (quote >= 0 && word.closes >= 0) return { to: i - 1, uncertain: false };
    if (word.closes >= 0 && (isGlued(context, i) || (low(context, i - 1) === ',' && contrasts(context, i + 1))))
      return { to: i, uncertain: true };
    if (word.low === ';') return { to: i - 1, uncertain: true };
    if (word.low === ':' && opensUtterance(context, i + 1)) return { to: i - 1, uncertain: false };
    if (word.low === '(' && i > from && sideRemark(context, i, limit)) return { to: i - 1, uncertain: true };
    if (word.low !== ',') continue;
    if (i === from) {
      plain = false;
      continue;
    }
    if (
      comments(context, i + 1) ||
      ((inserted || plain) && resumesMain(context, i + 1)) ||
      (inserted && isCue(context, i + 1))
    )
      return { to: i - 1, uncertain: true };
    plain = false;
    if (fronted && i > cue.to && opensMain(context, i + 1)) return { to: i - 1, uncertain: true };
  }
  return { to: limit - 1, uncertain: false };
}

/** "X, who denies theft, claims …": the clause around goes on with a cue of its own. */
const isCue = (context: Context, at: number): boolean =>
  context.cues.some((cue) => cue.from === at && isVerb(cue) && cue.mood === 'finite');

/** « … que le port ferme : « Nous partons. » »: a sentence in marks is a statement of its own. */
function opensUtterance(context: Context, at: number): boolean {
  const opens = context.word(at)?.opens ?? -1;
  return opens >= 0 && isUtterance(context, opens);
}

/** « tout s’arrête »Il a refusé: the space that ends a sentence was lost. */
function isGlued(context: Context, closing: number): boolean {
  const next = context.word(closing + 1);
  return next?.kind === 'word' && next.cap && next.start === context.word(closing)?.end;
}

/** Where a cue that is no part of the content begins, or the incise that attributes the whole. */
function rivalStart(context: Context, from: number, cue: CueHit): number | null {
  const quote = context.word(from)?.quote ?? -1;
  for (const other of context.cues) {
    if (other.from <= Math.max(cue.to, from) || (context.word(other.from)?.quote ?? -1) !== quote) continue;
    const stop =
      isVerb(other) && (other.verb.strength === 'strong' || leadsToWords(context, other.after))
        ? (startOfRival(context, other) ?? endsBeforeIncise(context, from, other))
        : endsBeforeIncise(context, from, other);
    if (stop !== null && stop > from) return stop;
  }
  return null;
}

/** "stressed the cost and stated: “…”": a colon and what stands in marks are the second cue's. */
const leadsToWords = (context: Context, at: number): boolean =>
  low(context, at) === ':' && (context.word(at + 1)?.opens ?? -1) >= 0;

/** Where a second cue that is not part of the content begins: et a ajouté, , ajoutant. Null when it is part of it. */
function startOfRival(context: Context, cue: VerbCue): number | null {
  const { lexicon } = context.reading;
  if (takesUp(context, cue)) return null;
  let i = cue.from - 1;
  while (i > context.sentence.from && skippable(context, i)) i--;
  const word = low(context, i);
  if (cue.mood === 'gerund' || cue.clitic !== null) {
    if (
      lexicon.gerundMarkers.has(word) &&
      (low(context, i - 1) === ',' || lexicon.coordinators.has(low(context, i - 1)))
    )
      return i - 1;
    if (word === ',' || (cue.mood === 'gerund' && lexicon.coordinators.has(word))) return i;
    return null;
  }
  if (lexicon.coordinators.has(word)) return low(context, i - 1) === ',' ? i - 1 : i;
  const pronoun = lexicon.locale.speech.pronouns.has(word);
  const subject = pronoun ? firstOf(context, i) : chunkEndingAt(context, i)?.from;
  if (pronoun && subject !== undefined && restarts(context, subject - 1, cue)) return subject - 1;
  if (subject === undefined || !parts(context, subject - 2)) return null;
  return lexicon.coordinators.has(low(context, subject - 1)) || lexicon.subordinators.has(low(context, subject - 1))
    ? subject - 2
    : null;
}

/** « l’on »: with its article. */
const firstOf = (context: Context, pronoun: number): number =>
  context.reading.lexicon.determiners.has(low(context, pronoun - 1)) ? pronoun - 1 : pronoun;

/** « que le port fermera et elle demande … »: where reported words go on only behind a second complementiser, a cue with its own subject. */
const restarts = (context: Context, at: number, cue: VerbCue): boolean =>
  !context.reading.lexicon.locale.speech.bareNouns &&
  context.reading.lexicon.coordinators.has(low(context, at)) &&
  cue.verb.strength === 'strong' &&
  (context.reading.lexicon.complementisers.has(low(context, cue.after)) ||
    context.reading.lexicon.infinitiveMarkers.has(low(context, cue.after)));

const DASH = /^[–—―]$/u;

/** A comma, a dash, or a closing mark with the comma before it: "…," but he said. */
const parts = (context: Context, at: number): boolean =>
  low(context, at) === ',' ||
  DASH.test(low(context, at)) ||
  ((context.word(at)?.closes ?? -1) >= 0 && low(context, at - 1) === ',');

/** « comme il l’avait prédit »: an object pronoun stands for the content, and no other follows. */
function takesUp(context: Context, cue: VerbCue): boolean {
  const { lexicon } = context.reading;
  const before = low(context, cue.from - 1);
  return (
    lexicon.objectPronouns.has(before) &&
    lexicon.determiners.has(before) &&
    !lexicon.complementisers.has(low(context, cue.after))
  );
}

function skippable(context: Context, i: number): boolean {
  const { lexicon } = context.reading;
  const word = low(context, i);
  return (
    lexicon.negations.has(word) ||
    lexicon.objectPronouns.has(word) ||
    lexicon.reflexives.has(word) ||
    (isAdverb(lexicon, word) && !lexicon.coordinators.has(word))
  );
}

/** The cue stands in a clause that the main one goes on behind: « X, qui dit que …, part », « X, disant que …, part ». */
function isInserted(context: Context, cue: CueHit): boolean {
  if (cue.form !== 'verb') return true;
  if (cue.mood === 'gerund') return true;
  const { relatives } = context.reading.lexicon;
  const subject = context.subjects.get(cue)?.from ?? -1;
  let near = true;
  for (let i = cue.from - 1; i > context.sentence.from && low(context, i) !== ','; i--) {
    // "officials who watch the border said": the verb of the relative stands between.
    if (relatives.has(low(context, i))) return near || subject > i;
    near &&= skippable(context, i);
  }
  return false;
}

/** The cue stands in a clause before the main one: « Alors que X dit que …, il … », « Disant que …, il … », « Accusé de …, il … ». */
function isFronted(context: Context, cue: CueHit): boolean {
  if (isWhen(context, cue)) return true;
  const { lexicon } = context.reading;
  const start = afterConnector(context, context.sentence.from);
  const first = low(context, start);
  const opens =
    (lexicon.subordinators.has(first) && !lexicon.relatives.has(first)) ||
    lexicon.gerundMarkers.has(first) ||
    (cue.form === 'verb' && (cue.mood === 'gerund' || (cue.mood === 'participle' && cue.bare)) && cue.from === start);
  const marker = lexicon.gerundMarkers.has(first) && !lexicon.subordinators.has(first);
  if (!opens || (marker && !(cue.form === 'verb' && cue.mood !== 'finite'))) return false;
  for (let i = start; i < cue.from; i++) if (low(context, i) === ',' && opensMain(context, i + 1)) return false;
  return true;
}

/** ", when he said …, he …": a conjunction behind a comma right before the subject. */
function isWhen(context: Context, cue: CueHit): boolean {
  const { lexicon } = context.reading;
  if (cue.form !== 'verb' || cue.mood !== 'finite') return false;
  const subject = cue.from - 1;
  if (!lexicon.locale.speech.pronouns.has(low(context, subject)) || low(context, subject - 2) !== ',') return false;
  const word = low(context, subject - 1);
  return lexicon.subordinators.has(word) && !lexicon.relatives.has(word) && !lexicon.complementisers.has(word);
}

/** A subject with its verb, as far as the words tell: the main clause begins. */
function opensMain(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const { pronouns } = lexicon.locale.speech;
  const pronoun = pronouns.get(low(context, at));
  if (pronoun) return pronoun.person === 3 || !lexicon.objectPronouns.has(low(context, at));
  const c = context.chunks.find((each) => each.from === at);
  if (!c || c.prepositional) return false;
  return (
    context.cues.some((cue) => cue.form === 'verb' && cue.from > c.to && cue.from <= c.to + 6) ||
    hasVerb(context, c.to + 1, c.to + 2)
  );
}
