import { describe, expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const turns = (text: string, language: string) =>
  extracted(text, language).statements.map((s) => [s.text, s.speaker.mentionText, s.cue?.form, s.kind]);

describe('an interview printed with names and colons', () => {
  it.each([
    [
      'fr',
      'L’Écho de Vaucelles : Pourquoi partir ?\nInès Carbal : Je suis lasse. On verra en mai.\nL’Écho de Vaucelles : Et après ?\nInès Carbal : Je rentre à Orbey.',
      [
        ['Je suis lasse. On verra en mai', 'Inès Carbal', 'colon', 'direct'],
        ['Je rentre à Orbey', 'Inès Carbal', 'colon', 'direct'],
      ],
    ],
    [
      'en',
      'The Harbour Times: Why leave now?\nInes Carbal: I am tired of it. We shall see in May.',
      [['I am tired of it. We shall see in May', 'Ines Carbal', 'colon', 'direct']],
    ],
  ])('gives each answer whole, and no question (%s)', (language, text, expected) => {
    expect(turns(text, language)).toEqual(expected);
  });

  it('gives initials to whoever spoke before under them', () => {
    const text = 'La Gazette : Pourquoi partir ?\nInès Carbal : Je suis lasse de tout.\nI. C. : On verra bien en mai.';
    expect(turns(text, 'fr').map(([, mention]) => mention)).toEqual(['Inès Carbal', 'Inès Carbal']);
  });

  it('keeps what somebody else is said to say within an answer, through whoever answers', () => {
    const text =
      'La Gazette : Et le préfet ?\nInès Carbal : Le préfet affirme que le quai tient. Nous en doutons tous.';
    const [answer, inner] = extracted(text, 'fr').statements;
    expect(answer?.speaker.name).toBe('Inès Carbal');
    expect(inner?.text).toBe('le quai tient');
    expect(inner?.nestedIn).toBe(answer?.id);
    expect(inner?.relay.map((hop) => hop.text)).toEqual(['Inès Carbal']);
  });

  it.each([
    ['fr', 'Inès Carbal : 12 points\nLuc Orban : 14 points\nInès Carbal : 3 fautes en deux sets'],
    ['en', 'Monday: soup of the day\nTuesday: an apple tart'],
  ])('is no list of scores or dishes (%s)', (language, text) => {
    expect(turns(text, language)).toEqual([]);
  });
});

describe('words that only a name beside them signs', () => {
  it.each([
    ['fr', '"Il n’y a plus rien à dire" - Talmov sur la trêve.', 'Il n’y a plus rien à dire', 'Talmov'],
    ['en', '“We built this town by hand.” ― Mara Stent', 'We built this town by hand.', 'Mara Stent'],
    ['fr', '« Restez chez vous. » C’est le message de la mairie d’Orbey.', 'Restez chez vous.', 'la mairie d’Orbey'],
    ['en', '"Stay home." That was the message from the mayor of Orbey.', 'Stay home.', 'the mayor of Orbey'],
  ])('are theirs (%s): %s', (language, text, content, speaker) => {
    const [statement, ...more] = extracted(text, language).statements;
    expect(more).toEqual([]);
    expect([statement?.text, statement?.speaker.mentionText]).toEqual([content, speaker]);
  });
});

describe('an incise with a verb that no list knows', () => {
  it.each([
    ['fr', '« On ne nous écoute jamais », tonitrue Mara Stent, pépiniériste.', 'tonitrue', 'Mara Stent, pépiniériste'],
    ['fr', '« On ne nous écoute jamais », s’est-elle enflammée.', 's’est-elle enflammée', 'elle'],
    [
      'fr',
      '« Il sait tout faire », s’enflamme à son sujet l’ancien gardien Rémi Sol.',
      's’enflamme',
      'l’ancien gardien Rémi Sol',
    ],
    ['en', '"Nobody listens to us," the coach grimaced.', 'grimaced', 'the coach'],
    ['en', '"Nobody listens to us!" winced Mara Stent.', 'winced', 'Mara Stent'],
    ['en', '"Nobody listens to us," - he emphasized.', 'emphasized', 'he'],
  ])('has its speaker (%s): %s', (language, text, cue, speaker) => {
    const [statement, ...more] = extracted(text, language).statements;
    expect(more).toEqual([]);
    expect([statement?.kind, statement?.cue?.text, statement?.speaker.mentionText]).toEqual(['direct', cue, speaker]);
  });

  it.each([
    ['fr', '« Il faut partir demain », roman de Mara Stent.'],
    ['en', '"We cannot go on like this," the choir sang songs.'],
  ])('is none where a title or an object stands (%s): %s', (language, text) => {
    expect(extracted(text, language).statements.filter((s) => s.cue?.form === 'verb')).toEqual([]);
  });
});

describe('the subject that a participle or a relative clause hangs on', () => {
  it.each([
    ['fr', 'Le collectif regroupant les riverains du quai affirme que le bar ferme.', 'Le collectif'],
    ['fr', 'Le syndicat représentant les pilotes assure que la grève continue.', 'Le syndicat'],
    ['en', 'A group defending tenants said the rents rose.', 'A group'],
    ['en', 'The barge led the way, U.N. spokesman Alan Dask said.', 'U.N. spokesman Alan Dask'],
    [
      'en',
      'Ostra Looms Inc., a maker of sails, announced the closure of its plant.',
      'Ostra Looms Inc., a maker of sails',
    ],
  ])('speaks (%s): %s', (language, text, speaker) => {
    expect(extracted(text, language).statements.map((s) => s.speaker.mentionText)).toEqual([speaker]);
  });

  it('does not end what it says at the comma behind its own subject', () => {
    const text = 'Officers who watch the border said that Norland, through its envoys, has been pushing hard.';
    expect(extracted(text, 'en').statements.map((s) => s.text)).toEqual([
      'Norland, through its envoys, has been pushing hard',
    ]);
  });
});
