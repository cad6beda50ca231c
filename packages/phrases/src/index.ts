export { languageOfTag } from './language.ts';
export { phrasesFor } from './phrases.ts';
export type { Holders, Phrases, WordFunctions } from './phrases.ts';
export { LANGUAGES, NOUNS } from './catalogue.ts';
export type { Language, Noun, Words } from './catalogue.ts';
export type { TimeLike } from './time.ts';
export type { TitledEvent } from './title.ts';
export type { AttributedStatement, CitedSource, NamedSpeaker } from './citation.ts';
