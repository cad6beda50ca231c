import type { VerbCue } from '../cue/cue.ts';
import { adverbPhraseEnd } from '../cue/verb-group.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { type Context, canSpeak, chunkEndingAt, low, named } from './context.ts';
import { mainVerb } from './main-verb.ts';
import type { Named } from './draft.ts';
import { type Subject, left, none } from './found.ts';
import { afterInsertion, beyondComma, unclosed, withApposition } from './insertion.ts';
import { nameBehind, togetherEnd } from './listener.ts';
import { shared } from './shared.ts';
import { sourceBeside } from './source.ts';

export function subjectOf(context: Context, cue: VerbCue): Subject {
  const found = find(context, cue);
  context.subjects.set(cue, found.speaker);
  return found;
}

function find(context: Context, cue: VerbCue): Subject {
  const source = sourceBeside(context, cue);
  if (source) return { speaker: source, side: 'right', from: cue.from, to: source.to };
  if (cue.clitic !== null) {
    const speaker = { from: cue.clitic, to: cue.clitic, chunk: null };
    return { speaker, side: 'inside', from: overListeners(context, cue.from), to: Math.max(cue.to, cue.clitic) };
  }
  if (cue.passive || (cue.mood === 'participle' && cue.bare)) return agent(context, cue);
  if (cue.mood === 'gerund' || cue.mood === 'infinitive') return narrator(context, cue) ?? shared(context, cue);
  const at = leftEdge(context, cue);
  const before = context.word(at);
  if (!before || before.closes >= 0) return inverted(context, cue) ?? none(cue);
  const { lexicon } = context.reading;
  const { pronouns } = lexicon.locale.speech;
  const listener = toldBefore(context, cue, at) ? inverted(context, cue) : null;
  if (listener) return { ...listener, from: at };
  const contrasted = contrastedAt(context, at);
  if (contrasted) return left(cue, contrasted);
  if (pronouns.has(before.low)) return left(cue, { from: pronounStart(context, at), to: at, chunk: null });
  if (lexicon.relatives.has(before.low)) return antecedent(context, cue, at);
  const aside = dashed(context, cue, at);
  if (aside) return aside;
  if (before.low === ',' || before.low === '–' || before.low === '—') {
    if (context.word(at - 1)?.closes !== undefined && (context.word(at - 1)?.closes ?? -1) >= 0) {
      const right = inverted(context, cue);
      if (right) return right;
    }
    const inserted = afterInsertion(context, cue, at);
    if (inserted) return inserted;
    const told = cue.verb.object === 'addressee';
    const right = told && lexicon.locale.speech.inciseOrder === 'free' ? null : inverted(context, cue);
    const chunk = right?.speaker?.chunk;
    if (right && chunk && canSpeak(context, chunk) && endsIncise(context, right.to + 1)) return right;
    return beyondComma(context, cue, at) ?? shared(context, cue);
  }
  if (lexicon.coordinators.has(before.low)) return shared(context, cue);
  if (before.low === ')' && chunkEndingAt(context, at)) return nearest(context, cue, at);
  if (before.low === '.' && at > context.sentence.from) return nearest(context, cue, at);
  if (lexicon.subordinators.has(before.low) || before.kind === 'mark') return inverted(context, cue) ?? none(cue);
  return nearest(context, cue, at);
}

/** « Le maire, lui, accuse »: the pronoun between the commas sets whoever stands before it apart from others. */
function contrastedAt(context: Context, at: number): Named | null {
  const { pronouns } = context.reading.lexicon.locale.speech;
  const pronoun = pronouns.get(low(context, at - 1));
  if (low(context, at) !== ',' || low(context, at - 2) !== ',') return null;
  if (pronoun?.person !== 3 || pronoun.indefinite) return null;
  const c = chunkEndingAt(context, at - 3);
  return c && c.to === at - 3 && !c.prepositional && canSpeak(context, c) ? named(c) : null;
}

/** « d’autres », « les autres ». */
function pronounStart(context: Context, at: number): number {
  const { others, nounLinks, determiners } = context.reading.lexicon;
  const before = low(context, at - 1);
  return others.has(low(context, at)) && (nounLinks.has(before) || determiners.has(before)) ? at - 1 : at;
}

/** « Et la maire de conclure : « … » »: whoever stands between the coordinator and the marker. */
function narrator(context: Context, cue: VerbCue): Subject | null {
  const { lexicon } = context.reading;
  if (cue.mood !== 'infinitive' || !lexicon.infinitiveMarkers.has(low(context, cue.from - 1))) return null;
  const c = chunkEndingAt(context, cue.from - 2);
  const whole = c && (unclosed(context, c) ?? named(c));
  return c && whole && canSpeak(context, c) && lexicon.coordinators.has(low(context, whole.from - 1))
    ? left(cue, whole)
    : null;
}

/** « nous explique-t-elle »: the first of the pronouns before the verb. */
function overListeners(context: Context, from: number): number {
  let first = from;
  while (context.reading.lexicon.objectPronouns.has(low(context, first - 1))) first--;
  return first;
}

/** « … », nous a confié X: the pronoun is the listener's when the subject stands behind the verb. */
function toldBefore(context: Context, cue: VerbCue, at: number): boolean {
  const { lexicon } = context.reading;
  const { bareNouns, pronouns } = lexicon.locale.speech;
  const pronoun = pronouns.get(low(context, at));
  if (bareNouns || !pronoun || !lexicon.objectPronouns.has(low(context, at))) return false;
  const before = low(context, at - 1);
  const follows = before === ',' || lexicon.subordinators.has(before) || (context.word(at - 1)?.closes ?? -1) >= 0;
  return (
    follows &&
    (!pronoun.plural || cue.plural === false) &&
    chunkAt(context.reading, cue.after, context.sentence) !== null
  );
}

/** Index of the word before the cue, over adverbs, negations and object pronouns. */
function leftEdge(context: Context, cue: VerbCue): number {
  const { lexicon } = context.reading;
  let i = cue.from - 1;
  while (i >= context.sentence.from) {
    const word = low(context, i);
    const opening = word === ')' ? openingOf(context, i) : -1;
    if (opening > context.sentence.from) {
      i = opening - 1;
      continue;
    }
    const skippable =
      lexicon.negations.has(word) ||
      lexicon.reflexives.has(word) ||
      (lexicon.listenerPronouns.has(word) && lexicon.locale.speech.pronouns.get(word)?.person === 3) ||
      (lexicon.objectPronouns.has(word) && (!lexicon.locale.speech.pronouns.has(word) || objectHere(context, i))) ||
      (isAdverb(lexicon, word) && !(context.word(i)?.cap ?? false) && !lexicon.determiners.has(low(context, i - 1)));
    if (!skippable) break;
    i--;
  }
  return i;
}

/** In words. */
const BRACKETED = 12;

/** The bracket that belongs to a closing one, -1 for none. */
function openingOf(context: Context, closing: number): number {
  for (let i = closing - 1; i >= Math.max(context.sentence.from, closing - BRACKETED); i--)
    if (low(context, i) === '(') return i;
  return -1;
}

/** A pronoun that may be subject or object is object when a noun phrase stands before it. */
function objectHere(context: Context, i: number): boolean {
  return chunkEndingAt(context, i - 1) !== undefined || context.reading.lexicon.relatives.has(low(context, i - 1));
}

/** The closest noun phrase to the left that no preposition governs. */
function nearest(context: Context, cue: VerbCue, at: number): Subject {
  for (let k = context.chunks.length - 1; k >= 0; k--) {
    const c = context.chunks[k];
    if (!c || c.from > at) continue;
    if (blocked(context, c.to + 1, at)) break;
    if (c.prepositional && !coordinates(context, c) && !opensClause(context, c, at)) continue;
    const holder = participleHolder(context, k);
    if (holder) return left(cue, holder);
    if (!canSpeak(context, c) && (hangsOnGerund(context, k) || isInRelative(context, c))) continue;
    const whole = unclosed(context, c);
    if (whole) return left(cue, whole);
    const pronoun = pronounBefore(context, c, cue);
    if (pronoun !== null) return left(cue, { from: pronoun, to: c.to, chunk: null });
    const first = coordinated(context, k, cue);
    return left(cue, { from: first.from, to: c.to, chunk: first.name ? first : c });
  }
  return shared(context, cue);
}

/** In words. */
const RELATIVE = 10;

/** "officers who watch the border said": the object of a relative clause that hangs on somebody who can speak. */
function isInRelative(context: Context, c: Chunk): boolean {
  const { relatives } = context.reading.lexicon;
  for (let i = c.from - 1; i > Math.max(context.sentence.from, c.from - RELATIVE); i--) {
    if (context.word(i)?.kind !== 'word') return false;
    if (!relatives.has(low(context, i))) continue;
    const owner = chunkEndingAt(context, i - 1);
    return owner?.to === i - 1 && !owner.prepositional && canSpeak(context, owner);
  }
  return false;
}

/** « un élu ayant requis l’anonymat a dit »: the object of what stands beside the subject. */
function hangsOnGerund(context: Context, k: number): boolean {
  const owner = context.chunks[k - 1];
  const c = context.chunks[k];
  if (!owner || !c || !canSpeak(context, owner)) return false;
  const { carriers, verbs } = context.reading.lexicon.locale.speech;
  const word = low(context, owner.to + 1);
  const beside = context.reading.lexicon.locale.speech.inverts && owner.to + 1 < c.from;
  return beside && (carriers.has(word) || (verbs.get(word)?.some(({ mood }) => mood === 'gerund') ?? false));
}

/** « le collectif regroupant les riverains affirme », "a group defending tenants said": whoever the participle tells of. */
function participleHolder(context: Context, k: number): Named | null {
  const owner = context.chunks[k - 1];
  const c = context.chunks[k];
  const { speech } = context.reading.lexicon.locale;
  if (!owner || !c || owner.prepositional || !canSpeak(context, owner) || c.from !== owner.to + 2) return null;
  return speech.isPresentParticiple(low(context, c.from - 1)) ? named(owner) : null;
}

/** "after aides insisted": what is a preposition elsewhere opens a clause here. */
const opensClause = (context: Context, c: Chunk, at: number): boolean =>
  c.to === at &&
  context.reading.lexicon.subordinators.has(low(context, c.from - 1)) &&
  (canSpeak(context, c) || context.reading.lexicon.definite.has(low(context, c.from)));

/** Between a subject and its verb may stand prepositional phrases and adverbs, but no clause. */
function blocked(context: Context, from: number, to: number): boolean {
  const { lexicon } = context.reading;
  for (let i = from; i <= to; i++) {
    const word = context.word(i);
    if (!word) continue;
    if (word.closes >= 0 || word.opens >= 0 || word.low === ':' || word.low === ';') return true;
    if (lexicon.complementisers.has(word.low) && !lexicon.relatives.has(word.low)) return true;
  }
  return false;
}

const coordinates = (context: Context, c: Chunk): boolean =>
  context.reading.lexicon.coordinators.has(low(context, c.from - 1));

/** « Lui et ses conseillers accusent »: the pronoun is the first of the pair, and whom the pair is known by. */
function pronounBefore(context: Context, c: Chunk, cue: VerbCue): number | null {
  const { coordinators, locale } = context.reading.lexicon;
  const at = c.from - 2;
  const pronoun = locale.speech.pronouns.get(low(context, at));
  const joins = cue.plural !== false && coordinators.has(low(context, c.from - 1));
  return joins && pronoun?.person === 3 && !pronoun.indefinite && at >= context.sentence.from ? at : null;
}

/** X et Y ont dit: the first of the pair. */
function coordinated(context: Context, k: number, cue: VerbCue): Chunk {
  const c = context.chunks[k];
  const previous = context.chunks[k - 1];
  if (!c) throw new RangeError('no such phrase');
  const joins =
    previous &&
    cue.plural !== false &&
    previous.to + 2 === c.from &&
    context.reading.lexicon.coordinators.has(low(context, c.from - 1)) &&
    !previous.prepositional &&
    canSpeak(context, previous);
  return joins ? previous : c;
}

/** `qui` speaks for the phrase before it. */
function antecedent(context: Context, cue: VerbCue, at: number): Subject {
  const before = low(context, at - 1) === ',' ? at - 2 : at - 1;
  const c = chunkEndingAt(context, before) ?? notFarBefore(context, before);
  if (!c) return none(cue);
  return { speaker: named(c), side: 'left', from: cue.from, to: cue.after - 1 };
}

/** « une habitante jointe par téléphone, qui dit »: a few words may stand between. */
const notFarBefore = (context: Context, at: number): Chunk | undefined =>
  context.chunks.findLast((c) => {
    if (c.to >= at || at - c.to > 4 || !canSpeak(context, c)) return false;
    for (let i = c.to + 1; i <= at; i++) if (context.word(i)?.kind !== 'word') return false;
    return true;
  });

/** Subject after the verb: a déclaré hier sur X, Y, directeur de Z. */
function inverted(context: Context, cue: VerbCue): Subject | null {
  if (!context.reading.lexicon.locale.speech.inverts) return null;
  const { lexicon } = context.reading;
  let i = cue.after;
  for (let steps = 0; steps < 14 && i < context.sentence.to; steps++) {
    i = adverbPhraseEnd(context.reading, i);
    const word = context.word(i);
    if (!word || word.opens >= 0 || word.closes >= 0 || word.low === ':' || word.low === '.' || word.low === ';')
      return null;
    if (word.quote !== context.word(cue.from)?.quote) return null;
    if (lexicon.complementisers.has(word.low)) return null;
    const c = chunkAt(context.reading, i, context.sentence);
    const determines = c !== null && c.to > i && lexicon.determiners.has(word.low);
    if (lexicon.locale.speech.pronouns.has(word.low) && !determines && !word.cap && i === cue.after) {
      return { speaker: { from: i, to: i, chunk: null }, side: 'right', from: cue.from, to: i };
    }
    const named = c?.prepositional ? nameBehind(context, c) : c;
    if (named) {
      const described = withApposition(context, named);
      const to = cue.plural === true ? togetherEnd(context, described) : described;
      if (isClause(context, cue, to + 1)) return null;
      return {
        speaker: { from: named.from, to, chunk: named },
        side: 'right',
        from: overListeners(context, cue.from),
        to,
      };
    }
    i = c ? c.to + 1 : i + 1;
  }
  return null;
}

/** "said parents still want it": the phrase behind the verb is the subject of what was said. */
function isClause(context: Context, cue: VerbCue, at: number): boolean {
  if (!cue.verb.governs.includes('bare-clause')) return false;
  let i = at;
  while (isAdverb(context.reading.lexicon, low(context, i))) i++;
  // "…, suggests a study published on Monday".
  if (context.reading.lexicon.locale.speech.issuing.includes(low(context, i)) && low(context, cue.from - 1) === ',')
    return false;
  return mainVerb(context, i, i, true) !== null;
}

const DASH = /^[-–—―]$/u;

/** "Mara Roy – the mayor – said": whoever stands before the first dash. */
function dashed(context: Context, cue: VerbCue, at: number): Subject | null {
  if (!DASH.test(low(context, at))) return null;
  let i = at;
  while (DASH.test(low(context, i - 1))) i--;
  for (i -= 1; i > context.sentence.from; i--) {
    if (!DASH.test(low(context, i))) continue;
    while (DASH.test(low(context, i - 1))) i--;
    const c = chunkEndingAt(context, i - 1);
    return c && c.to === i - 1 && canSpeak(context, c) ? left(cue, named(c)) : null;
  }
  return null;
}

/** What may follow the subject of an incise. */
function endsIncise(context: Context, at: number): boolean {
  const word = context.word(at);
  if (!word) return true;
  if (word.kind === 'mark') return word.opens < 0;
  const { lexicon } = context.reading;
  for (let i = at; i < Math.min(context.sentence.to, at + 12); i++)
    if (lexicon.complementisers.has(low(context, i))) return false;
  return (
    lexicon.prepositions.has(word.low) ||
    lexicon.timeWords.has(word.low) ||
    lexicon.relatives.has(word.low) ||
    lexicon.locale.speech.issuing.includes(word.low) ||
    lexicon.locale.names.postposed.includes(word.low) ||
    isAdverb(lexicon, word.low)
  );
}

/** The speaker of a passive stands after par / by. */
function agent(context: Context, cue: VerbCue): Subject {
  const { lexicon } = context.reading;
  for (let i = cue.after; i < Math.min(context.sentence.to, cue.after + 30); i++) {
    if (lexicon.agentWords.has(low(context, i)) && context.word(i)?.quote === context.word(cue.from)?.quote) {
      const c = chunkAt(context.reading, i + 1, context.sentence);
      if (c && canSpeak(context, c)) return { speaker: named(c), side: 'right', from: cue.from, to: c.to };
    }
  }
  return none(cue);
}
