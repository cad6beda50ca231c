import { describe, expect, it } from 'vitest';
import { bandsOf, signatureOf, similarityOf } from './minhash.ts';

/** A small seeded generator, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function jaccard(left: readonly string[], right: readonly string[]): number {
  const shingles = (words: readonly string[]) =>
    new Set(words.slice(0, words.length - 4).map((_, i) => words.slice(i, i + 5).join(' ')));
  const [a, b] = [shingles(left), shingles(right)];
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return shared / (a.size + b.size - shared);
}

describe('signatureOf', () => {
  it('estimates the similarity of two texts within 0.05 on average', () => {
    const next = random(7);
    let error = 0;
    let worst = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const left = Array.from({ length: 300 }, () => `w${Math.floor(next() * 900)}`);
      const changes = Math.floor((round / rounds) * 80);
      const right = [...left];
      for (let i = 0; i < changes; i++) right[Math.floor(next() * right.length)] = `x${Math.floor(next() * 900)}`;
      const estimate = similarityOf(signatureOf(left.join(' ')), signatureOf(right.join(' ')));
      const off = Math.abs(estimate - jaccard(left, right));
      error += off;
      worst = Math.max(worst, off);
    }
    expect(error / rounds).toBeLessThanOrEqual(0.05);
    expect(worst).toBeLessThanOrEqual(0.18);
  });

  it('does not see case, accents, marks and spaces', () => {
    const left = signatureOf('« Le palais Haldren » a proposé une rencontre à Genève, mardi.');
    const right = signatureOf('le  PALAIS haldren a propose une rencontre a geneve  mardi');
    expect(similarityOf(left, right)).toBe(1);
  });

  it('finds nothing in common between texts without words', () => {
    expect(signatureOf(' … ')).toEqual([]);
    expect(bandsOf([])).toEqual([]);
    expect(similarityOf([], [])).toBe(0);
  });

  it('takes a text shorter than a shingle as one shingle', () => {
    expect(similarityOf(signatureOf('Nothing is planned'), signatureOf('nothing is planned.'))).toBe(1);
    expect(similarityOf(signatureOf('Nothing is planned'), signatureOf('Something is planned'))).toBe(0);
  });
});

describe('bandsOf', () => {
  it('gives 42 bands, of which near copies share one and other texts none', () => {
    const words = Array.from({ length: 200 }, (_, i) => `word${(i * 37) % 211}`);
    const copy = words.map((word, i) => (i % 40 === 3 ? 'edited' : word));
    const other = words.map((_, i) => `else${(i * 53) % 199}`);
    const [a, b, c] = [words, copy, other].map((list) => bandsOf(signatureOf(list.join(' '))));
    expect(a).toHaveLength(42);
    expect(a?.some((band) => b?.includes(band))).toBe(true);
    expect(a?.some((band) => c?.includes(band))).toBe(false);
  });
});
