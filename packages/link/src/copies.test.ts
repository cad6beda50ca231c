import { signatureOf } from '@dixit/text';
import { describe, expect, it } from 'vitest';
import { copyGroupOf } from './copies.ts';

describe('copyGroupOf', () => {
  const story = Array.from({ length: 150 }, (_, i) => `mot${(i * 31) % 157}`).join(' ');
  const known = [{ sourceId: 'so_first', copyGroupId: 'so_oldest', signature: signatureOf(story) }];

  it('takes the group of a near copy', () => {
    expect(copyGroupOf('so_new', signatureOf(`${story} ajout de la rédaction`), known)).toBe('so_oldest');
  });

  it('opens a group for another text, for an empty one, and never joins a Source to itself', () => {
    expect(copyGroupOf('so_new', signatureOf('tout autre chose, dite en peu de mots'), known)).toBe('so_new');
    expect(copyGroupOf('so_new', [], known)).toBe('so_new');
    expect(copyGroupOf('so_first', signatureOf(story), known)).toBe('so_first');
  });
});
