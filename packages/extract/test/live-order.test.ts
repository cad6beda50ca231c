import { type Block, type Source, verifySpans } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { localeOf, short, sourceOf } from './helpers.ts';

/** A live page: a line for the head, then a label and a line for each entry, in the order of the page. */
function livePage(language: string, head: string, entries: readonly { label: string; words: string; order: number }[]) {
  const blocks: Block[] = [{ kind: 'headline', span: { start: 0, end: head.length }, reason: null, update: null }];
  let text = head;
  for (const { label, words, order } of entries) {
    const start = text.length + 1;
    text += `\n${label} ${words}`;
    blocks.push({
      kind: 'update',
      span: { start: start + label.length + 1, end: text.length },
      reason: null,
      update: { label, labelSpan: { start, end: start + label.length }, order, time: null },
    });
  }
  return { ...sourceOf(text, language), kind: 'live-blog', blocks } satisfies Source;
}

const HEAD = 'Le vote du phare 🕯️, en direct';
const FIRST = 'Maëlle Kerdran, présidente du conseil portuaire, est arrivée à 9 heures.';
const SECOND = 'Elle a déclaré que le phare serait rénové avant l’été.';
const THIRD = '« Nous ne voulons plus attendre », a-t-elle ajouté.';

describe('a live page whose newest entry comes first', () => {
  const page = livePage('fr', HEAD, [
    { label: 'Mise à jour 3', words: THIRD, order: 2 },
    { label: 'Mise à jour 2', words: SECOND, order: 1 },
    { label: 'Mise à jour 1', words: FIRST, order: 0 },
  ]);
  const read = extract(page, localeOf('fr'));

  it('is read in the order in which it was written', () => {
    expect(read.statements.map(short)).toEqual([
      ['Nous ne voulons plus attendre', 'a-t-elle ajouté', 'elle', 'Maëlle Kerdran'],
      ['le phare serait rénové avant l’été', 'a déclaré', 'Elle', 'Maëlle Kerdran'],
    ]);
  });

  it('points into the text as it stands, in the order of the page, under the same ids as ever', () => {
    expect(verifySpans(page, read)).toEqual([]);
    expect(read.diagnostics.filter(({ code }) => code === 'STAGE_FAILED')).toEqual([]);
    expect(read.statements.map(({ blockIndex }) => blockIndex)).toEqual([1, 2]);
    expect(read.statements.map(({ parts }) => parts)).toEqual([
      [{ start: page.text.indexOf('Nous ne'), end: page.text.indexOf(' », a-t-elle') }],
      [{ start: page.text.indexOf('le phare serait'), end: page.text.indexOf('.\nMise à jour 1') }],
    ]);
    const flat = extract(
      { ...page, blocks: page.blocks.map((block) => ({ ...block, kind: 'paragraph', update: null })) },
      localeOf('fr'),
    );
    expect(flat.statements.map(({ id }) => id)).toEqual(read.statements.map(({ id }) => id));
  });

  it('is taken as it is where its entries stand in their order', () => {
    const rising = livePage('en', 'The vote on the lighthouse, live', [
      { label: 'Update 1', words: 'Maelle Kerdran arrived at nine.', order: 0 },
      { label: 'Update 2', words: 'She said the lighthouse would be repaired.', order: 1 },
    ]);
    expect(extract(rising, localeOf('en')).statements.map(short)).toEqual([
      ['the lighthouse would be repaired', 'said', 'She', 'Maelle Kerdran'],
    ]);
  });
});
