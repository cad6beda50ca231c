import type { Block } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const block = (start: number, end: number): Block =>
  ({ kind: 'paragraph', span: { start, end }, reason: null }) as Block;
const of = (text: string, words: string, blocks: Block[] = []) => {
  const start = text.indexOf(words);
  return excerptOf({ text, blocks }, { start, end: start + words.length });
};
const whole = { start: false, end: false };

describe('excerptOf', () => {
  it('gives the sentence that the words stand in, at its place in the text', () => {
    const text = 'Le port dormait. Le Sundland propose un sommet à Genève. Personne ne répond.';
    expect(of(text, 'propose')).toEqual({ text: 'Le Sundland propose un sommet à Genève.', offset: 17, cut: whole });
  });

  it('does not end a sentence after a short title or an initial', () => {
    const text = 'On se tait. Selon M. Osmar et Mr. J. Dorn, rien n’est prévu. La suite demain.';
    expect(of(text, 'rien').text).toBe('Selon M. Osmar et Mr. J. Dorn, rien n’est prévu.');
  });

  it('keeps the mark that closes a quotation', () => {
    const text = 'Elle dit : « Nous proposons un sommet. » Puis elle part.';
    expect(of(text, 'proposons').text).toBe('Elle dit : « Nous proposons un sommet. »');
  });

  it('stays inside the block', () => {
    const text = 'Un titre\n\nIl propose un sommet\n\nLire aussi';
    expect(of(text, 'propose', [block(0, 8), block(10, 30), block(32, 42)])).toEqual({
      text: 'Il propose un sommet',
      offset: 10,
      cut: whole,
    });
  });

  it('cuts a long sentence between words on both sides, and says so', () => {
    const text = `${'avant '.repeat(100)}propose ${'après '.repeat(100)}.`;
    const { text: cutText, offset, cut } = of(text, 'propose');
    expect(cut).toEqual({ start: true, end: true });
    expect(cutText.length).toBeLessThanOrEqual(240);
    expect(cutText).toMatch(/^avant (?:avant )*propose (?:après )*après$/u);
    expect(text.slice(offset, offset + cutText.length)).toBe(cutText);
  });

  it('gives one side what the other does not need', () => {
    const text = `Il propose ${'beaucoup '.repeat(60)}.`;
    const { text: cutText, cut } = of(text, 'propose');
    expect(cut).toEqual({ start: false, end: true });
    expect(cutText.length).toBeGreaterThan(220);
  });

  it('gives words without a space on either side as they are', () => {
    const text = 'x'.repeat(1_000);
    expect(excerptOf({ text, blocks: [] }, { start: 400, end: 410 }).text).toBe('x'.repeat(10));
  });
});
