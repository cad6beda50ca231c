import { lines } from '@dixit/text';

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
 * The language of a text, by n-grams over 8,000 characters of its longer lines: menus mix languages. The
 * model is loaded at the first call. When the answer is not reliable, a language among `preferred` that
 * scores nearly as well is taken. `und` for a text without letters.
 *
 * The smallest model of eld: as right as `medium` on 3,600 French and English lines of 40 characters and
 * more (99.9 %), at half the load time and 100 MB less.
 */
export async function detectLanguage(text: string, preferred: readonly string[] = []): Promise<Language> {
  const { eld } = await import('eld/extrasmall');
  const sample = sampleOf(text);
  const result = /\p{L}/u.test(sample) ? eld.detect(sample) : null;
  if (result === null || result.language === '') return { code: 'und', confidence: 0, reliable: false };
  const scores = result.getScores();
  const score = scores[result.language] ?? 0;
  const reliable = sample.length >= SHORT && result.isReliable();
  const close = preferred.find((code) => (scores[code] ?? 0) >= score * CLOSE);
  if (!reliable && close !== undefined && !preferred.includes(result.language))
    return { code: close, confidence: scores[close] ?? 0, reliable: false };
  return { code: result.language, confidence: Math.max(0, Math.min(1, score)), reliable };
}

function sampleOf(text: string): string {
  let sample = '';
  for (const { start, end } of lines(text.slice(0, SAMPLE * 10))) {
    if (end - start >= LONG_LINE) sample += `${text.slice(start, Math.min(end, start + SAMPLE))}\n`;
    if (sample.length >= SAMPLE) break;
  }
  return (sample.length >= LONG_LINE * 4 ? sample : text).slice(0, SAMPLE);
}
