import { expect, it } from 'vitest';
import { said } from './helpers.ts';

it('« certains », « plusieurs », "another" say without a noun', () => {
  expect(said('Certains disent que la mine fermera. Plusieurs assurent que le maire savait.')).toEqual([
    ['la mine fermera', 'disent', 'Certains', 'Certains'],
    ['le maire savait', 'assurent', 'Plusieurs', 'Plusieurs'],
  ]);
  expect(said('D’autres affirment que rien ne changera.')).toEqual([
    ['rien ne changera', 'affirment', 'D’autres', 'D’autres'],
  ]);
  expect(said('Several say the mayor lied. "We knew," another added.', 'en')).toEqual([
    ['the mayor lied', 'say', 'Several', 'Several'],
    ['We knew', 'added', 'another', 'another'],
  ]);
});

it('a noun behind the same words stays a noun', () => {
  expect(said('Certains rapports traînent. Plusieurs demandes attendent encore.')).toEqual([]);
  expect(said('Another report is late. Several reported cases remain.', 'en')).toEqual([]);
});

it('another one is of the kind of whoever spoke before, and somebody else', () => {
  expect(said('Une habitante raconte : « J’ai eu peur. » Une autre dit avoir tout perdu.')).toEqual([
    ['J’ai eu peur.', 'raconte', 'Une habitante', 'habitante'],
    ['avoir tout perdu', 'dit', 'Une autre', 'autre habitante'],
  ]);
  expect(
    said('A resident said she was afraid. Another said he had lost everything.', 'en').map((each) => each[3]),
  ).toEqual(['resident', 'another resident']);
});

it('one of several is one', () => {
  expect(said('« C’est gênant », a écrit l’un des internautes.')[0]?.[3]).toBe('internaute');
  expect(said('« C’est gênant », a écrit l’une des habitantes de Morvelle.')[0]?.[3]).toBe('habitante de Morvelle');
  expect(said('"It is awkward," one of the residents wrote.', 'en')[0]?.[3]).toBe('resident');
});

it('a pronoun between commas sets the subject apart', () => {
  expect(said('Le maire, lui, accuse la préfecture d’inaction.')).toEqual([
    ['la préfecture d’inaction', 'accuse', 'Le maire', 'maire'],
  ]);
  expect(said('Lise Adler, elle, affirme que tout va bien.')[0]?.slice(2)).toEqual(['Lise Adler', 'Lise Adler']);
});

it('a pronoun and those around somebody speak as one', () => {
  expect(
    said('Le ministre Paul Sernin est pris de court. Lui et ses conseillers accusent les pêcheurs de mentir.')[0],
  ).toEqual(['mentir', 'accusent', 'Lui et ses conseillers', 'Paul Sernin']);
  expect(said('Mayor Paul Roy was angry. He and his deputies said the plan was dead.', 'en')[0]?.slice(2)).toEqual([
    'He and his deputies',
    'Paul Roy',
  ]);
});
