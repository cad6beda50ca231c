import { Extraction, verifySpans } from '@dixit/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { STAGES } from '../src/stages.ts';
import { extracted, localeOf, said, short, sourceOf } from './helpers.ts';
import { tok } from './toy/locale.ts';

describe('extract', () => {
  it('gives a valid extraction with exact offsets and the versions of its stages', () => {
    const text = 'Orla Venn, maire de Sorges, a déclaré lundi que « le pont est mort ».';
    const source = sourceOf(text, 'fr');
    const result = extract(source, localeOf('fr'));
    expect(() => Extraction.parse(result)).not.toThrow();
    expect(Object.keys(result.versions)).toEqual(STAGES.map((stage) => stage.name));
    const [statement] = result.statements;
    expect(statement).toMatchObject({
      kind: 'mixed',
      parts: [{ start: 50, end: 66 }],
      cue: { span: { start: 28, end: 37 }, lemma: 'déclarer', form: 'verb' },
      speaker: { mention: { start: 0, end: 26 }, name: 'Orla Venn', type: 'person' },
    });
  });

  it('says so when nobody knows the language, and when there is nothing', () => {
    const result = extract(sourceOf('Hei maailma.', 'fi'), null);
    expect(result.statements).toEqual([]);
    expect(result.diagnostics.map((d) => d.code)).toEqual(['LANGUAGE_UNSUPPORTED']);
    expect(extracted('').diagnostics.map((d) => d.code)).toContain('NO_STATEMENTS');
  });

  it('reads no furniture and no caption', () => {
    const text = 'Lire aussi : « Nous ne céderons rien », avertit le gouverneur';
    const source = sourceOf(text, 'fr');
    const [block] = source.blocks;
    if (!block) throw new Error('no block');
    const kinds = [
      { ...block, kind: 'boilerplate' as const, reason: 'related' as const },
      { ...block, kind: 'caption' as const },
    ];
    for (const one of kinds) expect(extract({ ...source, blocks: [one] }, localeOf('fr')).statements).toEqual([]);
  });

  it('resolves pronoun, office and surname to the person named in the text', () => {
    const text = [
      'Le porte-parole du palais Haldren, Pavel Dorn, a déclaré que le pont fermerait.',
      '« Nous verrons bien », a-t-il ajouté.',
      'Dorn a assuré que rien ne pressait. Le porte-parole a nié que le port soit vide.',
    ].join('\n');
    expect(said(text).map(([, , mention, name]) => [mention, name])).toEqual([
      ['Le porte-parole du palais Haldren, Pavel Dorn', 'Pavel Dorn'],
      ['il', 'Pavel Dorn'],
      ['Dorn', 'Pavel Dorn'],
      ['Le porte-parole', 'Pavel Dorn'],
    ]);
  });

  it('keeps two people of one surname apart', () => {
    const text =
      'Pavel Dorn said the road was open. Ilse Dorn said the road was shut. Mrs Dorn said it would stay shut.';
    expect(said(text, 'en').map(([, , , name]) => name)).toEqual(['Pavel Dorn', 'Ilse Dorn', 'Ilse Dorn']);
  });

  it('lets a quotation without cue carry on for the speaker before it', () => {
    const result = extracted('« Ça marche très bien », dit Mara Velin. « On l’a testé deux fois. »');
    expect(result.statements.map(short)).toEqual([
      ['Ça marche très bien', 'dit', 'Mara Velin', 'Mara Velin'],
      ['On l’a testé deux fois.', null, 'Mara Velin', 'Mara Velin'],
    ]);
    expect(result.statements[1]?.continues).toBe(result.statements[0]?.id);
  });

  it('opens a second statement at a second cue, for the same speaker', () => {
    expect(said('Le ministre a indiqué que le texte serait revu et a exclu tout report du vote.')).toEqual([
      ['le texte serait revu', 'a indiqué', 'Le ministre', 'ministre'],
      ['tout report du vote', 'a exclu', 'Le ministre', 'ministre'],
    ]);
  });

  it('names whom it was said to, in what, and through whom', () => {
    const [told] = extracted('Livia Terzan a déclaré à Radio Levant que le port fermerait.').statements;
    expect(told?.addressee?.text).toBe('Radio Levant');
    expect(told?.relay.map((hop) => [hop.role, hop.text])).toEqual([['venue', 'Radio Levant']]);
    const [written] = extracted('Dans un communiqué, Livia Terzan a déclaré que le port fermerait.').statements;
    expect(written?.medium?.text).toBe('un communiqué');
    const [cited] = extracted('According to Severnik, citing a diplomat, the talks will go on.', 'en').statements;
    expect(cited?.speaker.mentionText).toBe('a diplomat');
    expect(cited?.relay.map((hop) => hop.text)).toEqual(['Severnik']);
  });

  it('keeps denied and prospective saying apart from saying', () => {
    const [denied] = extracted('The minister did not say that the port would close.', 'en').statements;
    expect(denied?.polarity).toBe('negative');
    const [wished] = extracted('Le ministre pourrait annoncer que le port fermera.').statements;
    expect(wished?.modality).toBe('conditional');
  });

  it('does not look for quotations where there are more marks than an article can hold', () => {
    const result = extracted('« a » '.repeat(30_000));
    expect(result.diagnostics.map((d) => d.code)).toContain('TOO_MANY_MARKS');
    expect(result.statements).toEqual([]);
  });

  it('tells of the marks that it had to guess', () => {
    const [found] = extracted('Le maire a dit : « Je pars demain.').diagnostics;
    expect(found).toMatchObject({ code: 'QUOTATION_UNBALANCED', params: { count: 1 } });
  });

  it('runs on a third language that lives in one folder', () => {
    const text = 'Bo kapa Ora Lim zagu ke bo dom sinku. «Mi aktu bo dom», sha zagu.';
    const result = extract(sourceOf(text, 'tk'), tok);
    expect(result.diagnostics).toEqual([]);
    expect(result.statements.map(short)).toEqual([
      ['bo dom sinku', 'zagu', 'Bo kapa Ora Lim', 'Ora Lim'],
      ['Mi aktu bo dom', 'zagu', 'sha', 'Ora Lim'],
    ]);
  });

  it('never throws, and every span it gives holds the words beside it', () => {
    const marks = '«»“”"\'’‘ .,:;–\n'.split('');
    const pieces = [
      'Il',
      ' a ',
      ' dit ',
      'que ',
      'qu’',
      'selon ',
      'M. Roy',
      'a-t-il',
      ' said',
      ' that ',
      'the ',
      'Anna',
      '🦊',
      '12',
      'é',
      ' et ',
    ];
    const bits = fc.constantFrom(...marks, ...pieces);
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), fc.constantFrom('fr', 'en'), (chosen, language) => {
        const source = sourceOf(chosen.join(''), language);
        const result = extract(source, localeOf(language));
        expect(verifySpans(source, result)).toEqual([]);
        expect(result.diagnostics.filter((d) => d.code === 'STAGE_FAILED')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes ten times the text in about ten times the time', () => {
    const piece =
      'Le ministre Paul Roy a dit que « le pont est fermé ». Selon la mairie, rien ne presse, a-t-il ajouté hier. ';
    const time = (count: number): number => {
      const source = sourceOf(`${piece.repeat(10)}\n`.repeat(count), 'fr');
      const before = process.cpuUsage();
      extract(source, localeOf('fr'));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    time(5);
    const once = Math.max(Math.min(time(20), time(20)), 20);
    expect(Math.min(time(200), time(200))).toBeLessThan(once * 30);
  });
});
