import { expect, it } from 'vitest';
import { said } from './helpers.ts';

it('a phrase before the incise belongs to what is said', () => {
  expect(said('Sans aide, prévient Zora Melin, le port « fermera en mai ».')).toEqual([
    ['Sans aide […] le port « fermera en mai »', 'prévient', 'Zora Melin', 'Zora Melin'],
  ]);
  expect(said('Without help, Zora Melin warns, the port "will close in May".', 'en')).toEqual([
    ['Without help […] the port "will close in May"', 'warns', 'Zora Melin', 'Zora Melin'],
  ]);
});

it('what describes the speaker inside a quotation is no part of it', () => {
  expect(said('« La digue a cédé, raconte-t-elle, encore sous le choc. Tout est parti. »')[0]?.[0]).toBe(
    'La digue a cédé […] Tout est parti.',
  );
  expect(
    said('« La digue tiendra, a dit Zora Melin, présidente-directrice générale d’Alvor. Elle est neuve. »'),
  ).toEqual([
    [
      'La digue tiendra […] Elle est neuve.',
      'a dit',
      'Zora Melin, présidente-directrice générale d’Alvor',
      'Zora Melin',
    ],
  ]);
});

it('what a source is stands between commas', () => {
  expect(said('D’après les auteurs de l’étude, parue lundi dans Terra, la baie aura disparu en 2060.')[0]?.[0]).toBe(
    'la baie aura disparu en 2060',
  );
});

it('« ne … que » and « à partir de » open no clause', () => {
  expect(said('Le chef jure ne servir que du poisson frais.')[0]?.[0]).toBe('ne servir que du poisson frais');
  expect(said('Les syndicats appellent à une grève à partir de lundi.')[0]?.[0]).toBe('une grève à partir de lundi');
});

it('a pleading and a demand of the court are said; anonymity is not', () => {
  expect(said('La procureure a requis deux ans de prison.')[0]?.slice(0, 2)).toEqual([
    'deux ans de prison',
    'a requis',
  ]);
  expect(said('Le poste requiert un diplôme de plongée.')).toEqual([]);
  expect(said('Un élu, qui a requis l’anonymat, est sorti.')).toEqual([]);
  expect(said('An aide, who requested anonymity, left.', 'en')).toEqual([]);
});

it('« Et X de s’exclamer »: the infinitive tells', () => {
  expect(said('Et la maire de s’écrier : « C’est du vol ! »')).toEqual([
    ['C’est du vol !', 's’écrier', 'la maire', 'maire'],
  ]);
});

it('the pronoun before the infinitive belongs to it', () => {
  expect(said('La maire veut y voir « un plébiscite ».')[0]?.[0]).toBe('un plébiscite');
});

it('what somebody says of himself goes on behind the marks', () => {
  expect(said('La maire s’est dite « très déçue » par le vote du conseil.')[0]?.[0]).toBe(
    '« très déçue » par le vote du conseil',
  );
});

it('an office that a named office explains', () => {
  expect(said('Rien n’est perdu, souligne sa directrice, la professeure Zora Melin.')[0]?.[3]).toBe('Zora Melin');
  expect(said('Nothing is lost, stressed its director, Professor Zora Melin.', 'en')[0]?.[3]).toBe('Zora Melin');
});

it('a public office is not the house named last', () => {
  expect(said('Le barrage d’Alvor sera vidé. Selon la préfecture, deux villages seront évacués.')[0]?.[3]).toBe(
    'préfecture',
  );
  expect(
    said('Le rapport de la Cour des mines est sorti. La mairie conteste : « Ces chiffres sont anciens. »').at(-1)?.[3],
  ).toBe('mairie');
});

it('view, owner, source: English ways to say whose words they are', () => {
  expect(said('In his view, the plan is too slow.', 'en').map(([text, cue]) => [text, cue])).toEqual([
    ['the plan is too slow', 'In his view'],
  ]);
  expect(said("The minister's claim that the deal would be signed by June was met with doubts.", 'en')[0]).toEqual([
    'the deal would be signed by June',
    'claim',
    'The minister',
    'minister',
  ]);
  expect(said('A fire broke out, said a person familiar with the case.', 'en')[0]?.slice(0, 2)).toEqual([
    'A fire broke out',
    'said',
  ]);
  expect(
    said('Nine people died, the Karan agency reported, citing a hospital official.', 'en').map(([text]) => text),
  ).toEqual(['Nine people died']);
  expect(
    said('The daily Alvor Post alleges, citing internal documents, that the plant leaked.', 'en')[0]?.[3],
  ).toContain('Alvor Post');
});

it('a clause or a verb of the author ends what is said', () => {
  expect(said('The bank may announce a cut in March, several analysts believe.', 'en').map(([text]) => text)).toEqual([
    'The bank may announce a cut in March',
    'a cut in March',
  ]);
  expect(
    said('As the opposition demanded his removal, the mayor repeated that he would stay.', 'en').map(
      ([text, , who]) => [text, who],
    ),
  ).toContainEqual(['he would stay', 'the mayor']);
  expect(said('Protesters chanted "Never again" and marched on.', 'en')[0]?.[0]).toBe('Never again');
});

it('who an infinitive is asked of, and what', () => {
  expect(said('The council urged both sides to show "the utmost restraint".', 'en')[0]?.[0]).toBe(
    'show "the utmost restraint"',
  );
});

it('a relative with an apposition of its own is no subject', () => {
  expect(
    said(
      'Oskar Veld, who since 2011 has led the fishermen of the bay, the largest group, says the bill is dead.',
      'en',
    )[0]?.[3],
  ).toBe('Oskar Veld');
  expect(
    said('No harm was done, stressed its director, Zora Melin, who promised weekly updates.', 'en').map(
      ([text]) => text,
    ),
  ).not.toContain('No harm was done, stressed its director');
});

it('a relative beside the speaker, and a colon before the words, are the author’s', () => {
  expect(said('« La digue a cédé, fulmine Zora, 67 ans, qui vit là depuis toujours. Tout est parti. »')[0]?.[0]).toBe(
    'La digue a cédé […] Tout est parti.',
  );
  expect(said('La maire reste prudente : rien ne prouve, dit-elle, que la digue soit en cause.')[0]?.[0]).toBe(
    'rien ne prouve […] que la digue soit en cause',
  );
});

it('the second of two verbs has the subject of the first', () => {
  expect(said('La maire a remercié les secours et demandé que le port rouvre.')[0]).toEqual([
    'le port rouvre',
    'demandé',
    'La maire',
    'maire',
  ]);
  expect(said('The family thanked rescuers and asked for its privacy to be respected.', 'en')[0]?.[2]).toBe(
    'The family',
  );
  expect(said('The envoy objected, arguing that the text was weak.', 'en').map(([text]) => text)).toEqual([
    'the text was weak',
  ]);
});

it('« son éditrice » is another writer; « à ses yeux » is whoever spoke', () => {
  expect(
    said('La romancière Zora Melin a dit : « J’écris la nuit. » Pour son éditrice, ce livre est « nu ».').at(-1)?.[3],
  ).toBe('éditrice');
  expect(said('Zora Melin a dit qu’elle partait. À ses yeux, « le port mérite mieux ».').at(-1)?.[3]).toBe(
    'Zora Melin',
  );
});

it('behind a name that a preposition governs, a subject is somebody else', () => {
  expect(
    said(
      'Responding to a question from Mara Velin, the transport minister said the bridge would reopen.',
      'en',
    )[0]?.[3],
  ).toBe('transport minister');
});

it('"that evening" announces nothing; an infinitive goes on in marks', () => {
  expect(said('"I am as fit as ever," Zora Melin wrote that evening on her page.', 'en').map(([text]) => text)).toEqual(
    ['I am as fit as ever'],
  );
  expect(said('L’homme a expliqué aux gendarmes avoir « voulu fuir la ville ».')[0]?.[0]).toBe(
    'avoir « voulu fuir la ville »',
  );
});

it('a wish to stay unnamed is nobody’s words; « se rappelle X » parts a quotation', () => {
  expect(
    said('Mais une salariée, qui souhaite rester anonyme, confie : « Tout le monde savait. »').map(([text]) => text),
  ).toEqual(['Tout le monde savait.']);
  expect(said('« Ils sont venus à trois, se rappelle un commerçant, et ils ont tout pris. »')[0]?.slice(0, 3)).toEqual([
    'Ils sont venus à trois […] et ils ont tout pris.',
    'se rappelle',
    'un commerçant',
  ]);
});

it('what is called so may stand behind what it is called', () => {
  expect(said('La députée a jugé « indécente » la hausse des loyers.')[0]?.slice(0, 2)).toEqual([
    '« indécente » la hausse des loyers',
    'a jugé',
  ]);
  expect(said('Marsh called "ridiculous" the idea of a second bridge.', 'en')[0]?.[0]).toBe(
    '"ridiculous" the idea of a second bridge',
  );
  expect(said('La députée a jugé le projet « indécent » mardi.')[0]?.[0]).toBe('le projet « indécent »');
});
