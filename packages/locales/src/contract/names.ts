import type { Pronoun } from './speech.ts';

export interface RoleNoun {
  /** The same for all languages: `president`, `spokesperson`, `minister`, `official`; a trade is its own. */
  readonly head: string;
  /** A trade: within a sentence, with a capital, it is a name ("Mr Baker"). */
  readonly trade?: true;
  readonly gender: Pronoun['gender'];
  readonly plural: boolean;
  /** `anonymous`: somebody the text need not name: a source, an official, a witness. */
  readonly kind: 'office' | 'anonymous' | 'people';
}

/** What names of people, institutions and offices look like. Words are lower case in NFC. */
export interface NameLocale {
  /** Before a name, with gender: `m`, `mme`, `mrs`; the full stop left out. */
  readonly honorifics: ReadonlyMap<string, Pronoun['gender']>;
  /** Inside a name, lower case: de, van, al. */
  readonly particles: readonly string[];
  readonly roles: ReadonlyMap<string, RoleNoun>;
  /**
   * Offices of several words, with the head they amount to: `prime minister`, `chef de l' état`. The words
   * that may stand between them are left to the engine, one at most: « ministre russe de la défense ».
   */
  readonly offices: readonly { readonly words: readonly string[]; readonly head: string }[];
  /** The head noun of a compound stands last: "Pact official". */
  readonly headLast: boolean;
  /** Determiners that point at somebody known: le, cette, the, his. */
  readonly definite: readonly string[];
  /** Determiners that point at somebody shown just before: ce, that. */
  readonly demonstratives: readonly string[];
  /** Determiners that name an owner: son, her. */
  readonly possessives: ReadonlyMap<string, Pick<Pronoun, 'gender' | 'plural'>>;
  /** Of somebody who holds an office no more: ancien, former. */
  readonly former: readonly string[];
  /** Adjectives and participles that narrow down somebody without a name, behind the noun: proche, briefed. */
  readonly postposed: readonly string[];
  /** Prepositions by which the description of somebody without a name goes on: « un diplomate *en* poste à Vienne ». */
  readonly placing: readonly string[];
  /**
   * Phrases that take up whoever was named before: ce dernier, the latter. `last`: whoever was named last,
   * rather than the subject.
   */
  readonly anaphors: readonly (Pick<Pronoun, 'gender' | 'plural' | 'last'> & { readonly words: readonly string[] })[];
  /** Adjectives that stand before the noun of a person; none where all do: haut, jeune. */
  readonly prenominal: readonly string[];
  /** Words by which a noun means somebody else than the one named before: autre, another. */
  readonly others: readonly string[];
  /** Words that count one of several: un, une, one. */
  readonly ones: readonly string[];
  /** Whether a word may narrow down the noun of a person behind it, as far as its form tells: an adjective, no verb. */
  readonly narrows: (word: string) => boolean;
  /** Gender of an adjective that names a people, as far as its form tells. */
  readonly genderOf: (adjective: string) => Pronoun['gender'];
  /** Those around somebody, who speak for that person: entourage, office. */
  readonly retinues: readonly string[];
  /** « entourage de X », "office of X". */
  readonly ownedBy: (thing: string, owner: string) => string;
  /** Nouns for the seat of a government: capitale. */
  readonly capitals: readonly string[];
  /** Folded endings of names of countries, longest first; an empty one where none is needed. */
  readonly countryEndings: readonly string[];
  /** Folded endings of names of peoples, longest first. */
  readonly peopleEndings: readonly string[];
  /** Heads of the names of institutions: ministère, council. */
  readonly institutions: readonly string[];
  /** Institutions that publish: agence, quotidien, newspaper. */
  readonly outlets: readonly string[];
  /** Nouns that newspapers are named with, where they begin with a capital: Courrier, Herald. */
  readonly mastheads: readonly string[];
  /** Bodies that one noun, with its article, takes up once they are named: association, company. */
  readonly bodies: readonly string[];
  /** Nouns that, with the adjective of a country, mean a seat of the tables of places: présidence -> presidency. */
  readonly seats: ReadonlyMap<string, string>;
  /** Of these, the ones that serve others: agence, agency. */
  readonly agencies: readonly string[];
  readonly knownAgencies: readonly string[];
  /** Documents that speak: rapport, communiqué, study. */
  readonly documents: readonly string[];
  /** Texts that speak for those who issue them: communiqué, statement. */
  readonly issuedDocuments: readonly string[];
  /** Between such a text and whoever issued it, where no noun link stands: a post from X. */
  readonly issuedBy: readonly string[];
  /** Common given names with gender. */
  readonly givenNames: ReadonlyMap<string, 'feminine' | 'masculine'>;
  /** Capitalised words that begin sentences and are no names. */
  readonly notNames: readonly string[];
  /** Names of outlets and agencies that stand without a noun before them. */
  readonly knownOutlets: readonly string[];
  /** Networks on which one writes under one's own name, as they are spelt: Instagram. */
  readonly platforms: readonly string[];
  readonly knownInstitutions: readonly string[];
}
