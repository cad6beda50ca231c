import type { Reading, Sentence } from '../reading/reading.ts';
import { precedesVerb } from '../reading/chunk.ts';
import type { CueHit, VerbCue } from './cue.ts';
import { verbGroupAt } from './verb-group.ts';
import { LIST, isOn } from '../reading/word-lists.ts';

/** Everything in a sentence that may announce somebody's words, left to right; not yet checked for content. */
export function findCues(reading: Reading, sentence: Sentence, index: number): CueHit[] {
  const found: CueHit[] = [];
  let i = sentence.from;
  while (i < sentence.to) {
    const cue =
      prepositionAt(reading, i, sentence, index) ?? verbAt(reading, i, sentence, index) ?? nounAt(reading, i, index);
    if (cue) {
      found.push(cue);
      i = Math.max(cue.to + 1, i + 1);
    } else {
      i++;
    }
  }
  return found;
}

function prepositionAt(reading: Reading, at: number, sentence: Sentence, index: number): CueHit | null {
  const first = reading.words[at];
  if (!first || !isOn(first, LIST.sayingPrepositions)) return null;
  for (const phrase of reading.lexicon.sayingPrepositions.get(first.low) ?? []) {
    const { words: wanted, opinion, anything = false, speaker } = phrase;
    const to = endOf(reading, at, wanted, sentence);
    if (to < 0) continue;
    const lemma = wanted.join(' ');
    return {
      form: 'preposition',
      from: at,
      to,
      after: to + 1,
      sentence: index,
      opinion,
      anything,
      lemma,
      speaker: speaker === undefined ? null : at + speaker,
    };
  }
  return null;
}

const LONGEST_OWNER = 8;

/** Last word of a sequence that begins at a word, -1 for none; `*` in it stands for a few words. */
function endOf({ words }: Reading, at: number, wanted: readonly string[], sentence: Sentence): number {
  let i = at;
  for (let k = 0; k < wanted.length; k++) {
    const word = wanted[k];
    if (word === '*') {
      const next = wanted[k + 1];
      const limit = Math.min(sentence.to, i + LONGEST_OWNER);
      i++;
      while (i < limit && words[i]?.low !== next && words[i]?.kind !== 'mark') i++;
      if (words[i]?.low !== next) return -1;
    } else if (i >= sentence.to || words[i]?.low !== word) {
      return -1;
    } else {
      i++;
    }
  }
  return i - 1;
}

function verbAt(reading: Reading, at: number, sentence: Sentence, index: number): VerbCue | null {
  if (reading.words[at]?.kind !== 'word' || ownsNoun(reading, at)) return null;
  if (isPerfect(reading, at)) return null;
  const cue = verbGroupAt(reading, at, sentence, index);
  return cue && !isNoun(reading, cue, at, sentence) ? cue : null;
}

/** « dit avoir écrit »: behind an infinitive of an auxiliary the form is a participle. */
function isPerfect({ words, lexicon }: Reading, at: number): boolean {
  const before = words[at - 1];
  if (lexicon.infinitiveMarkers.size < 2 || !before || before.cap || !isOn(before, LIST.functionWords)) return false;
  return lexicon.locale.speech.isInfinitive(before.low);
}

/** `Mr Roy's warning that`: a possessive and a noun, no auxiliary and a verb. */
function ownsNoun({ words }: Reading, at: number): boolean {
  return words[at]?.low === "'s" && isOn(words[at + 1], LIST.nouns);
}

/** A form that stands where only a noun or an adjective can. */
function isNoun(reading: Reading, cue: VerbCue, at: number, sentence: Sentence): boolean {
  const { words, lexicon } = reading;
  if (cue.bare && cue.mood === 'gerund' && at > sentence.from && isModifier(reading, at)) return true;
  if (!cue.bare || cue.mood !== 'finite' || cue.clitic !== null || at === sentence.from)
    return at === sentence.from && cue.bare && cue.mood === 'finite' && !leadsToColon(reading, cue, sentence);
  if (words[at]?.cap || isParticiple(reading, cue, at)) return true;
  if (cue.tense === 'present' && precedesVerb(reading, at)) return true;
  const previous = words[at - 1];
  if (!previous || previous.kind === 'number') return previous?.kind === 'number' && cue.tense === 'present';
  const low = previous.low;
  if (lexicon.determiners.has(low) && standsAlone(reading, cue, at, sentence)) return false;
  if (lexicon.determiners.has(low))
    return !(
      lexicon.objectPronouns.has(low) &&
      (subjectBefore(reading, at - 2, sentence) ||
        ((announces(reading, cue.after) || words[cue.after]?.low === ':') && endsPhrase(reading, at - 2, sentence)) ||
        (words[cue.after]?.low === ':' && words[at - 2]?.low === ',') ||
        blamesBehindComma(reading, cue, at))
    );
  if (low === "'s" && lexicon.locale.speech.apostrophe === 'attaches') return words[at - 2]?.kind === 'word';
  if (
    lexicon.locale.speech.bareNouns &&
    cue.verb.strength !== 'strong' &&
    !endsWords(reading, at - 1) &&
    modifies(reading, cue.to)
  )
    return true;
  if (lexicon.locale.speech.bareNouns && namesBody(reading, cue, at)) return true;
  if (lexicon.infinitiveMarkers.has(low) || lexicon.nounLinks.has(low)) return true;
  if (lexicon.objectPronouns.has(low) && isOn(words[at - 2], LIST.negations | LIST.reflexives)) return false;
  if (!lexicon.prepositions.has(low) || lexicon.coordinators.has(low)) return false;
  const isPronoun = lexicon.objectPronouns.has(low) && leadsOn(reading, cue.after);
  return !(isPronoun && endsPhrase(reading, at - 2, sentence));
}

/** "…,” commented chief engineer X": behind a quotation with a mark of its own at its end. */
const endsWords = ({ words }: Reading, at: number): boolean =>
  (words[at]?.closes ?? -1) >= 0 && /^[,?!…]$/u.test(words[at - 1]?.low ?? '');

/** « Sa rivale, Zora Melin, l’accuse de mentir »: no noun, though a comma stands before its object. */
const blamesBehindComma = (reading: Reading, cue: VerbCue, at: number): boolean =>
  reading.words[at - 2]?.low === ',' &&
  cue.verb.object === 'target' &&
  !isOn(reading.words[at], LIST.nouns) &&
  announces(reading, cue.after);

/** "a federal appeals court": behind what only describes, and before the noun of a body. */
function namesBody({ words, lexicon }: Reading, cue: VerbCue, at: number): boolean {
  const next = words[cue.to + 1];
  const before = words[at - 1];
  if (cue.tense !== 'present' || next?.kind !== 'word' || next.cap || !lexicon.institutions.has(next.low)) return false;
  return (
    before?.kind === 'word' &&
    !before.cap &&
    !isOn(before, LIST.roles | LIST.pronouns) &&
    isOn(words[at - 2], LIST.determiners)
  );
}

/** « Certains disent que », "another said": what determines a noun elsewhere is the subject, and the form agrees with it. */
function standsAlone(reading: Reading, cue: VerbCue, at: number, sentence: Sentence): boolean {
  const { words, lexicon } = reading;
  const alone = words[at - 1];
  const pronoun = lexicon.locale.speech.pronouns.get(alone?.low ?? '');
  const other = pronoun === undefined && lexicon.others.has(alone?.low ?? '');
  if (!(other || pronoun?.indefinite) || modifies(reading, cue.to)) return false;
  if (cue.plural === (other || !pronoun?.plural)) return false;
  const before = at - 1 > sentence.from ? words[at - 2] : undefined;
  return (
    before === undefined ||
    before.kind === 'mark' ||
    isOn(before, LIST.coordinators | LIST.subordinators | LIST.relatives) ||
    lexicon.connectors.has(before.low)
  );
}

/** « la maire en conclut que », « il en veut pour preuve que », « ils en réclament trois mille ». */
const leadsOn = ({ words, lexicon }: Reading, at: number): boolean =>
  lexicon.complementisers.has(words[at]?.low ?? '') ||
  words[at]?.low === ':' ||
  words[at]?.kind === 'number' ||
  lexicon.locale.speech.determinerGender.get(words[at]?.low ?? '')?.plural === true;

/** In words. */
const LEAD = 25;

/** "Said the mayor: “…”": the verb may open the sentence where a colon and a quotation follow. */
function leadsToColon({ words }: Reading, cue: VerbCue, sentence: Sentence): boolean {
  if (cue.tense !== 'past' || cue.verb.strength !== 'strong') return false;
  for (let i = cue.after; i < Math.min(sentence.to, cue.after + LEAD); i++)
    if (words[i]?.low === ':') return (words[i + 1]?.opens ?? -1) >= 0;
  return false;
}

/** "people accused of", "read by a clerk", "a newly announced plan": a form that may be past tense is a participle here. */
function isParticiple(reading: Reading, cue: VerbCue, at: number): boolean {
  const { words, lexicon } = reading;
  const next = words[cue.after]?.low ?? '';
  const forms = lexicon.locale.speech.verbs.get(words[at]?.low ?? '');
  // "a letter, read by a clerk": the form of both tenses.
  if (words[at - 1]?.low === ',' && lexicon.agentWords.has(next) && forms?.some(({ mood }) => mood === 'participle'))
    return true;
  if (cue.tense !== 'past') return false;
  if (cue.verb.object === 'target' && lexicon.attributeMarkers.has(next)) return true;
  if (cue.verb.strength === 'ambiguous' && lexicon.agentWords.has(next)) return true;
  if (!isOn(words[at - 1], LIST.adverbs)) return false;
  const before = words[at - 2]?.low ?? '';
  return lexicon.determiners.has(before) || lexicon.prepositions.has(before);
}

/** "a pressing need", "their understanding": behind a determiner a participle in -ing is no verb. */
const isModifier = ({ words, lexicon }: Reading, at: number): boolean => {
  const before = words[at - 1]?.low ?? '';
  if (before === "'s") return isOn(words[at], LIST.nouns);
  return lexicon.determiners.has(before) && !lexicon.objectPronouns.has(before);
};

const NO_NOUN =
  LIST.determiners |
  LIST.functionWords |
  LIST.prepositions |
  LIST.subordinators |
  LIST.coordinators |
  LIST.timeWords |
  LIST.pronouns |
  LIST.adverbs;

/** `the Kestrian state agency`: a plain noun follows at once. */
function modifies({ words }: Reading, at: number): boolean {
  const next = words[at + 1];
  if (!next || next.kind !== 'word' || next.cap) return false;
  return !isOn(next, NO_NOUN) && isOn(next, LIST.opensPhrase);
}

const SUBJECT_OR_OBJECT = LIST.pronouns | LIST.objectPronouns;

/** `il l'annonce`, `comme l'explique X`: a subject or a conjunction before the object pronoun. */
function subjectBefore(reading: Reading, at: number, sentence: Sentence): boolean {
  const word = reading.words[at];
  if (!word || at < sentence.from) return false;
  return isOn(word, SUBJECT_OR_OBJECT | LIST.subordinators | LIST.relatives | LIST.negations);
}

const GOING_ON =
  LIST.determiners |
  LIST.functionWords |
  LIST.prepositions |
  LIST.coordinators |
  LIST.nounLinks |
  LIST.verbs |
  LIST.looksVerbal;

/** « un témoin leur assure que »: no determiner stands right behind a noun. */
function endsPhrase({ words }: Reading, at: number, sentence: Sentence): boolean {
  const word = words[at];
  if (!word || word.kind !== 'word' || at < sentence.from) return false;
  return word.cap || !isOn(word, GOING_ON);
}

function announces({ words, lexicon }: Reading, at: number): boolean {
  const low = words[at]?.low ?? '';
  return lexicon.complementisers.has(low) || lexicon.infinitiveMarkers.has(low) || (words[at]?.opens ?? -1) >= 0;
}

function nounAt(reading: Reading, at: number, index: number): CueHit | null {
  const word = reading.words[at];
  const noun =
    word?.kind === 'word' && isOn(word, LIST.nouns) ? reading.lexicon.locale.speech.nouns.get(word.low) : undefined;
  return noun ? { form: 'noun', from: at, to: at, after: at + 1, sentence: index, noun } : null;
}
