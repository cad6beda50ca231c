import { type Frame, type Phrase, foldedOf, isMark, isSomebody, isTime, isVerbal, lowOf } from './frame.ts';

/** How a verb hangs in its sentence. */
export interface Subject {
  phrase: Phrase | null;
  /** The verb stands in the passive: its subject is acted on. */
  passive: boolean;
  /** Steps down from the main clause: infinitives, participles, relative and other clauses. */
  depth: number;
  /** The word before its clause: that of a verb of saying, where one governs it. */
  governor: number;
}

/** Furthest a subject may stand from its verb, in words. */
const REACH = 60;
/** Longest parenthesis between two commas, in words. */
const APPOSITION = 22;

/** Who does what the verb at a word says, by the order of the words before it. Linear in the sentence. */
export function subjectOf(frame: Frame, verb: number): Subject {
  const walk = new Walk(frame, verb);
  const phrase = walk.run();
  const isLoose = frame.events.progressive.test(lowOf(frame, verb)) && !walk.carried && walk.depth === 0;
  return { phrase, passive: walk.passive, depth: isLoose ? 1 : walk.depth, governor: walk.governor };
}

class Walk {
  passive = false;
  /** A form of "to be" stands before it. */
  carried = false;
  depth = 0;
  governor = -1;
  /** A verb that shares its subject with another: an infinitive, a participle, the second of two. */
  private open = false;
  private infinitive = false;
  private relative = false;
  /** Words passed since the last verb are auxiliaries only. */
  private bare = true;
  private i: number;
  private readonly frame: Frame;
  private readonly verb: number;

  constructor(frame: Frame, verb: number) {
    this.frame = frame;
    this.verb = verb;
    this.i = verb - 1;
  }

  run(): Phrase | null {
    const { frame } = this;
    for (let steps = 0; this.i >= frame.sentence.from && steps < REACH; steps++) {
      if (isMark(frame, this.i)) {
        if (!this.mark()) return null;
        continue;
      }
      const phrase = this.phraseEnding();
      if (phrase !== null) {
        if (this.isSubject(phrase)) return phrase;
        continue;
      }
      if (!this.word()) return null;
    }
    return null;
  }

  /** A noun phrase that ends here, cut off behind the verb; time adverbials are passed over. */
  private phraseEnding(): Phrase | null {
    const { frame, i } = this;
    const found = frame.phraseAt(i);
    if (found === null) return null;
    const { lexicon } = frame.reading;
    // "guilty of violating": cut at the verb, the phrase ends in its link.
    if (i === this.verb - 1 && found.to >= this.verb && lexicon.nounLinks.has(lowOf(frame, i))) return null;
    if (found.from === i && isVerbal(frame, i) && !lexicon.locale.speech.pronouns.has(lowOf(frame, i))) return null;
    return { from: found.from, to: i };
  }

  private isSubject(phrase: Phrase): boolean {
    const { frame } = this;
    const { lexicon } = frame.reading;
    const before = lowOf(frame, phrase.from - 1);
    const isFirst = phrase.from <= frame.sentence.from;
    const isTimePhrase = isTime(frame, phrase);
    if (this.relative && !isTimePhrase) return true;
    const amount = this.amountBefore(phrase);
    if (amount < phrase.from) return this.isSubject({ from: amount, to: phrase.to });
    if (lexicon.subordinators.has(before) && this.governor < 0 && this.bare && !this.open && !isTimePhrase) {
      this.depth += 1;
      return true;
    }
    if (!isFirst && lexicon.prepositions.has(before) && !lexicon.relatives.has(before)) {
      if (this.infinitive && this.isControlled(phrase.from - 2)) return true;
      this.i = phrase.from - 2;
      return false;
    }
    if (isTimePhrase) {
      this.i = phrase.from - 1;
      return false;
    }
    if (!isFirst && frame.events.progressive.test(before) && !isSomebody(frame, phrase)) {
      // "troops using missiles killed": the object of a participle between the two.
      this.i = phrase.from - 1;
      return false;
    }
    if (!this.open || isFirst) {
      if (lexicon.complementisers.has(before) || lexicon.subordinators.has(before)) this.depth += 1;
      return true;
    }
    if (this.infinitive && this.isControlled(phrase.from - 1)) return true;
    if (isMark(frame, phrase.from - 1) || lexicon.coordinators.has(before)) {
      // An enumeration of objects goes on to the left; a clause begins at its first noun phrase.
      if (!this.hasVerbBefore(phrase.from - 1)) return true;
    } else if (lexicon.subordinators.has(before) || lexicon.complementisers.has(before)) return true;
    this.infinitive = false;
    this.i = phrase.from - 1;
    return false;
  }

  /** Where "up to 100 students" begins, else the first word of the phrase. */
  private amountBefore({ from }: Phrase): number {
    const { frame } = this;
    const isAmount = frame.events.amounts.has(`${foldedOf(frame, from - 2)} ${foldedOf(frame, from - 1)}`);
    return isAmount && from - 2 >= frame.sentence.from ? from - 2 : from;
  }

  /** "urged X to leave": the object of the verb before it is who leaves. */
  private isControlled(at: number): boolean {
    const { frame } = this;
    for (let i = at; i > at - 3 && i >= frame.sentence.from; i--) {
      if (frame.events.control.has(lowOf(frame, i))) return true;
      if (!isVerbal(frame, i) && !frame.reading.lexicon.prepositions.has(lowOf(frame, i))) return false;
    }
    return false;
  }

  private hasVerbBefore(at: number): boolean {
    const { frame } = this;
    for (let i = at; i >= frame.sentence.from; i--) {
      if (isMark(frame, i) && lowOf(frame, i) !== ',') return false;
      const phrase = frame.phraseAt(i);
      if (phrase !== null) i = phrase.from;
      else if (!isMark(frame, i) && !this.isLink(i)) return true;
    }
    return false;
  }

  private isLink(at: number): boolean {
    const { lexicon } = this.frame.reading;
    const low = lowOf(this.frame, at);
    return lexicon.coordinators.has(low) || lexicon.prepositions.has(low) || lexicon.timeWords.has(low);
  }

  private mark(): boolean {
    const { frame } = this;
    const low = lowOf(frame, this.i);
    if (low === ')') {
      while (this.i > frame.sentence.from && lowOf(frame, this.i) !== '(') this.i--;
      this.i--;
      return true;
    }
    if (/[:;«“"—]/u.test(low)) return false;
    if (low === ',') {
      const start = this.apposition();
      if (start >= 0 && this.bare && !this.open) {
        this.i = start - 1;
        return true;
      }
      if (this.bare) {
        this.open = true;
        this.depth += 1;
      }
    }
    this.i--;
    return true;
  }

  /** The comma that opens the apposition which ends here, -1 for none. */
  private apposition(): number {
    const { frame } = this;
    for (let i = this.i - 1; i > frame.sentence.from && i >= this.i - APPOSITION; i--) {
      if (lowOf(frame, i) === ',') return i;
      if (isMark(frame, i) && lowOf(frame, i) !== ')' && lowOf(frame, i) !== '(' && lowOf(frame, i) !== '.') return -1;
    }
    return -1;
  }

  private word(): boolean {
    const { frame, i } = this;
    const { lexicon } = frame.reading;
    const low = lowOf(frame, i);
    const isTemporal = lexicon.prepositions.has(low) && isTime(frame, { from: i + 1, to: i + 1 });
    if (isTemporal && i < this.verb - 1) {
      this.i--;
      return true;
    }
    const isDirect = i === this.verb - 1 || this.bare;
    if (isDirect && this.governor < 0 && lexicon.reflexives.has(low)) this.passive = false;
    const isBe = frame.events.passive.has(foldedOf(frame, i));
    if (
      isBe &&
      isDirect &&
      this.governor < 0 &&
      !this.infinitive &&
      !frame.events.progressive.test(lowOf(frame, this.verb))
    )
      this.passive = true;
    if (lexicon.infinitiveMarkers.has(low) && isDirect && !this.open) {
      this.open = true;
      this.infinitive = true;
      this.depth += 1;
    } else if (lexicon.relatives.has(low) && !this.open) {
      this.relative = true;
      this.depth += 1;
    } else if (lexicon.coordinators.has(low) && isDirect) {
      this.open = true;
    } else if (lexicon.subordinators.has(low) || lexicon.complementisers.has(low) || lexicon.prepositions.has(low)) {
      if (!this.open && !isDirect) return false;
      this.open = true;
      this.depth += 1;
    } else if (!isVerbal(frame, i) && !lexicon.timeWords.has(low)) {
      // Another verb: who does it does this one too.
      this.governor = i;
      this.open = false;
      this.infinitive = false;
      this.bare = true;
      this.i--;
      return true;
    }
    this.i--;
    return true;
  }
}
