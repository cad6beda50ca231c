import { adverbPhraseEnd } from '../cue/verb-group.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import { type Context, canListen, canSpeak, chunkEndingAt, low, named } from './context.ts';
import { isOutlet } from '../coreference/profile.ts';
import type { Draft, Named } from './draft.ts';
import { nameBehind } from './listener.ts';

/** Adds who was told, in what medium, and through whom, as far as the sentence says so outside the content. */
export function addCircumstances(context: Context, drafts: readonly Draft[]): void {
  let citations: readonly Citation[] | null = null;
  let turns: readonly number[] | null = null;
  for (const draft of drafts) {
    if (draft.sentence !== context.index || !draft.cue) continue;
    draft.medium ??= mediumOf(context, draft);
    turns ??= turnsIn(context);
    draft.addressee ??= addresseeOf(context, draft) ?? addressed(context, draft, turns) ?? sentTo(context, draft);
    citations ??= citationsIn(context);
    addRelay(context, draft, citations);
    addAired(context, draft);
    addVenue(context, draft, turns);
  }
}

/** Words that turn to somebody, outside quotation marks: « s’adressant », "speaking". */
function turnsIn(context: Context): number[] {
  const found: number[] = [];
  for (let i = context.sentence.from; i < context.sentence.to; i++) {
    const word = context.word(i);
    if (word?.quote === -1 && has(word, TRAIT.addressing)) found.push(i);
  }
  return found;
}

const inside = (context: Context, draft: Draft, c: { from: number }): boolean => {
  const start = context.word(c.from)?.start ?? 0;
  return draft.parts.some((part) => start >= part.start && start < part.end);
};

/** dans un communiqué, in an interview: a prepositional phrase that names a carrier of words; par téléphone, on X. */
function mediumOf(context: Context, draft: Draft): Named | null {
  const { lexicon } = context.reading;
  const found = context.chunks.find(
    (c) => isNear(draft, c) && isGoverned(context, c) && !inside(context, draft, c) && carries(context, c),
  );
  if (found) return named(found);
  const cue = draft.cue?.to ?? 0;
  const last = Math.min(context.sentence.to, cue + REACH);
  for (let i = Math.max(context.sentence.from, cue - REACH) + 1; i < last; i++) {
    const word = context.word(i);
    if (word?.kind !== 'word' || word.quote !== -1 || !isOn(context.word(i - 1), LIST.prepositions)) continue;
    if (!((!word.cap && has(word, TRAIT.media)) || isPlatform(context, i)) || inside(context, draft, { from: i }))
      continue;
    const to =
      lexicon.nounLinks.has(low(context, i + 1)) && lexicon.media.has(low(context, i + 2))
        ? i + 2
        : bareEnd(context, i);
    return { from: i, to, chunk: null };
  }
  return null;
}

/** « conférence | de presse »: a noun without article behind the link belongs to the medium. */
function bareEnd(context: Context, at: number): number {
  const { lexicon } = context.reading;
  const next = context.word(at + 2);
  const linked = lexicon.infinitiveMarkers.has(low(context, at + 1)) && lexicon.nounLinks.has(low(context, at + 1));
  return linked &&
    next?.kind === 'word' &&
    !next.cap &&
    !lexicon.determiners.has(next.low) &&
    !lexicon.timeWords.has(next.low)
    ? at + 2
    : at;
}

/** As it is spelt; alone, as « X » may open a name. */
function isPlatform(context: Context, at: number): boolean {
  const { lexicon, text } = context.reading;
  const word = context.word(at);
  return (
    word !== undefined &&
    lexicon.platforms.has(text.slice(word.start, word.end)) &&
    !(low(context, at + 1) === '.' && context.word(at + 2)?.cap === true)
  );
}

/** Behind a preposition, also one of two words: « lors du point de presse ». */
const isGoverned = (context: Context, c: Chunk): boolean =>
  c.prepositional ||
  (context.reading.lexicon.nounLinks.has(low(context, c.from - 1)) &&
    context.reading.lexicon.prepositions.has(low(context, c.from - 2)));

/** « son compte Instagram », "her Instagram account". */
function holdsPlatform(context: Context, c: Chunk): boolean {
  if (c.to === c.from || c.role) return false;
  for (let i = c.from + 1; i <= c.to; i++) if (isPlatform(context, i)) return true;
  return false;
}

/** A carrier of words that is no name: not « le Post ». */
const carries = (context: Context, c: Chunk): boolean =>
  !(c.name && context.reading.lexicon.media.has(low(context, c.name.to))) &&
  (holds(context, c, context.reading.lexicon.media) || holdsPlatform(context, c));

const REACH = 40;
const isNear = (draft: Draft, c: { from: number }): boolean =>
  draft.cue !== null && Math.abs(c.from - draft.cue.to) < REACH;

function holds(context: Context, c: Chunk, list: ReadonlySet<string>): boolean {
  const { lexicon } = context.reading;
  for (let i = c.from; i <= c.to && !lexicon.nounLinks.has(low(context, i)); i++)
    if (list.has(low(context, i))) return true;
  return false;
}

/** Whoever stands after à, devant, auprès de, to; for "told", right after the verb. */
function addresseeOf(context: Context, draft: Draft): Named | null {
  const { lexicon } = context.reading;
  const { cue } = draft;
  if (cue?.form !== 'verb' || (draft.speaker && isNobody(context, draft.speaker))) return null;
  if (cue.verb.object === 'addressee') {
    const told = chunkAt(context.reading, cue.after, context.sentence);
    if (told && !inside(context, draft, told) && told.from !== draft.speaker?.from) return named(told);
    const at = cue.after;
    if (!told && lexicon.listenerPronouns.has(low(context, at)) && !inside(context, draft, { from: at }))
      return { from: at, to: at, chunk: null };
  }
  const pronoun = pronounBefore(context, draft, cue.from);
  if (pronoun && cue.verb.object === 'target') {
    draft.target ??= pronoun;
    return null;
  }
  if (pronoun) return pronoun;
  const first = context.word(cue.after)?.start ?? 0;
  const content = draft.parts.find((part) => part.start >= first)?.start ?? Infinity;
  for (let i = cue.after; i < Math.min(context.sentence.to, cue.after + 26); i++) {
    const word = context.word(i);
    if (!word || word.opens >= 0 || word.start >= content || lexicon.complementisers.has(word.low) || word.low === ':')
      return null;
    if (!lexicon.addresseeWords.has(word.low) || inside(context, draft, { from: i })) continue;
    // « Anne Roy, adjointe au maire »: whose adjunct the speaker is.
    if (draft.speaker && draft.speaker.from < i && i <= draft.speaker.to) continue;
    let at = i + 1;
    while (lexicon.nounLinks.has(low(context, at))) at++;
    const c = chunkAt(context.reading, at, context.sentence);
    // « au quotidien », every day; « au quotidien Le Phare », to the newspaper.
    if (adverbPhraseEnd(context.reading, i) > (c?.name ? c.to : i)) continue;
    if (c && (listens(context, c) || (c.name && endsMedium(context, i - 1)))) return named(beforeSpeaker(c, draft));
  }
  return null;
}

/** « a déclaré au Phare | Paul Roy »: the phrase goes on with whoever speaks. */
function beforeSpeaker(c: Chunk, { speaker }: Draft): Chunk {
  if (!speaker || speaker.from <= c.from || speaker.from > c.to) return c;
  const to = speaker.from - 1;
  return { ...c, to, name: c.name && { ...c.name, to: Math.min(c.name.to, to) } };
}

/** « dans un entretien | au Fanal », « dans une interview accordée | à Zora Melin ». */
function endsMedium(context: Context, at: number): boolean {
  const { media, locale } = context.reading.lexicon;
  return media.has(low(context, at)) || (media.has(low(context, at - 1)) && locale.names.narrows(low(context, at)));
}

/** « assure-t-on à la mairie »: whoever stands there speaks. */
function isNobody(context: Context, { from, to }: Named): boolean {
  const pronoun = from === to ? context.reading.lexicon.locale.speech.pronouns.get(low(context, from)) : undefined;
  return pronoun !== undefined && pronoun.indefinite && !pronoun.plural;
}

/** « nous a raconté », « lui répond »: an object pronoun before the cue that is a listener's. */
function pronounBefore(context: Context, draft: Draft, at: number): Named | null {
  const { lexicon } = context.reading;
  for (let i = at - 1; i > context.sentence.from && lexicon.objectPronouns.has(low(context, i)); i--) {
    const listener = lexicon.listenerPronouns.has(low(context, i));
    if (listener && i !== draft.speaker?.from && !lexicon.reflexives.has(low(context, i)))
      return { from: i, to: i, chunk: null };
  }
  return null;
}

/** « S’adressant aux journalistes, X a dit », « devant ses élèves, X a dit », "who briefed reporters": beside the cue. */
function addressed(context: Context, draft: Draft, turns: readonly number[]): Named | null {
  const { lexicon } = context.reading;
  const { from } = context.sentence;
  for (const i of turns[0] === from ? turns : [from, ...turns]) {
    const word = context.word(i);
    if (!word || word.quote !== -1 || inside(context, draft, { from: i })) continue;
    const fronted = i === from && draft.cue?.form !== 'preposition' && isOn(word, LIST.addresseeWords);
    if (!fronted && !has(word, TRAIT.addressing)) continue;
    for (let k = i + 1; k <= i + 2; k++) {
      const c = chunkAt(context.reading, k, context.sentence);
      if (
        !c ||
        c.from === draft.speaker?.from ||
        (!fronted && k > i + 1 && !lexicon.addresseeWords.has(low(context, k - 1)))
      )
        continue;
      const place = fronted && !c.role && !c.name;
      if (!place && listens(context, c) && !inside(context, draft, c)) return named(c);
      break;
    }
  }
  return null;
}

/** « dans un courrier (adressé) au recteur », "in a letter to the rector": whom the medium was meant for. */
function sentTo(context: Context, { medium }: Draft): Named | null {
  const { lexicon } = context.reading;
  if (!medium || medium.chunk?.name) return null;
  let at = medium.to + 1;
  if (lexicon.locale.names.narrows(low(context, at)) && !lexicon.addresseeWords.has(low(context, at))) at++;
  if (!lexicon.addresseeWords.has(low(context, at))) return null;
  const c = chunkAt(context.reading, at + 1, context.sentence);
  return c && (c.role !== null || c.name !== null) && listens(context, c) ? named(c) : null;
}

/** A place after « à » is no listener. */
function listens(context: Context, c: Chunk): boolean {
  const { lexicon, text, words } = context.reading;
  if (c.role) return true;
  if (!c.name && holds(context, c, lexicon.media)) return false;
  if (holds(context, c, lexicon.institutions) || holds(context, c, lexicon.outlets)) return true;
  if (!c.name) return false;
  const name = text.slice(words[c.name.from]?.start ?? 0, words[c.name.to]?.end ?? 0);
  if (lexicon.knownOutlets.has(name) || lexicon.knownInstitutions.has(name)) return true;
  return c.name.to > c.name.from || context.reading.lexicon.locale.names.honorifics.has(low(context, c.from));
}

/** Words that name who passed on what somebody said. */
interface Citation {
  at: number;
  /** Where the name begins. */
  after: number;
  /** "citing Y": Y spoke; else the name is of who passed it on. */
  citing: boolean;
}

function citationsIn(context: Context): Citation[] {
  const found: Citation[] = [];
  for (let i = context.sentence.from; i < context.sentence.to; i++) {
    const word = context.word(i);
    const citation = word?.quote === -1 && isOn(word, LIST.passing) ? citationAt(context, i) : null;
    if (citation) found.push(citation);
  }
  return found;
}

function citationAt(context: Context, at: number): Citation | null {
  const { citing, quotedBy } = context.reading.lexicon.locale.speech;
  if (citing.includes(low(context, at))) return { at, after: at + 1, citing: true };
  const passed = quotedBy.find((phrase) => phrase.every((word, k) => low(context, at + k) === word));
  return passed ? { at, after: at + passed.length, citing: false } : null;
}

/** cité par Z: Z passed it on. According to X, citing Y: Y spoke, X passed it on. */
function addRelay(context: Context, draft: Draft, citations: readonly Citation[]): void {
  for (const { at, after, citing } of citations) {
    if (inside(context, draft, { from: at })) continue;
    const c = chunkAt(context.reading, skipLink(context, after), context.sentence);
    if (!citing) {
      if (c && canSpeak(context, c)) draft.relay.push(named(c));
      return;
    }
    if (!c || !canListen(context, c) || !draft.speaker || isOfRole(context, c)) continue;
    draft.relay.push(draft.speaker);
    draft.speaker = named(c);
    return;
  }
}

/** "citing the release of prisoners": the office hangs on a thing. */
function isOfRole(context: Context, c: Chunk): boolean {
  for (let i = c.from; i < c.roleAt; i++) if (context.reading.lexicon.nounLinks.has(low(context, i))) return !c.name;
  return false;
}

const airs = (context: Context, c: Chunk, name: { from: number }): boolean =>
  isOutlet(context.reading, c) || context.reading.lexicon.outlets.has(low(context, name.from));

/** « a assuré sur Radio Levant », « dans Le Phare »: the outlet where it was said. */
function addAired(context: Context, draft: Draft): void {
  const { lexicon, text, words } = context.reading;
  if (draft.relay.length > 0 || draft.cue?.form !== 'verb') return;
  for (const c of context.chunks) {
    if (!isNear(draft, c) || !lexicon.locale.speech.airedOn.includes(low(context, c.from - 1))) continue;
    if (context.word(c.from)?.quote !== -1 || inside(context, draft, c) || !c.name || !airs(context, c, c.name))
      continue;
    if (c.from === draft.speaker?.from || holds(context, { ...c, to: c.name.from - 1 }, lexicon.media)) continue;
    if (lexicon.platforms.has(text.slice(words[c.name.from]?.start ?? 0, words[c.name.to]?.end ?? 0))) continue;
    const name = nameBehind(context, c);
    draft.relay.push({ ...named(c), to: name && name.from > c.from ? name.from - 1 : c.to });
    return;
  }
}

/** "quoted X as saying", "in an interview with Radio Roy", "speaking to Radio Roy": the outlet in which it was said. */
function addVenue(context: Context, draft: Draft, turns: readonly number[]): void {
  const c = quoting(context, draft) ?? after(context, draft.medium) ?? spokenTo(context, draft, turns);
  if (!c || c.from === draft.addressee?.from || c.from === draft.speaker?.from) return;
  if (draft.relay.every((hop) => hop.from !== c.from)) draft.relay.push(named(c));
}

/** "The paper quoted X as saying": whoever stands before the verb. */
function quoting(context: Context, { cue, speaker }: Draft): Chunk | null {
  if (cue?.form !== 'verb' || cue.mood !== 'gerund' || !speaker || speaker.from > cue.from) return null;
  const { attributeMarkers } = context.reading.lexicon;
  if (!attributeMarkers.has(low(context, cue.from - 1)) || !isOn(context.word(speaker.from - 1), LIST.passing))
    return null;
  const c = chunkEndingAt(context, speaker.from - 2);
  return c && canSpeak(context, c) ? c : null;
}

/** "an interview | with Radio Roy". */
function after(context: Context, medium: Named | null): Chunk | null {
  const link = medium === null ? undefined : context.word(medium.to + 1);
  return medium && isOn(link, LIST.prepositions) ? outletAt(context, medium.to + 2) : null;
}

/** "Speaking to Radio Roy": outside the words said. */
function spokenTo(context: Context, draft: Draft, turns: readonly number[]): Chunk | null {
  const at = turns.find((i) => isOn(context.word(i + 1), LIST.addresseeWords) && !inside(context, draft, { from: i }));
  return at === undefined ? null : outletAt(context, at + 2);
}

/** A name that holds a word for an outlet, or of a known one. */
function outletAt(context: Context, at: number): Chunk | null {
  const c = chunkAt(context.reading, at, context.sentence);
  if (!c?.name) return null;
  const { outlets, mastheads, knownOutlets } = context.reading.lexicon;
  const name = context.reading.text.slice(context.word(c.name.from)?.start, context.word(c.name.to)?.end);
  return holds(context, c, outlets) || holds(context, c, mastheads) || knownOutlets.has(name) ? c : null;
}

function skipLink(context: Context, from: number): number {
  let i = from;
  while (isAdverb(context.reading.lexicon, low(context, i)) || (context.word(i)?.opens ?? -1) >= 0) i++;
  return i;
}
