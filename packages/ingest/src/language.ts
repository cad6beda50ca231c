import type { Block } from '@dixit/model';
import { lines } from '@dixit/text';
import type * as Model from 'eld/extrasmall';

export interface Language {
  /** BCP 47 primary subtag, `und` when undetermined. */
  code: string;
  /** 0..1. */
  confidence: number;
  reliable: boolean;
}

const SAMPLE = 8_000;
const LONG_LINE = 60;
const CLOSE = 0.85;
/** Under this length n-grams are right in nine cases of ten at most. */
const SHORT = 40;

/**
 * The language of most of a text, by n-grams over 8,000 characters of its longer lines: menus mix languages. The
 * model is loaded at the first call. When the answer is not reliable, a language among `preferred` that
 * scores nearly as well is taken. `und` for a text without letters.
 *
 * The smallest model of eld: as right as `medium` on 3,600 French and English lines of 40 characters and
 * more (99.9 %), at half the load time and 100 MB less.
 */
export async function detectLanguage(text: string, preferred: readonly string[] = []): Promise<Language> {
  return detectWith(await languageModel(), text, preferred);
}

/** Like `detectLanguage`, with a model that is there. */
export function detectWith(model: LanguageModel, text: string, preferred: readonly string[]): Language {
  const sample = sampleOf(text);
  const main = mainLanguage(sample, model);
  if (main !== null) return { ...main, reliable: true };
  const result = /\p{L}/u.test(sample) ? model(sample) : null;
  if (result === null || result.language === '') return { code: 'und', confidence: 0, reliable: false };
  const scores = result.getScores();
  const score = scores[result.language] ?? 0;
  const reliable = sample.length >= SHORT && result.isReliable();
  const close = preferred.find((code) => (scores[code] ?? 0) >= score * CLOSE);
  if (!reliable && close !== undefined && !preferred.includes(result.language))
    return { code: close, confidence: scores[close] ?? 0, reliable: false };
  return { code: result.language, confidence: Math.max(0, Math.min(1, score)), reliable };
}

interface Detected {
  language: string;
  getScores: () => Readonly<Partial<Record<string, number>>>;
  isReliable: () => boolean;
}

/** Says what language words are in; remembers what it said. */
export type LanguageModel = (words: string) => Detected;

let loading: Promise<typeof Model> | undefined;

/** The model with an empty memory: a document is asked about line by line, and again paragraph by paragraph. */
export async function languageModel(): Promise<LanguageModel> {
  loading ??= import('eld/extrasmall');
  const { eld } = await loading;
  const known = new Map<string, Detected>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const answer = eld.detect(words);
    let scores: ReturnType<Detected['getScores']> | undefined;
    const detected: Detected = {
      language: answer.language,
      getScores: () => (scores ??= answer.getScores()),
      isReliable: () => answer.isReliable(),
    };
    known.set(words, detected);
    return detected;
  };
}

const VOTES = 3;
const MOST_VOTES = 9;
/**
 * So many characters of a line say which language it is in: of 3,196 French and English lines one is taken for
 * another, and none surely. Its common words are counted over twice that.
 */
const LINE_HEAD = 80;

/** The language of most of the words, line by line: a long passage of another one in the middle decides nothing. */
function mainLanguage(sample: string, detect: LanguageModel): Pick<Language, 'code' | 'confidence'> | null {
  const found = new Map<string, { size: number; score: number }>();
  const lines = sample
    .split('\n')
    .filter((line) => line.length >= LONG_LINE)
    .slice(0, MOST_VOTES);
  if (lines.length < VOTES) return null;
  const half = lines.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const line of lines) {
    const { language, getScores } = detect(line.slice(0, LINE_HEAD));
    const before = found.get(language) ?? { size: 0, score: 0 };
    const size = before.size + line.length;
    const score = before.score + (getScores()[language] ?? 0) * line.length;
    if (language !== '' && size > half) return { code: language, confidence: Math.max(0, Math.min(1, score / size)) };
    found.set(language, { size, score });
  }
  return null;
}

const ASIDE_WORDS = 5;
/** With so many of the commonest words of the text's language, no model is asked. */
const SURE_SHARE = 0.4;
/** Beyond this share of the paragraphs the text is of two languages, or its own was given wrongly: all are kept. */
const MOST_ASIDES = 0.4;
const PROSE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'update', 'standfirst']);

/**
 * Paragraphs of 40 characters and more that are surely in another language than their text (a cookie notice, a
 * statement in the original) become boilerplate: no rule of the text's language reads them right. Of 3,300
 * paragraphs of French and English news none is taken for another language.
 */
export function markAsides(
  text: string,
  blocks: readonly Block[],
  { code, stopWords, model }: { code: string; stopWords: readonly string[]; model: LanguageModel },
): Block[] {
  const common = commonWords(stopWords);
  let prose = 0;
  const asides = new Set<Block>();
  for (const block of blocks) {
    const { start, end } = block.span;
    if (!PROSE.has(block.kind) || end - start < SHORT) continue;
    prose++;
    const words =
      text
        .slice(start, Math.min(end, start + LINE_HEAD * 2))
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? [];
    const own = words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0), 0);
    if (words.length < ASIDE_WORDS || own >= words.length * SURE_SHARE) continue;
    const result = model(text.slice(start, Math.min(end, start + LINE_HEAD)));
    const scores = result.getScores();
    const isOther = result.language !== '' && result.language !== code && result.isReliable();
    if (isOther && (scores[code] ?? 0) < (scores[result.language] ?? 0) * CLOSE) asides.add(block);
  }
  if (asides.size === 0 || asides.size > prose * MOST_ASIDES) return [...blocks];
  return blocks.map((block) =>
    asides.has(block) ? { kind: 'boilerplate', span: block.span, reason: 'other-language', update: null } : block,
  );
}

const common = new WeakMap<readonly string[], ReadonlySet<string>>();

function commonWords(stopWords: readonly string[]): ReadonlySet<string> {
  const known = common.get(stopWords) ?? new Set(stopWords.filter((word) => word.length > 1));
  common.set(stopWords, known);
  return known;
}

function sampleOf(text: string): string {
  let sample = '';
  for (const { start, end } of lines(text.slice(0, SAMPLE * 10))) {
    if (end - start >= LONG_LINE) sample += `${text.slice(start, Math.min(end, start + SAMPLE))}\n`;
    if (sample.length >= SAMPLE) break;
  }
  return (sample.length >= LONG_LINE * 4 ? sample : text).slice(0, SAMPLE);
}
