import type { Pronoun } from './speech.ts';

export interface RoleNoun {
  /** The same for all languages: `president`, `spokesperson`, `minister`, `official`. */
  readonly head: string;
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
  /** Heads of the names of institutions: ministère, council. */
  readonly institutions: readonly string[];
  /** Institutions that publish: agence, quotidien, newspaper. */
  readonly outlets: readonly string[];
  /** Of these, the ones that serve others: agence, agency. */
  readonly agencies: readonly string[];
  readonly knownAgencies: readonly string[];
  /** Documents that speak: rapport, communiqué, study. */
  readonly documents: readonly string[];
  /** Texts that speak for those who issue them: communiqué, statement. */
  readonly issuedDocuments: readonly string[];
  /** Common given names with gender. */
  readonly givenNames: ReadonlyMap<string, 'feminine' | 'masculine'>;
  /** Capitalised words that begin sentences and are no names. */
  readonly notNames: readonly string[];
  /** Names of outlets and agencies that stand without a noun before them. */
  readonly knownOutlets: readonly string[];
  readonly knownInstitutions: readonly string[];
}
