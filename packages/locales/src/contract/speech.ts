import type { Act } from '@dixit/model';

/** What may follow a cue as its content. */
export type Government =
  /** A clause after a complementiser. */
  | 'clause'
  /** A clause without complementiser. */
  | 'bare-clause'
  /** An infinitive, with or without its marker. */
  | 'infinitive'
  /** How much there is of something: « estime à 300 le nombre de blessés », "put the loss at $40m". */
  | 'amount'
  /** A noun phrase: « exige une enquête ». */
  | 'noun'
  /** A noun phrase that is only content when it is quoted, or holds quoted words. */
  | 'quoted-noun'
  /** A noun phrase behind a preposition: « appelle à la grève ». */
  | 'marked-noun'
  /** What the speaker calls himself: « se dit favorable à un vote ». */
  | 'self'
  /** Object and attribute: « qualifie l'accord d'erreur ». */
  | 'attribute'
  /** Words in quotation marks, and incises. */
  | 'quotation';

/** One way of saying, with all that the engine must know of it. */
export interface ReportingVerb {
  /** Dictionary form, particles included: `mettre en garde`. */
  readonly lemma: string;
  readonly act: Act;
  /** `strong` says; `weak` thinks, feels, wants; `ambiguous` has another, commoner meaning and needs its syntax. */
  readonly strength: 'strong' | 'weak' | 'ambiguous';
  readonly governs: readonly Government[];
  /** Who the direct or indirect object is, when it is not the content. */
  readonly object: 'addressee' | 'target' | null;
  /** Reports only with an indefinite subject, which is part of the cue: « on apprend que ». */
  readonly indefinite: boolean;
  /** Reports only when it is denied, and then affirms: « ne cache pas que ». */
  readonly whenDenied: boolean;
  /** Needs a reflexive pronoun before it: `s'exclamer`. */
  readonly reflexive: boolean;
  /** Word that must stand before the verb group, among its object pronouns: « y voit ». */
  readonly before: string | null;
  /** Words that must follow the verb, lower case: `['en', 'garde']`. */
  readonly particles: readonly string[];
}

export type VerbMood = 'finite' | 'participle' | 'gerund' | 'infinitive';
export type VerbTense = 'present' | 'past' | 'future' | 'conditional';

/** One reading of one inflected form. */
export interface VerbForm {
  readonly verb: ReportingVerb;
  readonly mood: VerbMood;
  readonly tense: VerbTense;
  /** Null where the form does not say. */
  readonly plural: boolean | null;
}

/** Verb that carries another: auxiliary, modal, or phrase verb (« tenir à », "go on to"). */
export interface Carrier {
  readonly tense: VerbTense;
  readonly plural: boolean | null;
  /** Moods of the reporting verb that it may stand before. */
  readonly takes: readonly VerbMood[];
  /** Words between it and the verb: `['à']`, `['to']`. */
  readonly link: readonly string[];
  /** A wish, attempt or possibility: what follows was not said for sure. */
  readonly prospective: boolean;
  /** Stands behind a reflexive pronoun of its own: « s’empresser de ». */
  readonly reflexive: boolean;
  /** What follows is said when it is denied: « n’a pas manqué de », « n’hésite pas à ». */
  readonly saidWhenDenied: boolean;
  /** With a participle it makes a passive: the speaker stands after the agent word. */
  readonly passive: boolean;
}

export interface Pronoun {
  readonly gender: 'feminine' | 'masculine' | 'unknown';
  readonly plural: boolean;
  /** `other` = indefinite (on, one), demonstrative (celui-ci), or the like. */
  readonly person: 1 | 2 | 3;
  readonly indefinite: boolean;
  /** Means whoever was named last, rather than the subject: celui-ci. */
  readonly last?: boolean;
}

export interface NounCue {
  readonly lemma: string;
  /** Names words that may be nobody's: news, fear. It counts only with an owner. */
  readonly hearsay?: true;
  readonly act: Act;
  readonly governs: readonly ('clause' | 'infinitive' | 'quotation')[];
}

/**
 * How a language reports speech. Words are lower case in NFC, with their accents, and with the
 * apostrophe `'`; an elided word keeps it (`qu'`).
 */
export interface SpeechLocale {
  /** `elides`: the apostrophe belongs to the word before it (l'eau); `attaches`: to the one after (Mary's). */
  readonly apostrophe: 'elides' | 'attaches';
  /** Written out whole in spite of their apostrophe. */
  readonly apostropheWords: readonly string[];
  /** Subject pronouns hung on the verb by hyphens, longest first: `-t-il`. Matched at the end of a word. */
  readonly clitics: readonly string[];
  /** Folded, without full stop. */
  readonly abbreviations: readonly string[];
  /** All inflected forms of the reporting verbs. */
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  readonly nouns: ReadonlyMap<string, NounCue>;
  /**
   * Word sequences: `['selon']`, `['according', 'to']`; `*` is whoever speaks: `['in', '*', 'view']`. `opinion` needs a person after it, and a comma;
   * `anything`: whatever stands behind it is a source, be it no person, institution or document by its word.
   */
  readonly prepositions: readonly {
    readonly words: readonly string[];
    readonly opinion: boolean;
    readonly anything?: true;
    /** Index of the word of the phrase that names the speaker: « à *l’* en croire », « de *source* policière ». */
    readonly speaker?: number;
  }[];
  /** Form of the first word -> readings. */
  readonly carriers: ReadonlyMap<string, readonly Carrier[]>;
  readonly negations: readonly string[];
  /** Pronouns between subject and verb: `lui`, `en`. */
  readonly objectPronouns: readonly string[];
  readonly reflexivePronouns: readonly string[];
  /**
   * Words before an infinitive that reports, and whether what follows is only meant to be said: et de (conclure), avant
   * d' (ajouter), pour (dénoncer).
   */
  readonly infinitiveOpeners: readonly { readonly words: readonly string[]; readonly prospective: boolean }[];
  /** Adverbs that may stand inside or beside the cue. */
  readonly adverbs: readonly string[];
  readonly adverbPhrases: readonly (readonly string[])[];
  readonly adverbEndings: readonly string[];
  readonly complementisers: readonly string[];
  /** Conjunctions of a condition: « si », where what is said or wanted in their clause is only supposed. */
  readonly conditionals: readonly string[];
  /** Words that open an indirect question: `si`, `whether`, `why`. */
  readonly questionWords: readonly string[];
  readonly infinitiveMarkers: readonly string[];
  readonly isInfinitive: (word: string) => boolean;
  /** Ends as a verb in the third person, present or past, does: what stands in an incise. */
  readonly endsLikeVerb: (word: string) => boolean;
  /** Ends like a present participle: regroupant, representing. */
  readonly isPresentParticiple: (word: string) => boolean;
  /** A finite form or participle that is no noun or adjective, as far as the word alone tells. */
  readonly looksVerbal: (word: string) => boolean;
  /** May be a finite verb, auxiliary or modal, as far as the word alone tells: what makes words a clause. */
  readonly isFinite: (word: string) => boolean;
  /** Whether a noun of this form may be the subject of a verb in the plural, as far as its form tells. */
  readonly mayBePlural: (noun: string) => boolean;
  /** Words that stand where a subject would: "there is". */
  readonly expletives: readonly string[];
  readonly attributeMarkers: readonly string[];
  readonly agentWords: readonly string[];
  readonly addresseeWords: readonly string[];
  /** Prepositions before whoever holds an opinion: pour, chez; for. */
  readonly opinionWords: readonly string[];
  /** Object pronouns that name a listener, beside a verb of saying: lui, leur; him, us. */
  readonly listenerPronouns: readonly string[];
  /** Forms of verbs that only say whom one speaks to, outside the cue: s'adressant, speaking, briefed. */
  readonly addressing: readonly string[];
  readonly relatives: readonly string[];
  /** Words before a participle or an infinitive that put the act beside the main one: en, by, without. */
  readonly gerundMarkers: readonly string[];
  readonly coordinators: readonly string[];
  /** Conjunctions and relatives that open a clause of the author: `alors que`'s first word, `while`. */
  readonly subordinators: readonly string[];
  /** Conjunctions by which the author sets something beside reported words: alors que, while. */
  readonly contrasts: readonly (readonly string[])[];
  /** Coordinators behind which reported words go on only with a second complementiser: « , mais que … ». */
  readonly turning: readonly string[];
  /** Conjunctions by which an incise compares: "as the mayor put it". */
  readonly likewise: readonly string[];
  /** First words of what is said that tell its act where the cue does not: « il faut ». */
  readonly openers: readonly { readonly words: readonly string[]; readonly act: Act }[];
  /** Beginnings of an infinitive, or phrases, by which somebody keeps silent: rester anonyme, l'anonymat, « give a date ». */
  readonly withheld: readonly (readonly string[])[];
  /** Verbs by which a thing is evidence rather than somebody's words, by their lemma: indiquer, « the data suggest ». */
  readonly showing: readonly string[];
  /** Subjects that are nobody: nobody, personne. */
  readonly nobody: readonly string[];
  /** Openers of a sentence that says who said the one before it: « C’est ce qu’ » a indiqué X. */
  readonly takingUp: readonly (readonly string[])[];
  /** Openers of a sentence that are no part of what is said: Mais, Pourtant, However. */
  readonly connectors: readonly string[];
  readonly prepositionWords: readonly string[];
  /** Those that may stand before a `marked-noun`: appeler *à* la grève, plaider *pour* une trêve. */
  readonly contentPrepositions: readonly string[];
  /** Prepositions that tie a noun to the noun before it: de, of. */
  readonly nounLinks: readonly string[];
  readonly determiners: readonly string[];
  /** Determiners that tell gender and number. */
  readonly determinerGender: ReadonlyMap<string, Pick<Pronoun, 'gender' | 'plural'>>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Verbs and other words that never stand in a noun phrase. */
  readonly functionWords: readonly string[];
  /** Names of days and other time words that may stand bare beside a cue. */
  readonly timeWords: readonly string[];
  /** A noun may stand without determiner: officials said. */
  readonly bareNouns: boolean;
  /** Whether a word without determiner may open a noun phrase, as far as its form tells: no gerund. */
  readonly opensPhrase: (word: string) => boolean;
  /** Whether a word may go on a noun phrase of this number, as far as its form tells. */
  readonly agrees: (word: string, plural: boolean) => boolean;
  /** `inverts`: dit X is ordinary order after a quotation. */
  readonly inverts: boolean;
  /** In an incise the subject stands behind its verb (« …, dit X »), or on either side (…, X said). */
  readonly inciseOrder: 'inverted' | 'free';
  /** A quotation after the full stop that ends « … », dit X. is a new statement, or goes on with the same one. */
  readonly resumption: 'new' | 'same';
  /** `citing`: the one after it spoke, the one before passed it on; `quoted by`: the other way round. */
  readonly citing: readonly string[];
  /** Prepositions before the figure that somebody puts something at: à, at. */
  readonly amountMarkers: readonly string[];
  /** Words before a link that tell how much is asked for: « davantage (de) »; lower case with accents. */
  readonly amounts: readonly string[];
  readonly quotedBy: readonly (readonly string[])[];
  /** Prepositions before the outlet that words were said on: « sur » Radio Levant. */
  readonly airedOn: readonly string[];
  /** Nouns that name the carrier of words: letter, interview, tweet. */
  readonly media: readonly string[];
  /** Participles that tell how a source came out: « l’étude, parue lundi », "the poll, released on Monday". */
  readonly issuing: readonly string[];
  /** Words after which quotation marks hold a name, not words said: baptisé, dubbed, titled. */
  readonly namingWords: readonly string[];
}
