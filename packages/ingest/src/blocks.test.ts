import { locales, type Locale } from '@dixit/locales';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';

const fr = locales.get('fr');
const en = locales.get('en');
const LONG =
  'La mairesse de Port-Brume a déclaré que le pont serait rouvert avant la fin du mois, « quoi qu’il en coûte ».';
const ALSO =
  'Les riverains, eux, disent attendre depuis onze ans une réponse que personne ne leur a jamais donnée par écrit.';

const read = (text: string, locale: Locale | null): string[] =>
  blocksOf(text, locale).map(
    (block) =>
      `${block.kind}${block.reason ? `:${block.reason}` : ''} ${text.slice(block.span.start, block.span.end).slice(0, 24)}`,
  );

describe('blocksOf', () => {
  it('gives exact offsets, whatever the line ends', () => {
    const text = `Le pont rouvre\r\n\r\n\u00a0${LONG} \r\n\r\n${ALSO}\r\n`;
    const start = text.indexOf(LONG);
    expect(blocksOf(text, fr).map((block) => [block.kind, block.span.start, block.span.end])).toEqual([
      ['headline', 0, 14],
      ['paragraph', start, start + LONG.length],
      ['paragraph', text.indexOf(ALSO), text.indexOf(ALSO) + ALSO.length],
    ]);
  });

  it('takes one line, or short lines only, as paragraphs', () => {
    expect(read('Tuesday', en)).toEqual(['paragraph Tuesday']);
    expect(read('Lire aussi', fr)).toEqual(['paragraph Lire aussi']);
    expect(read('Il viendra.\nElle aussi.', fr)).toEqual(['paragraph Il viendra.', 'paragraph Elle aussi.']);
    expect(blocksOf('', fr)).toEqual([]);
    expect(blocksOf(' \n\n ', fr)).toEqual([]);
  });

  it('takes the furniture of a page out of the article', () => {
    const text = [
      'Logo Port-Brume Matin logo',
      'AccueilVillePortLe pont rouvre enfin au public',
      '',
      'Le pont rouvre enfin au public',
      '',
      'Publié le 3 mars 2025 à 8h15',
      '12',
      '',
      LONG,
      '',
      'Lire aussi : Le bac ne passera plus',
      '',
      'Un chantier sans fin',
      '',
      ALSO,
      '',
      'Publicité',
      '',
      LONG,
      '',
      'Laisser un commentaire',
      'Votre adresse ne sera pas affichée.',
      'Port',
      'Un chalutier pris dans la glace',
    ].join('\n');
    expect(read(text, fr)).toEqual([
      'boilerplate:menu Logo Port-Brume Matin lo',
      'boilerplate:breadcrumb AccueilVillePortLe pont ',
      'headline Le pont rouvre enfin au ',
      'boilerplate:byline Publié le 3 mars 2025 à ',
      'boilerplate:counter 12',
      'paragraph La mairesse de Port-Brum',
      'boilerplate:related Lire aussi : Le bac ne p',
      'crosshead Un chantier sans fin',
      'paragraph Les riverains, eux, dise',
      'boilerplate:advertisement Publicité',
      'paragraph La mairesse de Port-Brum',
      'boilerplate:comment-form Laisser un commentaire',
      'boilerplate:comment-form Votre adresse ne sera pa',
      'boilerplate:after-article Port',
      'boilerplate:after-article Un chalutier pris dans l',
    ]);
  });

  it('keeps a paragraph that only begins like furniture', () => {
    const text = `Titre du jour ici\n\n${LONG}\n\nLire aussi bien que ses aînés, voilà ce que demande la mairesse à tous les enfants de la ville, a-t-elle dit lundi devant le conseil réuni en séance plénière, avant d’annoncer l’ouverture de trois classes nouvelles, deux bibliothèques et une salle de lecture, financées par la région et par le port, sans hausse d’impôt ni emprunt, selon elle.\n\n${ALSO}`;
    expect(blocksOf(text, fr).filter((block) => block.kind === 'boilerplate')).toEqual([]);
  });

  it('keeps the text after a related-articles box in the middle', () => {
    const text = `Un titre de trois mots\n\n${LONG}\n\nArticles similaires\nLe bac ne passera plus\n\n${ALSO}\n\n${LONG}\n\n${ALSO}`;
    expect(read(text, fr)).toEqual([
      'headline Un titre de trois mots',
      'paragraph La mairesse de Port-Brum',
      'boilerplate:related Articles similaires',
      'boilerplate:related Le bac ne passera plus',
      'paragraph Les riverains, eux, dise',
      'paragraph La mairesse de Port-Brum',
      'paragraph Les riverains, eux, dise',
    ]);
  });

  it('starts an entry after its glued label, and orders entries from the oldest', () => {
    const text = `Direct : le pont de Port-Brume\n\nMISE À JOUR 2Le pont est ouvert.\n\nUPDATE 1 (14:05): ${LONG}\n\nArticle original${ALSO}`;
    const updates = blocksOf(text, fr).filter((block) => block.kind === 'update');
    expect(updates.map(({ update }) => [update?.label, update?.order])).toEqual([
      ['MISE À JOUR 2', 2],
      ['UPDATE 1', 1],
      ['Article original', 0],
    ]);
    expect(updates.map(({ span }) => text.slice(span.start, span.start + 10))).toEqual([
      'Le pont es',
      'La mairess',
      'Les rivera',
    ]);
    for (const { update } of updates)
      expect(text.slice(update?.labelSpan.start, update?.labelSpan.end)).toBe(update?.label);
  });

  it('takes clock times for labels only when several lines open with one', () => {
    const live = `Live: the bridge at Fogport\n\n5:20 p.m. - The mayor has left.\n\n4:05 p.m. - ${LONG}`;
    expect(blocksOf(live, en).map((block) => block.update?.label ?? block.kind)).toEqual([
      'headline',
      '5:20 p.m.',
      '4:05 p.m.',
    ]);
    const prose = `The bridge at Fogport opens\n\n10:30 was when the mayor spoke, and everybody at the harbour heard the words that she had promised.\n\n${LONG}`;
    expect(blocksOf(prose, en).some((block) => block.kind === 'update')).toBe(false);
  });

  it('keeps a short entry under a label of its own line', () => {
    const live = `En direct du pont de Port-Brume\n\n14:05\n${LONG}\n\n12:10\nLe préfet est là.`;
    expect(blocksOf(live, fr).map((block) => [block.kind, block.update?.order])).toEqual([
      ['headline', undefined],
      ['update', 1],
      ['update', 0],
    ]);
  });

  it('takes keywords, captions and links before the end for furniture', () => {
    const text = `Le pont rouvre enfin au public\nPar Odile Varenne\nLe pont, lundi, à Port-Brume (photo : J. Prat)\n${LONG}\n${ALSO}\n« C’est faux », a-t-elle dit.\nMots-clés\nPont\nPort\nSur le même sujet\nLe bac ne passera plus`;
    expect(blocksOf(text, fr).map((block) => block.reason ?? block.kind)).toEqual([
      'headline',
      'byline',
      'caption',
      'paragraph',
      'paragraph',
      'paragraph',
      'related',
      'related',
      'related',
      'related',
      'related',
    ]);
  });

  it('tells a one-word title from a dateline', () => {
    expect(read(`PONT.\n\n${LONG}\n\n${ALSO}`, fr)[0]).toBe('headline PONT.');
    expect(read(`HOLMVIK (Halcyon) --\n\n${LONG}\n\n${ALSO}`, fr)[0]).toBe('paragraph HOLMVIK (Halcyon) --');
  });

  it('joins the lines of a text wrapped to a width', () => {
    const wrapped = `Le pont rouvre\n\n${[LONG, ALSO].map((words) => words.replace(/(.{50}\S*) /gu, '$1\n')).join('\n\n')}\n\n${ALSO.replace(/(.{50}\S*) /gu, '$1\n')}`;
    const [, first] = blocksOf(wrapped, fr);
    expect(blocksOf(wrapped, fr)).toHaveLength(4);
    expect(wrapped.slice(first?.span.start, first?.span.end).replaceAll('\n', ' ')).toBe(LONG);
  });

  it('judges by shape alone without a locale', () => {
    expect(read(`Titre du jour ici\n\n${LONG}\n\n${ALSO}`, null)).toEqual([
      'headline Titre du jour ici',
      'paragraph La mairesse de Port-Brum',
      'paragraph Les riverains, eux, dise',
    ]);
  });
});
