import type { Actor } from '@dixit/model';
import { anActor, aTime, anId } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { EVENT, sourceOf, staged, said, kinds } from '../../test/reports.ts';
import { compareAnswers } from './denial.ts';
import { compareEvent } from './event.ts';

describe('stages', () => {
  const words = ['un sommet est prévu', 'aucun projet de sommet', 'le sommet est terminé'];
  const day = (date: string) => sourceOf(words, { published: aTime(date), url: `https://a.example/${date}` });

  it('dispute each other on one day, and are denied by name', () => {
    const planned = staged(day('2031-10-07'), 'un sommet est prévu', {
      stage: 'agreed-in-principle',
      holderName: 'Carvel',
    });
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const denied = staged(day('2031-10-08'), 'aucun projet de sommet', {
      stage: 'agreed-in-principle',
      claim: 'denied',
      holderName: 'Dorn',
    });
    const [found] = compareEvent(EVENT, [planned, not], []);
    expect([found?.kind, found?.explanation.code]).toEqual(['disputes', 'STAGES_DIFFER']);
    const [denial] = compareEvent(EVENT, [denied, planned], []);
    expect(denial?.explanation).toEqual({
      code: 'STAGE_DENIED',
      params: { stage: 'agreed-in-principle', leftHolder: 'Carvel', rightHolder: 'Dorn' },
    });
  });

  it('move on over time', () => {
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const over = staged(day('2031-11-13'), 'le sommet est terminé', { stage: 'concluded', holderName: null });
    expect(kinds(compareEvent(EVENT, [over, not], []))).toEqual(['changed-over-time STAGE_MOVED_ON']);
  });

  it('move on within one camp, whoever speaks for it and whatever is claimed in between', () => {
    const actorOf = (name: string) => ({ ...anActor(), id: anId('ac', name), country: 'kestria' }) as const;
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const open = staged(day('2031-10-20'), 'le sommet est terminé', { stage: 'proposed', holderName: 'Hallvik' });
    const now = staged(day('2031-11-03'), 'un sommet est prévu', { stage: 'scheduled', holderName: 'Palais' });
    const actors = new Map(['Dorn', 'Palais'].map((name) => [anId('ac', name), actorOf(name)]));
    const moved = (known: ReadonlyMap<string, Actor>) =>
      compareEvent(EVENT, [not, open, now], [], known)
        .filter(({ explanation }) => explanation.code === 'STAGE_MOVED_ON')
        .map(({ explanation: { params } }) => `${params['left']} ${params['right']}`);
    expect(moved(actors)).toContain('not-planned scheduled');
    expect(moved(new Map())).not.toContain('not-planned scheduled');
  });

  it('go together where one denies a plan that the other does not know of', () => {
    const not = staged(day('2031-10-08'), 'aucun projet de sommet', { stage: 'not-planned', holderName: 'Dorn' });
    const denied = staged(day('2031-10-09'), 'un sommet est prévu', { claim: 'denied', holderName: 'Palais' });
    expect(kinds(compareEvent(EVENT, [not, denied], []))).toEqual(['compatible STAGES_AGREE']);
  });
});

describe('denials and accusations', () => {
  const source = sourceOf([
    'Le missile venait de la rive gauche',
    'le missile ne venait pas de la rive gauche',
    'Le temps est clair',
  ]);

  it('pair a denial with the words it denies, of somebody else', () => {
    const found = compareEvent(
      EVENT,
      [],
      [
        said(source, 'Le missile venait de la rive gauche', { by: 'Mara Velin' }),
        said(source, 'Le temps est clair', { by: 'Mara Velin' }),
        said(source, 'le missile ne venait pas de la rive gauche', { by: 'Ilse Dorn', act: 'deny' }),
      ],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'disputes',
      on: 'denial',
      left: { text: 'Le missile venait de la rive gauche', holderName: 'Mara Velin' },
      right: { holderName: 'Ilse Dorn' },
    });
  });

  it('set two culprits against each other', () => {
    const target = (name: string) => ({
      entity: null,
      actorId: anId('ac', name),
      span: { start: 0, end: 2 },
      text: name,
    });
    const found = compareEvent(
      EVENT,
      [],
      [
        said(source, 'Le missile venait de la rive gauche', { by: 'Velin', act: 'accuse', target: target('Kestrie') }),
        said(source, 'Le temps est clair', { by: 'Dorn', act: 'accuse', target: target('Orlavie') }),
      ],
    );
    expect(kinds(found)).toEqual(['disputes PARTICIPANTS_DIFFER']);
  });
});

describe('answers', () => {
  const source = sourceOf([
    'avoir obtenu la promesse que le port restera ouvert.',
    'avoir promis un port à qui que ce soit',
    'Le port est calme ce matin.',
  ]);
  const told = said(source, 'avoir obtenu la promesse que le port restera ouvert.', { by: 'Mara Velin' });
  const denial = said(source, 'avoir promis un port à qui que ce soit', { by: 'Ilse Dorn', act: 'deny' });

  it('deny what stands right before them, in words of their own and without an event', () => {
    const found = compareAnswers(source, [denial.statement, told.statement]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'disputes',
      on: 'denial',
      eventId: null,
      left: { holderName: 'Mara Velin', span: told.statement.parts[0] },
      right: { holderName: 'Ilse Dorn', span: denial.statement.parts[0] },
    });
  });

  it('are none of the same voice, further away, or of another matter', () => {
    const own = said(source, 'avoir promis un port à qui que ce soit', { by: 'Mara Velin', act: 'deny' });
    expect(compareAnswers(source, [told.statement, own.statement])).toEqual([]);
    const far = sourceOf(['Le port restera ouvert.', 'x'.repeat(200), 'avoir promis un port']);
    const [one, other] = [
      said(far, 'Le port restera ouvert.'),
      said(far, 'avoir promis un port', { by: 'B', act: 'deny' }),
    ];
    expect(compareAnswers(far, [one.statement, other.statement])).toEqual([]);
    const matter = sourceOf(['Le marché ouvrira lundi.', 'avoir fermé la frontière']);
    const apart = [
      said(matter, 'Le marché ouvrira lundi.'),
      said(matter, 'avoir fermé la frontière', { by: 'B', act: 'deny' }),
    ];
    expect(
      compareAnswers(
        matter,
        apart.map(({ statement }) => statement),
      ),
    ).toEqual([]);
  });
});
