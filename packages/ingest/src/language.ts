export interface Language {
  /** BCP 47 primary subtag, `und` when undetermined. */
  code: string;
  /** 0..1. */
  confidence: number;
  reliable: boolean;
}

const SAMPLE = 8_000;

/**
 * The language of a text, by n-grams over its first 8,000 characters (eld, medium). The model is loaded
 * at the first call. `und` for a text without letters.
 */
export async function detectLanguage(text: string): Promise<Language> {
  const { eld } = await import('eld/medium');
  const sample = text.slice(0, SAMPLE);
  if (!/\p{L}/u.test(sample)) return { code: 'und', confidence: 0, reliable: false };
  const result = eld.detect(sample);
  if (result.language === '') return { code: 'und', confidence: 0, reliable: false };
  const score = result.getScores()[result.language] ?? 0;
  return { code: result.language, confidence: Math.max(0, Math.min(1, score)), reliable: result.isReliable() };
}
