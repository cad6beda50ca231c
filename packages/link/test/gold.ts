import { readFileSync } from 'node:fs';
import type { Entity, EventMention, Extraction, Figure, Source, Span, Statement, TemporalValue } from '@dixit/model';
import { aSpeaker, aStatement, anEntity, anEventMention, anExtraction } from '@dixit/testing';
import { edtfBounds, fold, parseEdtf } from '@dixit/text';
import { DEMO } from './prepare.ts';

interface Anchored {
  context: string;
  nth?: Record<string, number>;
}

interface GoldFile {
  statements: (Anchored & {
    content?: string;
    parts?: string[];
    cue?: string | null;
    speakerResolved: string;
    speakerType: Entity['type'];
    act: Statement['act'];
    polarity?: Statement['polarity'];
    relay?: string[];
    target?: string;
    uttered?: string;
    /** Key of an event that it speaks of beyond its own words. */
    about?: string;
  })[];
  /** A length may say with `of` which event (key) it is of, with `scope` what it leaves out. */
  expressions: (Anchored & { text: string; value: string; approximate?: boolean; of?: string; scope?: string })[];
  figures: (Anchored & {
    text: string;
    value: number;
    unit: string;
    qualifier?: string;
    scope?: string;
    asOf?: string;
  })[];
  events: (Anchored & {
    key: string;
    trigger: string;
    type: EventMention['type'];
    mode?: EventMention['mode'];
    participants: string[];
    time?: string;
    place?: string;
    stage: EventMention['stages'][number]['stage'];
    claim: EventMention['stages'][number]['claim'];
    holder?: string;
  })[];
}

interface Cast {
  actors: { name: string; fr: string; type: Entity['type']; names: string[]; country?: string }[];
}

/** What a faultless extraction would give of a demo article, read off its gold: linking measured by itself. */
export function goldExtraction(source: Source, file: string): { extraction: Extraction; keyOf: Map<string, string> } {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${DEMO}gold/${name}.json`, 'utf8'));
  const gold = read(file.replace(/\.[a-z]+$/u, '')) as GoldFile;
  const { actors } = read('corpus') as Cast;
  const entities = new Map<string, Entity>();
  const entityOf = (name: string, type: Entity['type'] = 'unknown'): string => {
    const known = entities.get(name);
    if (known) return known.key;
    const actor = actors.find((each) =>
      [each.name, each.fr, ...each.names].some((alias) => fold(alias) === fold(name)),
    );
    const home = actors.find((each) => each.name === (actor?.country ?? (actor?.type === 'country' ? actor.name : '')));
    const entity = anEntity({
      key: `e${entities.size}`,
      name,
      names: [name],
      type: actor?.type ?? type,
      country: home ? fold(source.language === 'fr' ? home.fr : home.name) : null,
    });
    entities.set(name, entity);
    return entity.key;
  };
  const spanOf = (record: Anchored, field: string, words: string): Span => {
    let at = -1;
    for (let n = record.nth?.[field] ?? 1; n > 0; n--) at = record.context.indexOf(words, at + 1);
    const start = source.text.indexOf(record.context) + at;
    return { start, end: start + words.length };
  };
  const expressions = gold.expressions.map((each) => ({
    value: each.value,
    text: each.text,
    span: spanOf(each, 'text', each.text),
  }));
  const timeOf = (value: string | undefined, near: number | null): TemporalValue | null => {
    if (value === undefined) return null;
    const words = expressions
      .filter(
        (each) =>
          near !== null &&
          Date.parse(each.value) === Date.parse(value) &&
          each.value.includes('T') === value.includes('T'),
      )
      .toSorted((a, b) => Math.abs(a.span.start - (near ?? 0)) - Math.abs(b.span.start - (near ?? 0)))[0];
    return goldTime(value, words);
  };

  const figures: Figure[] = gold.figures.map((each) => ({
    value: each.value,
    low: null,
    high: null,
    unit: each.unit,
    unitText: null,
    scope: each.scope ?? null,
    qualifier: (each.qualifier?.replace(' ', '-') ?? 'exactly') as Figure['qualifier'],
    asOf: timeOf(each.asOf, null),
    span: spanOf(each, 'text', each.text),
  }));
  for (const { speakerResolved, speakerType } of gold.statements) entityOf(speakerResolved, speakerType);
  const keyOf = new Map<string, string>();
  const events = gold.events.map((each, i): EventMention => {
    const trigger = spanOf(each, 'trigger', each.trigger);
    const key = `v${i}`;
    const isFirst = ![...keyOf.values()].includes(each.key);
    const lengths = isFirst ? gold.expressions.filter(({ of }) => of === each.key) : [];
    keyOf.set(key, each.key);
    return anEventMention({
      key,
      type: each.type,
      mode: each.mode ?? null,
      trigger,
      triggerLemma: fold(each.trigger),
      participants: each.participants.map((name) => ({
        entity: entityOf(name),
        actorId: null,
        name,
        role: name === 'Signe Hallvik' ? 'mediator' : 'actor',
        span: trigger,
      })),
      time: timeOf(each.time, trigger.start),
      ...(lengths.length === 0 ? {} : { durations: lengths.map((length) => durationOf(length, spanOf)) }),
      place: each.place === undefined ? null : { name: each.place, country: null, kind: 'city', span: null },
      stages: [
        {
          stage: each.stage,
          claim: each.claim,
          holder: each.holder === undefined ? null : { entity: entityOf(each.holder, 'anonymous'), actorId: null },
          holderName: each.holder ?? null,
          statementId: null,
          sourceId: source.id,
          asOf: timeOf(claimantOf(gold.statements, each)?.uttered, null),
          span: trigger,
          text: each.trigger,
          condition: null,
        },
      ],
    });
  });
  const statements = gold.statements.map((each): Statement => {
    const pieces = each.parts ?? [each.content ?? ''];
    const parts = pieces.map((piece, i) => spanOf(each, each.parts ? `parts.${i}` : 'content', piece));
    const inside = ({ span }: { span: Span }) => parts.some((part) => part.start <= span.start && span.end <= part.end);
    const [from, to] = [source.text.indexOf(each.context), source.text.indexOf(each.context) + each.context.length];
    return aStatement(source, {
      parts,
      text: pieces.join(' […] '),
      cue: each.cue
        ? { span: spanOf(each, 'cue', each.cue), text: each.cue, lemma: fold(each.cue), form: 'verb' }
        : null,
      act: each.act,
      polarity: each.polarity ?? 'positive',
      uttered: timeOf(each.uttered, null),
      speaker: aSpeaker({
        name: each.speakerResolved,
        type: each.speakerType,
        entity: entityOf(each.speakerResolved, each.speakerType),
      }),
      target:
        each.target === undefined
          ? null
          : { entity: entityOf(each.target), actorId: null, span: { start: from, end: to }, text: each.context },
      about: {
        events: events
          .filter(
            ({ key, trigger }) =>
              (from <= trigger.start && trigger.end <= to) ||
              (each.about !== undefined && keyOf.get(key) === each.about),
          )
          .map(({ key }) => ({ mention: key, eventId: null })),
        actors: [],
        figures: figures.filter(inside),
      },
    });
  });
  return { extraction: anExtraction(source, { entities: [...entities.values()], events, statements }), keyOf };
}

function durationOf(
  length: GoldFile['expressions'][number],
  spanOf: (record: Anchored, field: string, words: string) => Span,
): NonNullable<EventMention['durations']>[number] {
  const { value, text, scope, approximate } = length;
  const qualifier = approximate ? 'about' : 'exactly';
  return { value, qualifier, span: spanOf(length, 'text', text), text, ...(scope === undefined ? {} : { scope }) };
}

/** The statement whose words claim a stage: by the holder, around the words of the record. */
function claimantOf(
  statements: GoldFile['statements'],
  event: GoldFile['events'][number],
): GoldFile['statements'][number] | undefined {
  return statements.find(
    ({ context, speakerResolved }) => speakerResolved === event.holder && context.includes(event.trigger),
  );
}

function goldTime(value: string, words: { text: string; span: Span } | undefined): TemporalValue {
  const isClock = value.includes('T');
  const parsed = parseEdtf(value);
  const at = isClock ? new Date(value).toISOString().replace('.000', '') : null;
  const bounds = at === null ? (parsed ? edtfBounds(parsed) : { start: null, end: null }) : { start: at, end: at };
  return {
    edtf: value.split('T')[0] ?? value,
    ...bounds,
    instant: at,
    offset: at === null ? null : (/[Z+-][\d:]*$/.exec(value)?.[0] ?? null),
    approximate: false,
    precision: isClock ? 'minute' : value.includes('/') ? 'interval' : value.length === 10 ? 'day' : 'month',
    basis: 'stated',
    reference: null,
    text: words?.text ?? null,
    span: words?.span ?? null,
    alternatives: [],
  };
}
