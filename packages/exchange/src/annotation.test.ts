import { AnnotateOutput } from '@dixit/model';
import { aSource, aSpeaker, aStatement, aTime, anEventMention, anExtraction } from '@dixit/testing';
import { expect, it } from 'vitest';
import { annotationOf } from './annotation.ts';

const text = '😀 « Le sommet », a dit Orla Venn mardi, « aura lieu à Port-Aubrac. »';
const source = aSource({ text });

function at(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

it('points into the text as given', () => {
  const statement = aStatement(source, {
    parts: [at('Le sommet'), at('aura lieu à Port-Aubrac.')],
    text: 'Le sommet […] aura lieu à Port-Aubrac.',
    cue: { span: at('a dit'), text: 'a dit', lemma: 'dire', form: 'verb' },
    speaker: aSpeaker({ mention: at('Orla Venn'), mentionText: 'Orla Venn', name: 'Orla Venn' }),
  });
  const weak = anEventMention({ key: 'v0', confidence: 0.3, trigger: at('aura lieu') });
  const strong = anEventMention({
    key: 'v1',
    trigger: at('sommet'),
    time: aTime('2031-03-04'),
    place: { name: 'Port-Aubrac', country: null, kind: 'city', span: at('Port-Aubrac') },
    participants: [{ entity: null, actorId: null, name: 'Orla Venn', role: 'actor', span: at('Orla Venn') }],
  });
  const extraction = anExtraction(source, {
    statements: [statement],
    events: [weak, strong],
    temporals: [{ span: at('mardi'), text: 'mardi', type: 'date', value: '2031-03-04', resolved: null }],
  });

  const annotation = AnnotateOutput.parse(annotationOf(extraction, source));

  expect(annotation.quotes).toEqual([
    {
      content: [5, text.indexOf(' »', 30)],
      contentParts: [
        [5, 14],
        [43, 67],
      ],
      cue: [18, 23],
      speaker: [24, 33],
      speakerText: 'Orla Venn',
      speakerResolved: 'Orla Venn',
      addressee: null,
      type: 'direct',
      act: 'assert',
      confidence: 'clear',
      reasons: [],
      nested: false,
    },
  ]);
  expect(annotation.expressions).toEqual([{ span: [34, 39], text: 'mardi', value: '2031-03-04', type: 'date' }]);
  expect(annotation.events.map(({ trigger }) => text.slice(...trigger))).toEqual(['sommet', 'aura lieu']);
  expect(annotation.events[0]).toMatchObject({
    time: '2031-03-04',
    place: 'Port-Aubrac',
    actors: [{ text: 'Orla Venn', span: [24, 33] }],
    recipients: [],
  });
});
