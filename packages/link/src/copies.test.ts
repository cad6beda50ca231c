import { signatureOf } from '@dixit/text';
import { describe, expect, it } from 'vitest';
import { copyGroupOf } from './copies.ts';

describe('copyGroupOf', () => {
  const story = Array.from({ length: 150 }, (_, i) => `mot${(i * 31) % 157}`).join(' ');
  const known = [{ sourceId: 'so_first', copyGroupId: 'so_oldest', signature: signatureOf(story) }];

  it('takes the group of a near copy', () => {
    expect(copyGroupOf('so_new', signatureOf(`${story} ajout de la rédaction`), known).id).toBe('so_oldest');
  });

  it('opens a group for another text, for an empty one, and never joins a Source to itself', () => {
    expect(copyGroupOf('so_new', signatureOf('tout autre chose, dite en peu de mots'), known).id).toBe('so_new');
    expect(copyGroupOf('so_new', [], known).id).toBe('so_new');
    expect(copyGroupOf('so_first', signatureOf(story), known).id).toBe('so_first');
  });

  it('makes one of the groups of the texts that it is near to: the one with more of them, or the given one', () => {
    const text = signatureOf(story);
    const of = (sourceId: string, copyGroupId: string) => ({ sourceId, copyGroupId, signature: text });
    const groups = [of('so_1', 'so_1'), of('so_2', 'so_2'), of('so_3', 'so_2')];
    const near = ['so_1', 'so_2', 'so_3'];
    expect(copyGroupOf('so_new', text, groups)).toEqual({ id: 'so_2', absorbed: ['so_1'], near });
    expect(copyGroupOf('so_new', text, groups.toReversed()).id).toBe('so_2');
    expect(copyGroupOf('so_new', text, groups, 'so_9')).toEqual({ id: 'so_9', absorbed: ['so_2', 'so_1'], near });
    expect(copyGroupOf('so_new', text, [of('so_b', 'so_b'), of('so_a', 'so_a')]).id).toBe('so_a');
  });
});
