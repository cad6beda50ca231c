import {
  Actor,
  Comparison,
  Entity,
  Event,
  EventMention,
  Extraction,
  LinkDelta,
  Source,
  Statement,
  Utterance,
  verifySpans,
} from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { aBundle, aComparison, anActor, anEntity, anEvent, anEventMention, anUtterance } from './builders.ts';

describe('builders', () => {
  it('make values that the schemas accept', () => {
    const { source, extraction, delta } = aBundle();
    const [statement] = extraction.statements;
    expect(Source.parse(source)).toEqual(source);
    expect(Statement.parse(statement)).toEqual(statement);
    expect(Extraction.parse(extraction)).toEqual(extraction);
    expect(LinkDelta.parse(delta)).toEqual(delta);
    expect(verifySpans(source, extraction)).toEqual([]);
    Actor.parse(anActor());
    Entity.parse(anEntity());
    Event.parse(anEvent());
    EventMention.parse(anEventMention());
    Utterance.parse(anUtterance({ statementIds: [statement?.id ?? ''] }));
    const side = { sourceId: source.id, statementId: null, holderName: null, span: { start: 0, end: 2 }, text: 'La' };
    Comparison.parse(aComparison(side, side));
  });
});
