import type { ReportingVerb } from '@dixit/locales/contract';
import type { Span, StatementKind } from '@dixit/model';
import type { VerbCue } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { trimmedSpan, wordCount } from './bounds.ts';
import { bareClause } from './clause.ts';
import { clauseEnd } from './clause-end.ts';
import { attributeAfter, infinitiveAfter, infinitiveAt, nounAfter } from './phrase-complement.ts';
import { quotationFrom, quotationsIn, wordAfterQuotation } from './quotation-complement.ts';
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
  /** For a clause: the word that announces it. */
  at?: number;
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
  if (scan.stop === 'complementiser' && clause) return clauseFrom(context, cue, scan, clause);
  if (scan.stop === 'question' && clause)
    return cue.negated ? null : clauseFrom(context, cue, { ...scan, next: scan.at }, clause);
  const infinitive = govern('infinitive');
  if (infinitive && (beginsInfinitive(context, at) || startsMarked(context, at))) {
    const found = infinitiveAfter(context, cue, at, infinitive);
    if (found) return found;
  }
  if (scan.stop === 'quotation' || scan.stop === 'colon') {
    const quoted = govern('quotation') ?? clause;
    if (
      quoted &&
      (scan.object === null || scan.stop === 'colon' || cue.verb.object === 'addressee' || scan.objectIsAdjunct)
    ) {
      const found = quotationFrom(context, cue, scan, quoted);
      if (found) return found;
    }
  }
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
  return noun || quotedNoun ? nounAfter(context, cue, at, noun ?? quotedNoun ?? cue.verb) : null;
}

/** dit avoir, affirme n'avoir: no marker. */
const beginsInfinitive = (context: Context, at: number): boolean =>
  context.reading.lexicon.infinitiveMarkers.size > 1 && infinitiveAt(context, at);

/** promet de ramener, vowed to bring. */
const startsMarked = (context: Context, at: number): boolean =>
  context.reading.lexicon.infinitiveMarkers.has(low(context, at)) && infinitiveAt(context, at + 1);

export interface Scan {
  stop: 'complementiser' | 'question' | 'quotation' | 'colon' | 'none';
  at: number;
  next: number;
  object: Named | null;
  objectIsAdjunct: boolean;
}

/** après que, alors que: with the word before it, no complementiser. */
const joins = (context: Context, i: number): boolean => {
  const { prepositions, subordinators, complementisers } = context.reading.lexicon;
  const word = low(context, i);
  return (prepositions.has(word) || subordinators.has(word)) && !complementisers.has(word);
};

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
    if (word.opens >= 0) {
      const beyond = wordAfterQuotation(context, word.opens);
      if (i === at || !lexicon.complementisers.has(low(context, beyond))) return stop('quotation', i);
      i = beyond;
      continue;
    }
    if (word.low === ':') return stop('colon', i + 1);
    if (word.low === '.' || word.low === ';' || word.closes >= 0) break;
    if (i > at && lexicon.complementisers.has(word.low) && joins(context, i - 1)) break;
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

function clauseFrom(context: Context, cue: VerbCue, scan: Scan, verb: ReportingVerb): Complement | null {
  const first = scan.next;
  const opener = context.word(first);
  if (!opener) return null;
  const end = clauseEnd(context, first, cue);
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
    at: scan.at,
    verb,
  };
}
