import {
  DIAGNOSTIC_CODES,
  ERROR_CODES,
  EVENT_MODES,
  EVENT_TYPES,
  EXPLANATION_CODES,
  REASON_CODES,
  STAGES,
} from '@dixit/model';
import { QUERY_ERRORS } from '@dixit/model/query';
import { describe, expect, test } from 'vitest';
import { type Catalogue, LANGUAGES } from './catalogue.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { phrasesFor } from './phrases.ts';
import { placeholders } from './template.ts';

const NBSP = '\u00A0';
const CATALOGUES: Readonly<Record<string, Catalogue>> = { fr, en };

/** Every string of a catalogue, with its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => strings(field, `${path}.${key}`));
}

describe.each(LANGUAGES)('%s', (language) => {
  const catalogue = CATALOGUES[language] as Catalogue;
  const phrases = phrasesFor(language);
  const params = Object.fromEntries(
    strings(catalogue).flatMap(([, text]) => placeholders(text).map((name) => [name, 'Ostrava'])),
  );

  test('words every code', () => {
    const said = [
      ...REASON_CODES.map((code) => phrases.reason({ code, params })),
      ...EXPLANATION_CODES.map((code) => phrases.comparison({ code, params })),
      ...DIAGNOSTIC_CODES.map((code) => phrases.diagnostic({ code, params })),
      ...ERROR_CODES.flatMap((code) => Object.values(phrases.error({ code, params }))),
      ...QUERY_ERRORS.map((code) => phrases.queryFault({ code, value: 'x', allowed: [] })),
      ...EVENT_TYPES.map((type) => phrases.eventType(type)),
      ...EVENT_MODES.map((mode) => phrases.eventMode(mode)),
      ...STAGES.map((stage) => phrases.stage(stage)),
    ];
    for (const sentence of said) {
      expect(sentence).toMatch(/\S/u);
      expect(sentence).not.toMatch(/[{}]|\[\[|\]\]|undefined/u);
    }
  });

  test('sentences without any parameter still read as sentences', () => {
    for (const code of ERROR_CODES.filter((code) => !['SOURCE_UNREADABLE', 'ADDRESS_IN_USE'].includes(code))) {
      const { message } = phrases.error({ code, params: {} });
      expect(message).toMatch(/^\P{Ll}.*\.$/u);
      expect(message).not.toContain('…');
    }
    for (const code of DIAGNOSTIC_CODES) expect(phrases.diagnostic({ code, params: {} })).not.toContain('…');
  });

  test('has its typography', () => {
    for (const [path, text] of strings(catalogue)) {
      const shown = catalogue.typography(text);
      expect(shown, path).not.toContain("'");
      if (language === 'fr') expect(shown, path).not.toMatch(/ [:;!?»]|« |\w[;!?»]|["“”]/u);
      else expect(shown, path).not.toMatch(/[«»"]/u);
    }
  });
});

test('both catalogues have the same keys, and the same parameters under each', () => {
  const shape = (catalogue: Catalogue) =>
    strings({ ...catalogue, eventTitles: { ...catalogue.eventTitles, triggers: {} } }).map(
      ([path, text]) => `${path} ${[...new Set(placeholders(text))].sort().join(' ')}`,
    );
  expect(shape(fr).sort()).toEqual(shape(en).sort());
  expect(Object.keys(fr.eventTitles.triggers).sort()).toEqual(Object.keys(en.eventTitles.triggers).sort());
});

describe('eventTitle', () => {
  const call = {
    type: 'CONSULT',
    mode: 'video',
    triggerLemma: 'appel',
    participants: [
      { name: 'Ilan Varga', role: 'actor' },
      { name: 'Mara Quill', role: 'recipient' },
    ],
    time: {
      edtf: '2021-12-07',
      instant: null,
      approximate: false,
      precision: 'day',
      basis: 'stated',
      start: null,
      end: null,
      alternatives: [],
    },
  } as const;

  test('names what, who and when', () => {
    expect(phrasesFor('fr').eventTitle(call)).toBe('Appel vidéo entre Ilan Varga et Mara Quill, 7 décembre 2021');
    expect(phrasesFor('en').eventTitle(call)).toBe('Video call between Ilan Varga and Mara Quill, 7 December 2021');
  });

  test('leaves out what is not known', () => {
    const bare = { ...call, mode: null, triggerLemma: 'summit', participants: [], time: null };
    expect(phrasesFor('fr').eventTitle(bare)).toBe('Sommet');
    expect(phrasesFor('en').eventTitle(bare)).toBe('Summit');
  });

  test('says who did it to whom, with at most three names', () => {
    const names = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, role: 'actor' as const }));
    const attack = { ...call, type: 'ASSAULT', mode: 'aerial', time: null, place: 'Lutza' } as const;
    expect(phrasesFor('en').eventTitle({ ...attack, participants: names })).toBe(
      'Air strike: A, B, C and 2 others, Lutza',
    );
    expect(phrasesFor('fr').eventTitle({ ...attack, participants: call.participants })).toBe(
      `Frappe aérienne${NBSP}: Ilan Varga contre Mara Quill, Lutza`,
    );
  });

  test('names countries in the language of the reader', () => {
    const between = [
      { name: 'Norvège', role: 'actor' },
      { name: 'Peru', role: 'recipient' },
    ] as const;
    const talks = { ...call, mode: null, time: null, participants: between, place: 'Islande' };
    expect(phrasesFor('fr').eventTitle(talks)).toBe('Rencontre entre Norvège et Pérou, Islande');
    expect(phrasesFor('en').eventTitle(talks)).toBe('Meeting between Norway and Peru, Iceland');
  });

  test('a country that takes part is not said again as the place', () => {
    const attack = { ...call, type: 'ASSAULT', mode: 'aerial', time: null, place: 'Mara Quill' } as const;
    expect(phrasesFor('en').eventTitle(attack)).toBe('Air strike: Ilan Varga against Mara Quill');
  });

  test('a release is of whoever is set free', () => {
    const release = { ...call, type: 'RETREAT', mode: 'release', time: null } as const;
    expect(phrasesFor('en').eventTitle(release)).toBe('Release of Mara Quill: Ilan Varga');
    const freed = [{ name: 'Anouk Velt', role: 'recipient' }] as const;
    expect(phrasesFor('fr').eventTitle({ ...release, participants: freed })).toBe('Libération d’Anouk Velt');
  });
});

describe('error', () => {
  test('words the system’s reason and keeps what it does not know', () => {
    const error = (reason: string) =>
      phrasesFor('fr').error({ code: 'SOURCE_UNREADABLE', params: { name: 'a.txt', reason } }).message;
    expect(error('ENOENT')).toBe(`Impossible de lire a.txt${NBSP}: ce fichier n’existe pas.`);
    expect(error('EWEIRD')).toBe(`Impossible de lire a.txt${NBSP}: EWEIRD.`);
  });

  test('shows sizes and limits', () => {
    const body = { code: 'SOURCE_TOO_LARGE', params: { name: 'a', bytes: 62_914_560, limit: 52_428_800 } } as const;
    expect(phrasesFor('en').error(body)).toEqual({
      message: 'a: the document is too large (62.9 MB).',
      hint: 'Cut it into several files of 52.4 MB at most.',
    });
  });
});

describe('comparison', () => {
  test('one instant in two zones', () => {
    const params = { left: '15H00 GMT', right: '10h00 à Washington', instant: '2021-12-07T15:00:00Z' };
    expect(phrasesFor('fr').comparison({ code: 'SAME_INSTANT', params })).toBe(
      `15H00 GMT et 10h00 à Washington sont un seul et même instant${NBSP}: 7 décembre 2021 à 15:00 UTC.`,
    );
  });

  test('a side that nobody is named for is called after its outlet', () => {
    const explanation = {
      code: 'STAGES_AGREE',
      params: { stage: 'proposed', leftHolder: '', rightHolder: 'Holmvik' },
    } as const;
    expect(phrasesFor('en').comparison(explanation, { left: 'Le Fanal', right: 'InfoVigie' })).toBe(
      'Le Fanal and Holmvik say the same: proposed.',
    );
    expect(phrasesFor('en').comparison(explanation, { left: 'Holmvik', right: 'InfoVigie' })).toBe(
      'Holmvik, twice: proposed.',
    );
    expect(phrasesFor('en').comparison({ code: 'STAGES_AGREE', params: { stage: 'proposed' } })).toBe('Proposed.');
  });

  test('dates of claims are days', () => {
    const params = {
      left: 'proposed',
      right: 'scheduled',
      leftDate: '2031-03-01T23:30:00+02:00',
      rightDate: '2031-03-04',
    };
    expect(phrasesFor('fr').comparison({ code: 'STAGE_MOVED_ON', params })).toBe(
      `Pas un désaccord${NBSP}: proposé (1er mars 2031), puis programmé (4 mars 2031).`,
    );
  });

  test('figures of two dates are no disagreement', () => {
    const params = { left: 100000, right: 127000, leftDate: '2021-12', rightDate: '2022-02-21', unit: 'soldier' };
    expect(phrasesFor('en').comparison({ code: 'FIGURES_AT_DIFFERENT_DATES', params })).toBe(
      'Not a disagreement: 100,000 (December 2021) and 127,000 (21 February 2022), soldiers, at different dates.',
    );
  });
});

describe('attribution and citation', () => {
  const statement = {
    text: 'Rien n’est signé.',
    act: 'assert',
    addressee: 'Radio Levant',
    relay: ['Infovigie'],
    speaker: { name: 'Dario Kessel', mentionText: 'Kessel', role: 'porte-parole du palais' },
  } as const;

  test('who said it to whom, through whom', () => {
    expect(phrasesFor('fr').attribution(statement)).toBe(
      'Dario Kessel, porte-parole du palais, déclare à Radio Levant, par Infovigie',
    );
    const unknown = {
      ...statement,
      speaker: { name: null, mentionText: null, role: null },
      addressee: null,
      relay: [],
    };
    expect(phrasesFor('en').attribution(unknown)).toBe('Speaker not stated says');
  });

  test('a common noun for a name reads as it stands in the text, and a role in the name is said once', () => {
    const speaker = { name: 'porte-parole', mentionText: 'Le porte-parole', role: 'porte-parole' };
    const said = { ...statement, speaker, addressee: 'les deux camps', relay: [] };
    expect(phrasesFor('fr').attribution(said)).toBe('Le porte-parole déclare aux deux camps');
    expect(phrasesFor('fr').speakerRole(speaker)).toBeNull();
    const palace = { name: 'palais Haldren', mentionText: 'le texte', role: null };
    expect(phrasesFor('fr').speaker(palace)).toBe('palais Haldren');
    expect(phrasesFor('fr').speaker({ name: null, mentionText: null, role: null })).toBe('Locuteur non précisé');
    expect(phrasesFor('en').addressed('les deux camps')).toBe('to les deux camps');
  });

  test('the words and where they stand', () => {
    const source = { title: 'Le sommet se fait attendre', outlet: 'Le Fanal', published: null, url: null };
    expect(phrasesFor('fr').citation({ ...statement, kind: 'indirect' }, source)).toContain(
      '— Dario Kessel, porte-parole du palais (propos rapportés), Le Fanal',
    );
    expect(phrasesFor('fr').citation(statement, source)).toBe(
      `«${NBSP}Rien n’est signé.${NBSP}» — Dario Kessel, porte-parole du palais, Le Fanal, «${NBSP}Le sommet se fait attendre${NBSP}», date non précisée`,
    );
  });
});

test('counts agree with their nouns in each language', () => {
  expect([0, 1, 2].map((n) => phrasesFor('fr').count('statement', n))).toEqual([
    '0 déclaration',
    '1 déclaration',
    '2 déclarations',
  ]);
  expect([0, 1, 1200].map((n) => phrasesFor('en').count('copy', n))).toEqual(['0 copies', '1 copy', '1,200 copies']);
});
