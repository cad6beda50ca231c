import type { Claim, EventMention, EventType, Stage } from '@dixit/model';

/** Words that show how far an event has come, in the folded clause around its name. */
export interface StageCue {
  readonly stage: Stage;
  /** Null: announced when somebody says it, reported when the text does. */
  readonly claim: Claim | null;
  readonly pattern: RegExp;
  /** Only with events of these types; else with all that can have the stage. */
  readonly types?: readonly EventType[];
  /** Says it of a meeting that the text named elsewhere: « aucun projet concret », "it ended". */
  readonly alone?: boolean;
  /** Its event is named behind it: "only after they have met". */
  readonly ahead?: boolean;
  /** Only where no other word tells the stage: "next month". */
  readonly weak?: boolean;
}

/** What a word of the table is beside certain others. */
export interface EventSense {
  /** As the table of triggers has it. */
  readonly lemma: string;
  /** Folded words that have the word itself among them. Global. */
  readonly pattern: RegExp;
  /** Null: no event. */
  readonly type: EventType | null;
  readonly mode: EventMention['mode'];
  /** Only in a document whose folded text has these words somewhere: a strike where wages are spoken of. */
  readonly topic?: RegExp;
}

export interface EventLocale {
  /**
   * One line per type, mode (`-` for none) and word class, then the words: a noun with all its forms,
   * a verb by its dictionary form with the irregular ones, `;` between words, `,` between forms:
   * `CONSULT phone noun appel téléphonique,appels téléphoniques;…`. Word class `form`: a verb of which only the
   * forms listed are meant. Earlier lines win.
   */
  readonly triggers: string;
  /**
   * Verbs that with an object some words on make another type than either: `type mode | verbs | objects`, verbs by
   * their dictionary form, objects with all their forms: `CONCEDE - | lift,ease | sanctions,embargo`.
   */
  readonly pairs: string;
  /** Words of the table that are another event, or none, beside others: "workers' strike", « rencontrer des difficultés ». */
  readonly senses: readonly EventSense[];
  /** A verb of the table and the noun of the same act: what is told by either word is one: `envahir: 'invasion'`. */
  readonly nominal: Readonly<Record<string, string>>;
  /** Regular forms of a verb, given the one in the table; folded or not. */
  readonly verbForms: (lemma: string) => readonly string[];
  /** Lists of single folded words from here on. */
  readonly between: readonly string[];
  readonly with: readonly string[];
  readonly and: readonly string[];
  /** Short words that join a noun and whose it is or what it is of: « du », « de la », "of the". */
  readonly links: readonly string[];
  /** Before the agent of a passive verb. */
  readonly by: readonly string[];
  /** Forms of "to be" before a participle. */
  readonly passive: readonly string[];
  /** Before whom something is done to: « contre », "against", "to". */
  readonly towards: readonly string[];
  /** Verbs, in their dictionary form, whose object is who does the infinitive that follows: "urge him to leave". */
  readonly control: readonly string[];
  /** Verbs, in their dictionary form, whose subject does what their object names: « mener une frappe », "hold talks". */
  readonly light: readonly string[];
  /** Verbs of the table that bid their subject do something: "must". */
  readonly bidding: readonly string[];
  /** Nouns for persons, alone or together, who take part without a name; lower case with accents. */
  readonly collectives: readonly string[];
  /** Nouns of time beside those of `speech.timeWords`: « heure », "weekend". */
  readonly timeNouns: readonly string[];
  /** Two folded words before a number that belong to it: "up to", « plus de ». */
  readonly amounts: readonly string[];
  /** A verb form that is no passive even behind a form of "to be": "attacking". */
  readonly progressive: RegExp;
  readonly placeBefore: readonly string[];
  /** Before one of those: no place after all, « face à Moscou ». */
  readonly notPlace: readonly string[];
  /** Determiners of an event named before: « la », « cette », « leur », "the", "their". */
  readonly definite: readonly string[];
  /** Words that only place what they lead beside another event in time: « après », "ahead of"; folded, single words. */
  readonly ordering: readonly string[];
  /** Folded words right before a name that so takes no part: « au lieu de », "rather than"; to the end of the text. */
  readonly without: RegExp;
  /** Folded words right before what is only spoken about: « parler de la », "talk about the"; to the end of the text. */
  readonly matter: RegExp;
  /** Folded words right behind a verb of meeting that tell of many meetings: "several times"; from the start of the text. */
  readonly repeated: RegExp;
  /** Folded words between who says to have no part in an attack and its name: « rien à voir avec », "nothing to do with". */
  readonly uninvolved: RegExp;
  /** Folded words behind a verb of meeting that say by what means: « s'est entretenu avec lui par téléphone ». */
  readonly remote: readonly { readonly mode: NonNullable<EventMention['mode']>; readonly pattern: RegExp }[];
  /** Directly before a verb form of the table these make it a noun: « par téléphone », "a protest". */
  readonly nounBefore: readonly string[];
  /** Directly before a form of the table that may be noun or verb these make it a verb: "to visit", « qui menace ». */
  readonly verbBefore: readonly string[];
  /** Right behind such a form these begin its object and make it a verb too: "the", « leurs ». */
  readonly verbAfter: readonly string[];
  /** Past forms that do not look it and so end a noun phrase: "undertook"; lower case. */
  readonly finite: readonly string[];
  /** Before a verb that so did not happen: « n'a pas exclu ». */
  readonly negation: readonly string[];
  /** First words of those who are nobody in particular: « autre dirigeant ». */
  readonly vague: readonly string[];
  /** Folded words around a name that show it to be a town: « ville », "mayor of". */
  readonly town: RegExp;
  /** A past participle by its form; without an auxiliary before it describes: « des unités massées ». */
  readonly participle: RegExp;
  /** Folded. */
  readonly auxiliary: readonly string[];
  /** Determiners of something that is somebody's: « ses conseillers ». */
  readonly possessive: readonly string[];
  /** The two who lead the two sides of the story, in folded text: « les deux présidents ». Global. */
  readonly leaders: RegExp;
  /** Nouns and verbs, as the table has them, of those that meet in one room; a call is none of them. */
  readonly inPerson: readonly string[];
  /** Verbs of talking about something: only « avec » names who takes part. */
  readonly talking: readonly string[];
  /** Verbs of receiving: a meeting only when somebody is received. */
  readonly hosting: readonly string[];
  /** Verbs that tell what an attack named before did: « tuer », "destroy". */
  readonly effects: readonly string[];
  /** Folded words right before the length of an event: « a duré », "for"; to the end of the text. */
  readonly lasting: RegExp;
  /** Words behind a length that say what it leaves out or takes in: « sans la pause », "breaks included". Case does not matter. */
  readonly partly: RegExp;
  /** Between a planned event and its time, « prévu pour »: that time comes before others. */
  readonly timeFor: readonly string[];
  /** Before the new time of what is put off: « au », "to". */
  readonly movedTo: readonly string[];
  /** Before the latest time at which a planned event may be: « avant fin novembre ». */
  readonly deadline: readonly string[];
  /** Folded words that begin another clause. Global. */
  readonly clause: RegExp;
  /** Occasions that take a time for themselves without being events of the table: « conférence de presse ». */
  readonly occasions: string;
  readonly stages: readonly StageCue[];
  /** Folded words that deny what the sentence before tells: "disputes that", « dément cette information ». */
  readonly disputing: RegExp;
  /** A condition from its first word to the end of the clause in group 1; case does not matter. */
  readonly condition: RegExp;
}
