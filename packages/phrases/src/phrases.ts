import type { Diagnostic, ErrorBody, Explanation, Reason } from '@dixit/model';
import type { QueryFault } from '@dixit/model/query';
import type { Catalogue, Language, Noun, Words } from './catalogue.ts';
import {
  type AttributedStatement,
  type CitedSource,
  type NamedSpeaker,
  attributionOf,
  citationOf,
  speakerName,
  speakerRole,
} from './citation.ts';
import { durationWords, minutesWords } from './duration.ts';
import { en } from './en/index.ts';
import { isSingular, joinedBy, namesFormat, numberFormat } from './formats.ts';
import { fr } from './fr/index.ts';
import { type Formatters, fill, withoutGaps } from './template.ts';
import { type TimeLike, codeWords, dayWordsOf, timeWords, withoutClock } from './time.ts';
import { type TitledEvent, titleOf } from './title.ts';
import { capitalise } from './typography.ts';

/** A function for each closed set of codes: `stage('scheduled')` -> « programmé ». */
export type WordFunctions = { readonly [K in keyof Words]: (code: keyof Words[K]) => string };

export interface Phrases extends WordFunctions {
  readonly language: Language;
  eventTitle(event: TitledEvent): string;
  reason(reason: Reason): string;
  /** `holders` stand in for those who claim it where nobody is named: the outlets. */
  comparison(explanation: Explanation, holders?: Holders): string;
  diagnostic(diagnostic: Pick<Diagnostic, 'code' | 'params'>): string;
  /** What a person can do about it; empty when there is nothing to do. */
  diagnosticHint(diagnostic: Pick<Diagnostic, 'code'>): string;
  error(error: ErrorBody): { message: string; hint: string };
  queryFault(fault: Pick<QueryFault, 'code' | 'value' | 'allowed'>): string;
  /** A temporal value, or null for "date not stated". */
  time(value: TimeLike | null): string;
  /** The same without clock times, for lists. */
  day(value: TimeLike | null): string;
  /** A bare EDTF date, interval or ISO instant. */
  date(edtf: string): string;
  /** An ISO 8601 duration. */
  duration(value: string): string;
  number(value: number): string;
  bytes(value: number): string;
  /** « 3 sources », "1 statement". */
  count(noun: Noun, amount: number): string;
  list(items: readonly string[]): string;
  languageName(tag: string): string;
  unit(unit: string, amount: number): string;
  citation(statement: Parameters<typeof citationOf>[0], source: CitedSource): string;
  attribution(statement: AttributedStatement): string;
  /** In quotation marks. */
  quoted(text: string): string;
  /** The name, or the words of the text where a name is no more than a common noun. */
  speaker(speaker: NamedSpeaker): string;
  /** The office, null when the name already says it. */
  speakerRole(speaker: NamedSpeaker): string | null;
  /** « aux deux camps », "to both sides". */
  addressed(name: string): string;
  /** First letter in upper case, for a code's word that stands alone. */
  capital(text: string): string;
}

/** Names for the two sides of a comparison. */
export interface Holders {
  readonly left: string | null;
  readonly right: string | null;
}

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, en };

/** Every sentence of the product in one language. Never fails: an unknown parameter shows as it is. */
export function phrasesFor(language: Language): Phrases {
  const catalogue = CATALOGUES[language];
  const formatters = formattersFor(catalogue);
  const { locale } = catalogue;
  const say = (template: string, params: Reason['params']) => {
    const complete = withoutGaps(catalogue.typography(template), params);
    const sentence = fill(complete, params, formatters);
    return /^\{\w+\}/u.test(complete) ? sentence : capitalise(sentence, language);
  };
  return {
    ...wordFunctions(catalogue.words),
    language,
    eventTitle: (event) => titleOf(event, catalogue),
    reason: ({ code, params }) => fill(catalogue.typography(catalogue.reasons[code]), params, formatters),
    comparison: ({ code, params }, holders) =>
      say(catalogue.explanations[code], withHolders({ code, params }, holders)),
    diagnostic: ({ code, params }) => say(catalogue.diagnostics[code], params),
    diagnosticHint: ({ code }) => say(catalogue.diagnosticHints[code], {}),
    error: ({ code, params }) => ({
      message: say(catalogue.errors[code].message, params),
      hint: say(catalogue.errors[code].hint, params),
    }),
    queryFault: ({ code, value, allowed }) => say(catalogue.queryFaults[code], { value, allowed: allowed.join(', ') }),
    time: (value) => timeWords(value, catalogue),
    day: (value) => dayWordsOf(value, catalogue),
    date: (edtf) => codeWords(edtf, catalogue),
    duration: (value) => durationWords(value, locale),
    number: (value) => numberWords(value, locale),
    bytes: (value) => bytesWords(value, locale),
    count: (noun, amount) => counted(noun, amount, catalogue),
    list: (items) => joinedBy('conjunction', items, locale),
    languageName: (tag) => languageName(tag, catalogue),
    unit: (unit, amount) => unitWord(unit, amount, catalogue),
    citation: (statement, source) => citationOf(statement, source, catalogue),
    attribution: (statement) => attributionOf(statement, catalogue),
    quoted: (text) => fill(catalogue.typography(catalogue.citation.quoted), { text }, {}),
    speaker: (speaker) => speakerName(speaker, catalogue),
    speakerRole: (speaker) => speakerRole(speaker, catalogue),
    addressed: (name) => catalogue.joined(catalogue.citation.to, name),
    capital: (text) => capitalise(text, language),
  };
}

function wordFunctions(words: Words): WordFunctions {
  const entries = Object.entries(words).map(([set, table]: [string, Readonly<Record<string, string>>]) => [
    set,
    (code: string) => table[code] ?? code,
  ]);
  return Object.fromEntries(entries) as WordFunctions;
}

function formattersFor(catalogue: Catalogue): Formatters {
  const { locale, words } = catalogue;
  const wordOf = (table: Readonly<Record<string, string>>) => (code: string | number | boolean) =>
    table[String(code)] ?? String(code);
  return {
    time: (value) => codeWords(String(value), catalogue),
    day: (value) => codeWords(withoutClock(String(value)), catalogue),
    duration: (value) => durationWords(String(value), locale),
    minutes: (value) => minutesWords(Number(value), locale),
    number: (value) => (typeof value === 'number' ? numberWords(value, locale) : String(value)),
    percent: (value) => numberFormat(locale, { style: 'percent' }).format(Number(value)),
    bytes: (value) => bytesWords(Number(value), locale),
    disputes: (value) => counted('dispute', Number(value), catalogue),
    unit: (value) => unitWord(String(value), 2, catalogue),
    language: (value) => languageName(String(value), catalogue),
    stage: wordOf(words.stage),
    tier: wordOf(words.tier),
    type: wordOf(words.eventType),
    reason: (code) => systemReason(String(code), catalogue),
  };
}

/** A holder that is not named is called after its outlet; one that says the same on both sides is `holder`. */
function withHolders({ code, params }: Explanation, holders: Holders | undefined): Explanation['params'] {
  const own = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
  const { leftHolder = holders?.left ?? '', rightHolder = holders?.right ?? '' } = own;
  const isOne = code === 'STAGES_AGREE' && leftHolder === rightHolder;
  return isOne ? { ...own, leftHolder: '', rightHolder: '', holder: leftHolder } : { ...own, leftHolder, rightHolder };
}

/** Extended codes (`SQLITE_CANTOPEN_ISDIR`) fall back on what they extend. */
function systemReason(code: string, { systemReasons, typography }: Catalogue): string {
  const base = code.split('_').slice(0, 2).join('_');
  return typography(systemReasons[code] ?? systemReasons[base] ?? code);
}

const counted = (noun: Noun, amount: number, { locale, nouns }: Catalogue): string =>
  `${numberWords(amount, locale)} ${plural(nouns[noun], amount, locale)}`;

function numberWords(value: number, locale: string): string {
  return numberFormat(locale, {}).format(value);
}

function bytesWords(value: number, locale: string): string {
  const [amount, unit] = value < 1_000_000 ? [value / 1_000, 'kilobyte'] : [value / 1_000_000, 'megabyte'];
  return numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

function plural(forms: { one: string; other: string }, amount: number, locale: string): string {
  return isSingular(amount, locale) ? forms.one : forms.other;
}

function unitWord(unit: string, amount: number, { units, locale }: Catalogue): string {
  const forms = units[unit];
  return forms === undefined ? unit : plural(forms, amount, locale);
}

function languageName(tag: string, { locale, undeterminedLanguage }: Catalogue): string {
  if (tag === 'und') return undeterminedLanguage;
  try {
    return namesFormat(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
