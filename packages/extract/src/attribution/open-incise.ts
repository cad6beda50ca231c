import type { ReportingVerb } from '@dixit/locales/contract';
import type { VerbCue } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { type Context, canSpeak, low, named } from './context.ts';
import type { Draft, Named } from './draft.ts';
import { withApposition } from './insertion.ts';
import { wordAfterQuotation } from './quotation-complement.ts';
import { isUtterance } from './quotations.ts';
import { quotedBefore } from './quoted.ts';

/**
 * « … », s’enflamme X; « … », fulmine-t-il; "…," X grimaced: behind a whole utterance a verb and whoever can speak,
 * and nothing more, are an incise, whatever the verb.
 */
export function withOpenIncises(context: Context, found: readonly Draft[]): Draft[] {
  const drafts = [...found];
  for (let i = context.sentence.from; i < context.sentence.to; i++) {
    const index = context.word(i)?.opens ?? -1;
    const quotation = context.reading.quotations[index];
    if (!quotation || quotation.parent !== null) continue;
    const { start, end } = quotation.inner;
    if (drafts.some((d) => d.parts.some((part) => part.start < end && start < part.end))) continue;
    const made = inciseAfter(context, index);
    if (made && (isUtterance(context, index) || isHung(made))) drafts.push(made);
  }
  return drafts;
}

/** « Je reste », coupe-t-elle: nothing else has a pronoun hung on it. */
const isHung = ({ cue, speaker }: Draft): boolean =>
  cue?.form === 'verb' && cue.clitic !== null && cue.clitic === speaker?.from;

const NO_VERB =
  LIST.determiners |
  LIST.prepositions |
  LIST.functionWords |
  LIST.coordinators |
  LIST.subordinators |
  LIST.relatives |
  LIST.pronouns |
  LIST.adverbs |
  LIST.timeWords |
  LIST.nounLinks |
  LIST.roles |
  LIST.verbs;

function inciseAfter(context: Context, index: number): Draft | null {
  const { lexicon } = context.reading;
  let first = wordAfterQuotation(context, index);
  const closing = context.word(first - 1);
  if (!closing || closing.closes !== index) return null;
  if (/^[,–—-]$/u.test(low(context, first))) first++;
  else if (!/[,!?…]/u.test(context.reading.text.slice(Math.max(0, closing.start - 2), closing.start))) return null;
  const reflexive = lexicon.reflexives.has(low(context, first));
  const hung = hungInside(context, reflexive ? first + 1 : first);
  if (hung) {
    const speaker = { from: hung.clitic, to: hung.clitic, chunk: null };
    const cue = { ...cueOf(context, first, hung.participle), clitic: hung.clitic };
    return quotedBefore(context, cue, { speaker, side: 'inside', from: first, to: hung.participle });
  }
  const at = participleAt(context, reflexive ? first + 1 : first) ?? (reflexive ? first + 1 : first);
  if (lexicon.locale.speech.inciseOrder === 'free' && !reflexive) {
    const told = subjectFirst(context, first);
    if (told) return quotedBefore(context, cueOf(context, told.to + 1, told.to + 1), { ...told, side: 'left' });
  }
  if (!mayBeVerb(context, at, reflexive || at > first)) return null;
  const clitic = context.word(at + 1)?.clitic === true ? at + 1 : null;
  const speaker = clitic === null ? speakerAt(context, at + 1) : { from: clitic, to: clitic, chunk: null };
  if (!speaker) return null;
  return quotedBefore(
    context,
    { ...cueOf(context, first, at), clitic },
    { speaker, side: 'right', from: first, to: speaker.to },
  );
}

/** « s’est-elle enflammée », « a-t-il bondi »: the pronoun hangs on the auxiliary. */
function hungInside(context: Context, at: number): { clitic: number; participle: number } | null {
  if (participleAt(context, at) === null || context.word(at + 1)?.clitic !== true) return null;
  let i = at + 2;
  while (isOn(context.word(i), LIST.adverbs)) i++;
  return mayBeVerb(context, i, true) && ends(context, i + 1) ? { clitic: at + 1, participle: i } : null;
}

/** « a tonné », « s’est enflammée »: the word behind the auxiliary; null without one. */
function participleAt(context: Context, at: number): number | null {
  const carriers = context.reading.lexicon.locale.speech.carriers.get(low(context, at));
  return carriers?.some(({ takes, link }) => takes.includes('participle') && link.length === 0) ? at + 1 : null;
}

function mayBeVerb(context: Context, at: number, marked: boolean): boolean {
  const word = context.word(at);
  if (word?.kind !== 'word' || word.cap || isOn(word, NO_VERB)) return false;
  return (
    marked || context.word(at + 1)?.clitic === true || context.reading.lexicon.locale.speech.endsLikeVerb(word.low)
  );
}

/** "…," the coach grimaced: whoever speaks, and a verb without object. */
function subjectFirst(context: Context, at: number): { speaker: Named; from: number; to: number } | null {
  const { pronouns, endsLikeVerb } = context.reading.lexicon.locale.speech;
  const pronoun = pronouns.get(low(context, at));
  const c = pronoun ? null : chunkAt(context.reading, at, context.sentence);
  if (!(pronoun?.person === 3 && !pronoun.indefinite) && !(c && canSpeak(context, c))) return null;
  const speaker = c ? named(c) : { from: at, to: at, chunk: null };
  const verb = context.word(speaker.to + 1);
  if (verb?.kind !== 'word' || verb.cap || isOn(verb, NO_VERB) || !endsLikeVerb(verb.low)) return null;
  return ends(context, speaker.to + 2) ? { speaker, from: at, to: speaker.to } : null;
}

/** In words: « s’enflamme | à son sujet | l’ancien gardien ». */
const ASIDE = 4;

function speakerAt(context: Context, from: number): Named | null {
  const { lexicon } = context.reading;
  for (let i = from; i <= from + ASIDE; i++) {
    const word = context.word(i);
    if (word?.kind !== 'word') return null;
    const c = chunkAt(context.reading, i, context.sentence);
    if (!c) continue;
    if (c.prepositional || lexicon.nounLinks.has(low(context, i - 1))) {
      i = c.to;
      continue;
    }
    if (!canSpeak(context, c)) return null;
    const to = withApposition(context, c);
    return ends(context, to + 1) ? { ...named(c), to } : null;
  }
  return null;
}

/** A mark, the end, or a word that opens no object. */
function ends(context: Context, at: number): boolean {
  const word = context.word(at);
  return (
    word === undefined ||
    word.kind === 'mark' ||
    isOn(word, LIST.prepositions | LIST.relatives | LIST.subordinators | LIST.adverbs | LIST.timeWords)
  );
}

function cueOf(context: Context, from: number, to: number): VerbCue {
  const verb: ReportingVerb = {
    lemma: low(context, to),
    act: 'assert',
    strength: 'ambiguous',
    governs: ['quotation'],
    object: null,
    indefinite: false,
    whenDenied: false,
    reflexive: false,
    before: null,
    particles: [],
  };
  return {
    form: 'verb',
    from,
    to,
    after: to + 1,
    sentence: context.index,
    verb,
    readings: [verb],
    mood: 'finite',
    tense: 'present',
    plural: null,
    clitic: null,
    negated: false,
    prospective: false,
    passive: false,
    bare: true,
  };
}
