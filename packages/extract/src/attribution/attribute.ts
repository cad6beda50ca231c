import { findCues } from '../cue/find-cues.ts';
import { inParts } from '../cue/in-parts.ts';
import type { CueHit, VerbCue } from '../cue/cue.ts';
import { isAdverb } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { aforesaid } from './aforesaid.ts';
import { afterConnector } from './bounds.ts';
import { addCircumstances } from './circumstance.ts';
import { bareClause } from './clause.ts';
import { likewise } from './likewise.ts';
import { mainVerb } from './main-verb.ts';
import { type Complement, complementOf } from './complement.ts';
import { asHeard, isIndefinite, isUnreal } from './indefinite.ts';
import { type Context, canListen, canSpeak, contextOf, low } from './context.ts';
import { type Draft, type Named, draft } from './draft.ts';
import { coordinated } from './coordinated.ts';
import { floating } from './floating.ts';
import { byNoun } from './noun-cue.ts';
import { withoutSelfReports } from './nested.ts';
import { byPreposition } from './preposition.ts';
import { incise, interruption, partsQuoted, rendersAll } from './incise.ts';
import { withOpenIncises } from './open-incise.ts';
import { insideQuotation, quotedBefore } from './quoted.ts';
import type { Subject } from './found.ts';
import { subjectOf } from './subject.ts';
import { isWithheld } from './withheld.ts';
import { turnsOf } from './transcript.ts';
import { wholeMention } from './whole-mention.ts';

/** Every statement of a document, in the order of its words. */
export function attribute(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  const turns = turnsOf(reading);
  for (const [index, whole] of reading.sentences.entries()) {
    const turn = turns.get(index);
    if (turn) drafts.push(turn);
    for (const { sentence, cues } of inParts(reading, whole, findCues(reading, whole, index))) {
      const context = contextOf(reading, index, cues, sentence);
      if (!context) continue;
      const found = withoutSelfReports(context, withOpenIncises(context, fromCues(context, cues)));
      const all = floating(context, found, drafts);
      for (const each of all) if (each.sentence === index) each.speaker = wholeMention(context, each);
      addCircumstances(context, all);
      attachBack(reading.text, drafts, all);
      drafts.push(...all);
    }
  }
  return drafts;
}

/** « « Je pars. » C’est ce qu’a dit X. »: the quotation has its cue and its speaker in the sentence after it. */
function attachBack(text: string, earlier: Draft[], now: readonly Draft[]): void {
  const last = earlier.at(-1);
  if (last && last.cue === null && now.some((one) => repeats(one, last, text))) earlier.pop();
}

function fromCues(context: Context, cues: readonly CueHit[]): Draft[] {
  const found: Draft[] = [];
  for (const cue of cues) {
    const tried = fromCue(context, cue);
    const made = tried && isRelative(context, tried) ? null : tried;
    const same = made ? found.findIndex((other) => repeats(other, made)) : -1;
    const other = found[same];
    if (made && !other) found.push(made);
    else if (made && other && closesIt(context, other, made)) found[same] = made;
  }
  return found;
}

/** The same words; with `text`, but for a comma that the second has at its end. */
function repeats(one: Draft, other: Draft, text = ''): boolean {
  if (one.parts[0]?.start !== other.parts[0]?.start) return false;
  const end = one.parts.at(-1)?.end ?? -1;
  const further = other.parts.at(-1)?.end ?? -1;
  return end === further || (end === further - 1 && text[end] === ',');
}

/** « X avance un total : « … », a indiqué Y. »: what follows the words says who spoke them. */
function closesIt(context: Context, other: Draft, made: Draft): boolean {
  const start = made.parts[0]?.start ?? 0;
  const end = made.parts.at(-1)?.end ?? 0;
  const before = other.cue ? (context.word(other.cue.to)?.end ?? Infinity) <= start : false;
  const after = made.cue ? (context.word(made.cue.from)?.start ?? -1) >= end : false;
  return before && after && made.speaker !== null;
}

function fromCue(context: Context, tried: CueHit): Draft | null {
  const quoted = (context.word(tried.from)?.quote ?? -1) >= 0;
  if (tried.form === 'preposition') return quoted ? null : byPreposition(context, tried);
  if (tried.form === 'noun') return quoted ? null : byNoun(context, tried);
  const cue = coordinated(context, tried);
  const found = subjectOf(context, cue);
  if (isUnreal(context, cue, found)) return null;
  const heard = asHeard(context, cue, found);
  if (!heard) return null;
  const { cue: verb, subject } = heard;
  if (quoted) return insideQuotation(context, verb, subject);
  if (isOwnVoice(context, cue, subject) || isNounAfterAll(context, verb, subject)) return null;
  return shows(context, verb, subject) ? null : byVerb(context, verb, subject);
}

/** « Les capteurs indiquent que », "sensors confirm that": what cannot speak is evidence. */
function shows(context: Context, { verb, mood, plural }: VerbCue, { side, speaker }: Subject): boolean {
  const c = speaker?.chunk;
  const { lexicon, polities } = context.reading;
  if (!c || mood !== 'finite' || side !== 'left' || !lexicon.locale.speech.showing.includes(verb.lemma)) return false;
  if (!canSpeak(context, c)) return true;
  const bare =
    plural === true && c.from === c.to && c.from === context.sentence.from && lexicon.locale.speech.bareNouns;
  return bare && c.role === null && !canListen(context, { ...c, name: null }) && !polities.has(c.from);
}

/** First and second persons outside quotation marks are the author and the reader. */
function isOwnVoice(context: Context, cue: VerbCue, subject: Subject): boolean {
  const { pronouns } = context.reading.lexicon.locale.speech;
  for (let i = cue.from + 1; i < cue.to; i++)
    if ((pronouns.get(low(context, i))?.person ?? 3) !== 3 && !context.reading.lexicon.negations.has(low(context, i)))
      return subject.speaker === null || subject.speaker.from >= i;
  if (!subject.speaker || subject.speaker.from !== subject.speaker.to) return false;
  const pronoun = context.reading.lexicon.locale.speech.pronouns.get(low(context, subject.speaker.from));
  return pronoun !== undefined && pronoun.person !== 3;
}

/** "named disparaging remarks", "state Florida": the verb of the clause stands before it, or its subject cannot be meant. */
function isNounAfterAll(context: Context, cue: VerbCue, subject: Subject): boolean {
  if (!cue.bare || cue.mood !== 'finite' || cue.tense !== 'present' || cue.clitic !== null) return false;
  const { lexicon } = context.reading;
  const { speaker } = subject;
  if (cue.verb.particles.length > 0) return false;
  const forms = lexicon.locale.speech.verbs.get(low(context, cue.from)) ?? [];
  const past = forms.some(({ mood, tense, plural }) => mood === 'finite' && tense === 'past' && plural === null);
  if (past && endsSentence(context, cue.after)) return false;
  const opening = speaker !== null && speaker.from <= afterConnector(context, context.sentence.from);
  if (opening && cue.plural === false && lexicon.complementisers.has(low(context, cue.after))) return false;
  if (subject.side === 'shared')
    return !lexicon.coordinators.has(low(context, cue.from - 1)) && isPlain(context, cue.from - 1);
  if (subject.side !== 'left' || !speaker?.chunk || speaker.from > cue.from) return false;
  let joined = false;
  for (let i = speaker.from; i < cue.from; i++) joined ||= lexicon.coordinators.has(low(context, i));
  const puts = past && cue.verb.governs.includes('amount');
  if (cue.plural === true && !puts && !joined && !lexicon.locale.speech.mayBePlural(low(context, speaker.chunk.to)))
    return true;
  if (joined) return false;
  // "a geologist who was there, says": the relative has a verb of its own.
  const behind = lexicon.relatives.has(low(context, speaker.to + 1)) ? speaker.to : speaker.to + 1;
  return (
    inRelative(context, speaker.to + 1, cue.from) ||
    mainVerb(context, behind, cue.from - 1, true) !== null ||
    (cue.from === speaker.to + 1 && isObject(context, speaker.from - 1))
  );
}

/** "its head, who promised weekly updates": a relative behind a comma has its verb, and no comma has ended it. */
function inRelative(context: Context, from: number, at: number): boolean {
  if (low(context, from) !== ',' || !context.reading.lexicon.relatives.has(low(context, from + 1))) return false;
  for (let i = from + 2; i < at; i++) if (low(context, i) === ',') return false;
  return mainVerb(context, from + 2, at - 1, true) !== null;
}

/** A word that neither joins nor modifies a verb. */
function isPlain(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const word = context.word(at);
  return (
    word?.kind === 'word' &&
    !isAdverb(lexicon, word.low) &&
    !lexicon.relatives.has(word.low) &&
    !lexicon.subordinators.has(word.low) &&
    !lexicon.negations.has(word.low) &&
    !lexicon.objectPronouns.has(word.low) &&
    !lexicon.timeWords.has(word.low)
  );
}

/** "proposing marquee | projects": a verb that takes no clause right before the phrase has it for its object. */
function isObject(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const word = context.word(at);
  if (word?.kind !== 'word' || lexicon.locale.speech.carriers.has(word.low) || lexicon.timeWords.has(word.low))
    return false;
  const forms = lexicon.locale.speech.verbs.get(word.low);
  if (forms) return !forms.some(({ verb }) => verb.governs.includes('bare-clause') || verb.governs.includes('clause'));
  return lexicon.locale.speech.isFinite(word.low) || !lexicon.locale.speech.opensPhrase(word.low);
}

/** "They say adding salt helps": the words that the cue before it announces begin with it. */
const opensContent = (context: Context, cue: VerbCue): boolean =>
  cue.mood === 'gerund' &&
  cue.bare &&
  (context.reading.lexicon.locale.speech.verbs
    .get(low(context, cue.from - 1))
    ?.some(({ mood, verb }) => mood === 'finite' && verb.governs.includes('bare-clause')) ??
    false);

/** "It is worth noting that …", "without knowing how …": nobody says it, or nothing is said. */
function isNobodys(context: Context, cue: VerbCue, { speaker, side }: Subject): boolean {
  if (cue.mood === 'finite') return false;
  if (cue.verb.strength === 'weak') return true;
  if (side !== 'shared' || !speaker || speaker.from !== speaker.to) return false;
  const pronoun = context.reading.lexicon.locale.speech.pronouns.get(low(context, speaker.from));
  return pronoun?.person === 3 && pronoun.gender === 'unknown' && !pronoun.plural && !pronoun.indefinite;
}

function byVerb(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  if (isNobodys(context, cue, subject)) return null;
  if (opensContent(context, cue)) return null;
  const compared = aforesaid(context, cue, subject) ?? likewise(context, cue, subject);
  if (compared) return compared;
  if (cue.mood === 'participle' && cue.bare && (subject.side !== 'right' || cue.verb.act === 'question')) return null;
  if (cue.passive && subject.side === 'none') return null;
  const before =
    cue.mood === 'finite' && closes(context, subject)
      ? quotedBefore(context, cue, subject)
      : asQuoted(context, cue, subject);
  const after = complementOf(context, cue, complementStart(cue, subject));
  const toldOf = cue.passive || (cue.mood === 'participle' && cue.bare);
  if (toldOf && after && (after.how === 'noun' || after.how === 'bare-clause')) return null;
  const full = after !== null && after.how !== 'noun' && after.how !== 'bare-clause';
  const announced = full && after.how === 'clause' && (after.at ?? Infinity) <= complementStart(cue, subject) + 1;
  const interrupting = announced && after ? interruption(context, cue, subject, after) : null;
  if (interrupting) return interrupting;
  const led =
    subject.side === 'left' &&
    subject.from < cue.from &&
    before?.kind === 'mixed' &&
    after !== null &&
    after.how !== 'noun' &&
    after.how !== 'quotation';
  if (before && !announced && !led) return before;
  const rightful = subject.side === 'right' || subject.side === 'inside' || low(context, subject.from - 1) === ',';
  const announcedByMarks = after?.how === 'quotation' && after.quotations.length > 0;
  const turned =
    rightful &&
    (!full ||
      (after?.how === 'quotation' &&
        (!announcedByMarks || partsQuoted(context, subject) || rendersAll(context, cue, subject)))) &&
    cue.mood === 'finite' &&
    !cue.passive &&
    !cue.prospective
      ? incise(context, cue, subject)
      : null;
  const placed = subject.side !== 'left' || endsSentence(context, subject.to + 1) || rendersAll(context, cue, subject);
  const free = context.reading.lexicon.locale.speech.inciseOrder === 'free';
  if (turned && ((placed && speaks(context, subject)) || (free && (after === null || after.how === 'noun'))))
    return turned;
  const held = after ?? (turned ? null : behindComma(context, cue, subject));
  return held ? fromComplement(context, cue, subject, held) : null;
}

/** A pronoun, or a phrase that names somebody who can speak: not « la grève reprendra lundi ». */
const speaks = (context: Context, { side, speaker }: Subject): boolean =>
  side !== 'left' || !speaker?.chunk || canSpeak(context, speaker.chunk);

/** In words. */
const QUOTING = 12;

/** "“…,” the paper quoted Ines Kolb as saying": the quotation before the clause that the participle ends. */
function asQuoted(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  const { attributeMarkers, functionWords } = context.reading.lexicon;
  if (cue.mood !== 'gerund' || !cue.bare || !attributeMarkers.has(low(context, cue.from - 1))) return null;
  if (functionWords.has(low(context, cue.after))) return null;
  for (let from = cue.from - 1; from > Math.max(context.sentence.from, cue.from - QUOTING); from--)
    if ((context.word(from - 1)?.closes ?? -1) >= 0)
      return quotedBefore(context, cue, {
        ...subject,
        side: 'left',
        from: low(context, from) === ',' ? from + 1 : from,
      });
  return null;
}

/** "She said, this morning, the gate was shut": a clause behind a comma, or behind a date between two. */
function behindComma(context: Context, cue: VerbCue, subject: Subject): Complement | null {
  const verb = cue.verb.strength === 'strong' && cue.verb.governs.includes('bare-clause') ? cue.verb : null;
  if (!verb || verb.object !== null || cue.mood !== 'finite' || subject.side !== 'left') return null;
  const { lexicon } = context.reading;
  const opening = subject.from <= afterConnector(context, context.sentence.from);
  if (low(context, cue.after) !== ',' || !(opening || lexicon.relatives.has(low(context, subject.from - 1))))
    return null;
  let i = cue.after + 1;
  while (lexicon.timeWords.has(low(context, i)) || lexicon.timeWords.has(low(context, i + 1))) i++;
  // "objected, arguing that …": a second verb.
  if (lexicon.locale.speech.isPresentParticiple(low(context, i))) return null;
  if (i > cue.after + 1 && low(context, i) === ',') i++;
  return bareClause(context, cue, i, verb);
}

/** Where the subject stands behind its cue in an incise, one before it has nothing more to say: « … », il a dit. */
function closes(context: Context, subject: Subject): boolean {
  const { lexicon } = context.reading;
  const next = context.word(subject.to + 1);
  if (lexicon.locale.speech.inciseOrder === 'free' || subject.side !== 'left' || next?.kind !== 'word') return true;
  return lexicon.timeWords.has(next.low) || lexicon.prepositions.has(next.low) || isAdverb(lexicon, next.low);
}

/** an aide, who asked for anonymity, warned: what stands between the commas is nobody's words. */
function isRelative(context: Context, { parts }: Draft): boolean {
  const start = parts[0]?.start ?? -1;
  for (let i = context.sentence.from; i < context.sentence.to; i++)
    if (context.word(i)?.start === start)
      return context.reading.lexicon.relatives.has(low(context, i)) && low(context, i - 1) === ',';
  return false;
}

const complementStart = (cue: VerbCue, subject: Subject): number =>
  subject.side === 'right' && !cue.passive && cue.mood === 'finite' ? Math.max(cue.after, subject.to + 1) : cue.after;

function endsSentence(context: Context, at: number): boolean {
  const word = context.word(at);
  return !word || word.low === '.' || context.reading.lexicon.timeWords.has(word.low);
}

function fromComplement(context: Context, cue: VerbCue, subject: Subject, found: Complement): Draft | null {
  const kept = found.how === 'noun' && found.verb.act === 'refuse';
  if (cue.negated && !kept && found.how !== 'clause' && found.how !== 'infinitive' && found.how !== 'quotation')
    return null;
  if (cue.negated && found.verb.strength !== 'strong') return null;
  if (subject.side === 'none' && found.how !== 'clause' && found.how !== 'quotation' && found.how !== 'infinitive')
    return null;
  if (cue.mood === 'infinitive' && !isReported(context, found)) return null;
  if ((found.how === 'infinitive' || found.how === 'noun') && isWithheld(context, cue, found)) return null;
  if (found.verb.strength === 'weak' && found.how === 'infinitive' && subject.speaker === null) return null;
  if ((found.how === 'noun' || found.how === 'attribute') && isIndefinite(context, subject)) return null;
  if (isOfThings(context, found, subject)) return null;
  if (found.how === 'quotation' && found.kind === 'mixed' && isNaming(context, cue, found)) return null;
  const addressee = found.object && found.verb.object !== 'target' ? found.object : null;
  return draft({
    sentence: context.index,
    parts: found.parts,
    kind: found.kind,
    cue: { ...cue, verb: found.verb },
    speaker: subject.speaker,
    carriesOn: cue.mood === 'infinitive' && subject.speaker === null,
    addressee: addressee && isTold(context, addressee, found.verb.object === 'addressee') ? addressee : null,
    target: found.object && found.verb.object === 'target' && isMeant(context, found.object) ? found.object : null,
    quotations: found.quotations,
    uncertain: found.uncertain,
  });
}

/** « la récolte promet d’être bonne », « le mur menace de tomber », « le poste requiert un diplôme »: nobody says so. */
const isOfThings = (context: Context, { how, verb }: Complement, { speaker, side }: Subject): boolean =>
  (how === 'infinitive'
    ? verb.act === 'promise' || verb.act === 'threaten'
    : how === 'noun' && verb.act === 'demand' && verb.strength === 'ambiguous') &&
  side === 'left' &&
  speaker?.chunk !== undefined &&
  speaker.chunk !== null &&
  context.reading.lexicon.locale.speech.inverts &&
  !canSpeak(context, speaker.chunk);

/** « pour dire que … », « et de conclure : « … » », not « pour dire ce qu’il faut »: words that were said, not a topic. */
const isReported = (context: Context, { how, kind, at }: Complement): boolean =>
  kind !== 'indirect' ||
  how === 'quotation' ||
  (how === 'clause' && context.reading.lexicon.complementisers.has(low(context, at ?? -1)));

function isNaming(context: Context, cue: VerbCue, found: Complement): boolean {
  const first = found.quotations[0];
  const range = first === undefined ? undefined : context.reading.within[first];
  if (!range) return false;
  const size = range.to - range.from;
  if (found.verb.strength === 'ambiguous' && size <= 2) return true;
  const describes = cue.readings.some(({ governs }) => governs.includes('attribute') || governs.includes('self'));
  // "admitted “mistakes”": what a verb of saying has as its object.
  const takes = found.verb.governs.includes('noun') || found.verb.governs.includes('marked-noun');
  const objects = found.verb.strength === 'strong' && takes;
  return size <= 1 && !describes && !objects;
}

/** « a menacé à deux reprises de partir »: behind a preposition only somebody is meant. */
const isMeant = (context: Context, { chunk: c }: Named): boolean =>
  c === null || !c.prepositional || canListen(context, c);

/** « exige l’ouverture d’une enquête »: a thing is not spoken to. */
function isTold(context: Context, object: Named, direct: boolean): boolean {
  if (object.chunk !== null && !canListen(context, object.chunk)) return false;
  return direct || context.reading.lexicon.addresseeWords.has(low(context, object.from - 1));
}
