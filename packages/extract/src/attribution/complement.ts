import type { ReportingVerb } from '@dixit/locales/contract';
import type { Span, StatementKind } from '@dixit/model';
import type { VerbCue } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { clauseEnd, trimmedSpan, wordCount } from './bounds.ts';
import { type Context, low, named } from './context.ts';
import type { Named } from './draft.ts';

/** What follows a cue as its content. */
export interface Complement {
  parts: Span[];
  kind: StatementKind;
  how: 'clause' | 'bare-clause' | 'infinitive' | 'noun' | 'attribute' | 'quotation';
  object: Named | null;
  quotations: number[];
  uncertain: boolean;
  /** Last word of the content. */
  to: number;
  verb: ReportingVerb;
}

const REACH = 28;

/** Finds the content to the right of a cue, from `at` on: quotation, clause, infinitive, attribute or noun. */
export function complementOf(context: Context, cue: VerbCue, at: number): Complement | null {
  const scan = scanRight(context, cue, at);
  const govern = (what: ReportingVerb['governs'][number]): ReportingVerb | undefined =>
    cue.readings.find((verb) => verb.governs.includes(what));
  const clause = govern('clause');
  const attribute = govern('attribute');
  if (scan.stop === 'complementiser' && clause) return clauseAfter(context, cue, scan, clause);
  if (scan.stop === 'question' && clause) return clauseFrom(context, cue, { ...scan, next: scan.at }, clause);
  if (scan.stop === 'quotation' || scan.stop === 'colon') {
    const quoted = govern('quotation') ?? clause;
    if (
      quoted &&
      (scan.object === null || scan.stop === 'colon' || cue.verb.object === 'addressee' || scan.objectIsAdjunct)
    ) {
      const found = quotationFrom(context, scan, quoted);
      if (found) return found;
    }
  }
  const infinitive = govern('infinitive');
  if (infinitive) {
    const found = infinitiveAfter(context, cue, at, infinitive);
    if (found) return found;
  }
  if (attribute) {
    const found = attributeAfter(context, cue, at, attribute);
    if (found) return found;
  }
  const bare = govern('bare-clause');
  if (bare) {
    const found = bareClause(context, cue, at, bare);
    if (found) return found;
  }
  const noun = govern('noun');
  const quotedNoun = govern('quoted-noun');
  return noun || quotedNoun ? nounAfter(context, cue, at, noun ?? quotedNoun ?? cue.verb, noun === undefined) : null;
}

interface Scan {
  stop: 'complementiser' | 'question' | 'quotation' | 'colon' | 'none';
  at: number;
  next: number;
  object: Named | null;
  objectIsAdjunct: boolean;
}

/** Over addressee, date and place between the cue and what it announces. */
function scanRight(context: Context, cue: VerbCue, at: number): Scan {
  const { lexicon } = context.reading;
  const quote = context.word(cue.from)?.quote ?? -1;
  let object: Named | null = null;
  let adjunct = true;
  let i = at;
  const stop = (kind: Scan['stop'], next: number): Scan => ({
    stop: kind,
    at: i,
    next,
    object,
    objectIsAdjunct: adjunct,
  });
  while (i < context.sentence.to && i < at + REACH) {
    const word = context.word(i);
    if (!word || (word.quote !== quote && word.quote < 0)) break;
    if (word.opens >= 0) return stop('quotation', i);
    if (word.low === ':') return stop('colon', i + 1);
    if (word.low === '.' || word.low === ';' || word.closes >= 0) break;
    if (
      lexicon.complementisers.has(word.low) &&
      !(lexicon.relatives.has(word.low) && object !== null && cue.verb.object === null)
    )
      return stop('complementiser', i + 1);
    if (i === at && lexicon.questionWords.has(word.low)) return stop('question', i);
    if (lexicon.relatives.has(word.low) || (lexicon.coordinators.has(word.low) && i === at)) break;
    const c = word.kind === 'mark' ? null : chunkAt(context.reading, i, context.sentence);
    if (c) {
      if (!c.prepositional) {
        if (object !== null && low(context, c.from - 1) !== ',') break;
        adjunct = adjunct && lexicon.timeWords.has(low(context, c.to));
        object ??= named(c);
      }
      i = c.to + 1;
    } else if (
      i > at &&
      (lexicon.locale.speech.verbs.has(word.low) || lexicon.locale.speech.carriers.has(word.low)) &&
      !isAdverb(lexicon, word.low)
    ) {
      break;
    } else {
      i++;
    }
  }
  return stop('none', i);
}

function clauseAfter(context: Context, cue: VerbCue, scan: Scan, verb: ReportingVerb): Complement | null {
  return clauseFrom(context, cue, scan, verb);
}

function clauseFrom(context: Context, cue: VerbCue, scan: Scan, verb: ReportingVerb): Complement | null {
  const first = scan.next;
  const opener = context.word(first);
  if (!opener) return null;
  const end = clauseEnd(context, first, cue.to);
  const span = trimmedSpan(context, first, end.to);
  if (!span || wordCount(context, first, end.to) < 2) return null;
  const held = quotationsIn(context, first, end.to);
  return {
    parts: [span],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    how: 'clause',
    object: scan.object,
    quotations: held,
    uncertain: end.uncertain,
    to: end.to,
    verb,
  };
}

/** Quotations that begin between two words. */
export function quotationsIn(context: Context, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i <= to; i++) {
    const opens = context.word(i)?.opens ?? -1;
    if (opens >= 0) found.push(opens);
  }
  return found;
}

function quotationFrom(context: Context, scan: Scan, verb: ReportingVerb): Complement | null {
  const { reading } = context;
  const opening = context.word(scan.next);
  const index = opening?.opens ?? -1;
  const quotation = reading.quotations[index];
  if (!quotation || !opening) {
    if (scan.stop !== 'colon' || wordCount(context, scan.next, context.sentence.to - 1) < 3) return null;
    const span = trimmedSpan(context, scan.next, context.sentence.to - 1);
    return span && verb.strength === 'strong'
      ? {
          parts: [span],
          kind: 'indirect',
          how: 'quotation',
          object: scan.object,
          quotations: [],
          uncertain: true,
          to: context.sentence.to - 1,
          verb,
        }
      : null;
  }
  const parts = [quotation.inner];
  const quotations = [index];
  let to = (reading.within[index]?.to ?? scan.next) - 1;
  const beyond = wordAfterQuotation(context, index);
  if (continuesAfter(context, beyond)) {
    const end = clauseEnd(context, beyond, scan.at);
    const span = trimmedSpan(context, scan.next, end.to);
    if (span && scan.stop !== 'colon') {
      return {
        parts: [{ start: quotation.span.start, end: span.end }],
        kind: 'mixed',
        how: 'quotation',
        object: scan.object,
        quotations: [...quotations, ...quotationsIn(context, beyond, end.to)],
        uncertain: true,
        to: end.to,
        verb,
      };
    }
  }
  to = Math.max(to, beyond - 1);
  const direct = scan.stop === 'colon' || isUtterance(context, index);
  return {
    parts,
    kind: direct ? 'direct' : 'mixed',
    how: 'quotation',
    object: scan.object,
    quotations,
    uncertain: !quotation.balanced,
    to,
    verb,
  };
}

export function wordAfterQuotation(context: Context, index: number): number {
  const range = context.reading.within[index];
  let i = range ? range.to : context.sentence.to;
  if (context.word(i)?.closes === index) i++;
  return i;
}

/** The author's syntax goes on after the closing mark: « dix » et « vingt », "a clear threat" in the region. */
function continuesAfter(context: Context, at: number): boolean {
  const word = context.word(at);
  if (!word || word.kind === 'mark') return false;
  const { lexicon } = context.reading;
  return lexicon.nounLinks.has(word.low) || lexicon.coordinators.has(word.low);
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

function infinitiveAfter(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  const { speech } = lexicon.locale;
  let object: Named | null = null;
  for (let i = at; i < Math.min(context.sentence.to, at + 18); i++) {
    const word = context.word(i);
    if (!word || word.closes >= 0 || /^[.;:]$/u.test(word.low) || word.quote !== context.word(cue.from)?.quote)
      return null;
    const next = context.word(i + 1);
    const markers = lexicon.infinitiveMarkers.has(word.low);
    const marked = markers && next?.kind === 'word' && infinitiveAt(context, i + 1);
    const bare = i === at && speech.isInfinitive(word.low) && lexicon.infinitiveMarkers.size > 1;
    if (marked || bare) {
      const first = marked ? i + 1 : i;
      const end = clauseEnd(context, first, cue.to);
      const span = trimmedSpan(context, first, end.to);
      if (!span || wordCount(context, first, end.to) < 2) return null;
      const held = quotationsIn(context, first, end.to);
      return {
        parts: [span],
        kind: held.length > 0 ? 'mixed' : 'indirect',
        how: 'infinitive',
        object,
        quotations: held,
        uncertain: end.uncertain,
        to: end.to,
        verb,
      };
    }
    if (lexicon.complementisers.has(word.low) || lexicon.relatives.has(word.low)) return null;
    const c = word.kind === 'mark' ? null : chunkAt(context.reading, i, context.sentence);
    if (c) {
      if (!object && (!c.prepositional || lexicon.addresseeWords.has(low(context, c.from - 1)))) object = named(c);
      i = c.to;
    }
  }
  return null;
}

function infinitiveAt(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const { speech } = lexicon.locale;
  let i = at;
  while (
    i < at + 4 &&
    (lexicon.negations.has(low(context, i)) ||
      lexicon.objectPronouns.has(low(context, i)) ||
      lexicon.reflexives.has(low(context, i)))
  )
    i++;
  const word = context.word(i);
  if (!word || word.kind !== 'word' || word.cap) return false;
  if (lexicon.infinitiveMarkers.size > 1) return speech.isInfinitive(word.low);
  return !lexicon.determiners.has(word.low) && !speech.pronouns.has(word.low);
}

function attributeAfter(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  const end = clauseEnd(context, at, cue.to);
  const first = chunkAt(context.reading, at, context.sentence);
  const quoted = quotationsIn(context, at, end.to);
  if (!first && context.word(at)?.opens === -1 && !lexicon.attributeMarkers.has(low(context, at))) return null;
  if (quoted.length === 0 && verb.strength !== 'strong') return null;
  const elsewhere = lexicon.attributeMarkers.has(low(context, at));
  const marker = context.reading.words.slice(at, end.to + 1).some((word) => lexicon.attributeMarkers.has(word.low));
  if (!marker && quoted.length === 0) return null;
  const lastQuote = quoted.at(-1);
  const to = lastQuote === undefined ? end.to : Math.max(wordAfterQuotation(context, lastQuote) - 1, at);
  const span = trimmedSpan(context, elsewhere ? at + 1 : at, to);
  if (!span) return null;
  return {
    parts: [span],
    kind: quoted.length > 0 ? 'mixed' : 'indirect',
    how: 'attribute',
    object: first && !elsewhere ? named(first) : null,
    quotations: quoted,
    uncertain: true,
    to,
    verb,
  };
}

/** X said he would come: a clause without complementiser begins with its subject. */
function bareClause(context: Context, cue: VerbCue, at: number, verb: ReportingVerb): Complement | null {
  const { lexicon } = context.reading;
  let i = at;
  let object: Named | null = null;
  while (
    i < context.sentence.to &&
    (lexicon.timeWords.has(low(context, i)) || (isAdverb(lexicon, low(context, i)) && i < at + 2))
  )
    i++;
  if (verb.object === 'addressee') {
    const told = chunkAt(context.reading, i, context.sentence);
    const pronoun = lexicon.objectPronouns.has(low(context, i));
    if (!told && !pronoun) return null;
    object = told ? named(told) : { from: i, to: i, chunk: null };
    i = object.to + 1;
    while (lexicon.timeWords.has(low(context, i))) i++;
  }
  const word = context.word(i);
  if (!word || word.kind === 'mark' || wordCount(context, i, context.sentence.to - 1) < 3) return null;
  const subject =
    lexicon.locale.speech.pronouns.has(word.low) || chunkAt(context.reading, i, context.sentence) !== null;
  const adjunct = lexicon.prepositions.has(word.low);
  if (!subject && !(adjunct && verb.lemma !== 'report')) return null;
  if (adjunct && !clauseFollows(context, i)) return null;
  const end = clauseEnd(context, i, cue.to);
  if (!hasVerb(context, i, end.to)) return null;
  const span = trimmedSpan(context, i, end.to);
  if (!span) return null;
  const held = quotationsIn(context, i, end.to);
  return {
    parts: [span],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    how: 'bare-clause',
    object,
    quotations: held,
    uncertain: true,
    to: end.to,
    verb,
  };
}

const clauseFollows = (context: Context, at: number): boolean => {
  for (let i = at; i < Math.min(context.sentence.to, at + 10); i++) if (low(context, i) === ',') return true;
  return false;
};

/** A stretch that holds a function word of the verbal kind, or a form that looks verbal. */
function hasVerb(context: Context, from: number, to: number): boolean {
  const { lexicon } = context.reading;
  for (let i = from + 1; i <= to; i++) {
    const word = low(context, i);
    if (lexicon.functionWords.has(word) || lexicon.locale.speech.carriers.has(word)) return true;
    if (lexicon.locale.speech.looksVerbal(word) || lexicon.locale.speech.verbs.has(word)) return true;
  }
  return false;
}

function nounAfter(
  context: Context,
  cue: VerbCue,
  at: number,
  verb: ReportingVerb,
  quotedOnly: boolean,
): Complement | null {
  const { lexicon } = context.reading;
  let i = at;
  while (lexicon.timeWords.has(low(context, i)) || isAdverb(lexicon, low(context, i))) i++;
  const c = chunkAt(context.reading, i, context.sentence);
  const opens = context.word(i)?.opens ?? -1;
  if (!c && opens < 0) return null;
  const end = clauseEnd(context, i, cue.to);
  const held = quotationsIn(context, i, end.to);
  if (quotedOnly && held.length === 0) return null;
  const lastQuote = held.at(-1);
  const to = quotedOnly && lastQuote !== undefined ? wordAfterQuotation(context, lastQuote) - 1 : end.to;
  const span = trimmedSpan(context, i, to);
  if (!span || (wordCount(context, i, to) < 2 && held.length === 0)) return null;
  return {
    parts: [span],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    how: 'noun',
    object: null,
    quotations: held,
    uncertain: true,
    to,
    verb,
  };
}
