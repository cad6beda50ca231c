import { describe, expect, it } from 'vitest';
import { said } from './helpers.ts';

/** Words and cue of every statement. */
const found = (text: string, language = 'fr') => said(text, language).map(([words, cue]) => [words, cue]);

describe('where reported words end', () => {
  it.each([
    [
      'before the author turns against them',
      'Le maire a déclaré que la digue serait rebâtie, mais il n’a pas donné de date.',
      [['la digue serait rebâtie', 'a déclaré']],
    ],
    [
      'not at a second complementiser',
      'Le maire a déclaré que la digue serait rebâtie, mais que le port attendrait.',
      [['la digue serait rebâtie, mais que le port attendrait', 'a déclaré']],
    ],
    [
      'where the clause around goes on',
      'Anne Roy, qui affirme que la digue tiendra, sera reçue lundi.',
      [['la digue tiendra', 'affirme']],
    ],
    [
      'not behind an apposition within them',
      'Anne Roy affirme que Paul Dorn, ancien maire de Sorges, sera reçu lundi.',
      [['Paul Dorn, ancien maire de Sorges, sera reçu lundi', 'affirme']],
    ],
    [
      'before the incise that attributes the whole',
      'Le maire a promis de rebâtir la digue, rapporte Le Phare de Sorges.',
      [
        ['Le maire a promis de rebâtir la digue', 'rapporte'],
        ['rebâtir la digue', 'a promis'],
      ],
    ],
    [
      'before the main clause when they stand in front of it',
      'Tout en affirmant que la digue est sûre, le maire a fermé le port.',
      [['la digue est sûre', 'affirmant']],
    ],
    [
      'before the main clause behind a conjunction',
      'Alors que le ministre a assuré que la digue tiendrait, les habitants ont quitté la ville.',
      [['la digue tiendrait', 'a assuré']],
    ],
    [
      'before a parenthesis of the author',
      'Le maire assure que la digue a coûté cher (elle avait été payée par la région).',
      [['la digue a coûté cher', 'assure']],
    ],
    [
      'before a sentence in marks behind a colon',
      'Le maire regrette que le port ferme : « Rien n’a été fait pour nous. »',
      [
        ['le port ferme', 'regrette'],
        ['Rien n’a été fait pour nous.', ':'],
      ],
    ],
    [
      'before what explains the name at their end',
      'Le maire a déclaré que la ville resterait fidèle à la Ligue, le pacte en vertu duquel la région vit en paix.',
      [['la ville resterait fidèle à la Ligue', 'a déclaré']],
    ],
    [
      'before the setting that the author gives',
      'Le maire a rappelé que le port restait ouvert, dans un contexte de fortes tensions.',
      [['le port restait ouvert', 'a rappelé']],
    ],
    [
      'before whoever accuses',
      'Le ministre est accusé de vol et de fraude par deux avocates.',
      [['vol et de fraude', 'est accusé']],
    ],
    [
      'behind a complementiser within the marks',
      'Le conseiller répète « que la digue n’est pas finie ».',
      [['la digue n’est pas finie', 'répète']],
    ],
    [
      'not before a cue whose content an object pronoun takes up',
      'Un voisin lui expliqua qu’une crue montait, comme elle l’avait craint avec Paul.',
      [['une crue montait, comme elle l’avait craint avec Paul', 'expliqua']],
    ],
  ])('%s', (_, text, statements) => {
    expect(found(text)).toEqual(statements);
  });
});

describe('a cue behind a quotation', () => {
  it('takes in the clause that the quoted words belong to', () => {
    const text =
      '« Bâti en hâte » et « sans plan », écrivait Anne Roy, l’ancienne maire, le port coûtera plus de deux millions.';
    expect(found(text)).toEqual([
      ['« Bâti en hâte » et « sans plan » […] le port coûtera plus de deux millions', 'écrivait'],
    ]);
  });

  it('takes in the cue that somebody else is quoted by', () => {
    const text = 'On se disait : « Quand le port fermera, on partira », a expliqué Anne Roy.';
    expect(found(text)).toEqual([['On se disait : « Quand le port fermera, on partira »', 'a expliqué']]);
  });
});

describe('an infinitive that goes on with what was said', () => {
  it('is of the speaker before it', () => {
    const text = '« Le port est vide », a déclaré Anne Roy. Et d’ajouter : « Nous partirons demain. »';
    expect(said(text).map(([words, cue, , name]) => [words, cue, name])).toEqual([
      ['Le port est vide', 'a déclaré', 'Anne Roy'],
      ['Nous partirons demain.', 'ajouter', 'Anne Roy'],
    ]);
  });
});

describe('what a source phrase governs', () => {
  it.each([
    [
      'the clause on both sides',
      'La hausse illustrerait selon lui l’échec du plan.',
      'La hausse illustrerait […] l’échec du plan',
    ],
    [
      'subject and verb',
      'Le pacte offert, selon une note du palais, a été rejeté par le roi.',
      'Le pacte offert […] a été rejeté par le roi',
    ],
    [
      'a verb and its object',
      'Anne Roy a blessé ses alliés en comparant, selon une gazette du port, la digue à une passoire.',
      'Anne Roy a blessé ses alliés en comparant […] la digue à une passoire',
    ],
    [
      'no more than its relative clause',
      'Le ministre, qui, selon une source, pourrait démissionner dès lundi, est attendu à Sorges.',
      'pourrait démissionner dès lundi',
    ],
    [
      'the quotation it stands by',
      '« Bon en affaires », selon un proche de Paul Dorn, Anne Roy se montre prudente.',
      'Bon en affaires',
    ],
    ['the clause behind its pronoun', 'À l’en croire, la digue tiendra tout l’hiver.', 'la digue tiendra tout l’hiver'],
  ])('%s', (_, text, words) => {
    expect(found(text).map(([content]) => content)).toEqual([words]);
  });
});
