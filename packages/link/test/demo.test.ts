import type { Comparison } from '@dixit/model';
import { demoCorpusGold, demoGold } from '@dixit/testing/demo';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldExtraction } from './gold.ts';
import type { Memory } from './memory.ts';
import { linkDemo } from './prepare.ts';

const corpus = demoCorpusGold();
/** The whole corpus is read first, on a busy machine too. */
const LONG = 120_000;

interface Item {
  gold: string;
  ours: string;
}

/** B-cubed F1 of two partitions of the same items: 1 when they are the same. */
function bCubed(items: readonly Item[]): number {
  const mean = (within: keyof Item, other: keyof Item) =>
    items
      .map((item) => {
        const group = items.filter((each) => each[within] === item[within]);
        return group.filter((each) => each[other] === item[other]).length / group.length;
      })
      .reduce((sum, each) => sum + each, 0) / items.length;
  const [precision, recall] = [mean('ours', 'gold'), mean('gold', 'ours')];
  return (2 * precision * recall) / (precision + recall);
}

describe('linking the demo corpus as its gold reads it', () => {
  let memory: Memory;
  let idOf: Map<string, string>;
  const mentions: (Item & { file: string })[] = [];

  beforeAll(async () => {
    const keys = new Map<string, Map<string, string>>();
    ({ memory, idOf } = await linkDemo((source, file) => {
      const { extraction, keyOf } = goldExtraction(source, file);
      keys.set(file, keyOf);
      return extraction;
    }));
    for (const [file, keyOf] of keys) {
      for (const [mention, gold] of keyOf) {
        mentions.push({ gold, ours: memory.eventOf(idOf.get(file) ?? '', mention) ?? '', file });
      }
    }
  }, LONG);

  /** Articles of the event that most mentions of a gold event went to. */
  function articlesOf(gold: string): string[] {
    const ids = mentions.filter((each) => each.gold === gold).map(({ ours }) => ours);
    const best = ids.toSorted((a, b) => ids.filter((id) => id === b).length - ids.filter((id) => id === a).length)[0];
    return [...new Set(mentions.filter(({ ours }) => ours === best).map(({ file }) => file))].toSorted();
  }

  it('groups the copies and nothing else', () => {
    const groups = new Map<string, string[]>();
    for (const [file, id] of idOf) {
      const group = memory.documents.get(id)?.source.copyGroupId ?? '';
      groups.set(group, [...(groups.get(group) ?? []), file]);
    }
    expect([...groups.values()].filter((group) => group.length > 1)).toEqual(corpus.copies);
  });

  it('puts all mentions of each event together, and no others', () => {
    expect(bCubed(mentions)).toBe(1);
  });

  it('gives each event every stage that somebody claims of it, with its holder', () => {
    const missing = corpus.events.flatMap(({ key, stages }) => {
      const event = memory.events.get(mentions.find(({ gold }) => gold === key)?.ours ?? '');
      return stages
        .filter(
          ({ stage, claim, holder, article }) =>
            !event?.stages.some(
              (ours) =>
                ours.stage === stage &&
                ours.claim === claim &&
                ours.holderName === (holder ?? null) &&
                ours.sourceId === idOf.get(article),
            ),
        )
        .map((stage) => ({ key, ...stage }));
    });
    expect(missing).toEqual([]);
  });

  it.each(['summit', 'holmvik-calls', 'ministers-vienna', 'pact-meeting', 'ceasefire-text', 'second-summit'])(
    'finds the articles of %s',
    (key) => {
      const gold = corpus.events.find((event) => event.key === key)?.articles ?? [];
      const ours = articlesOf(key);
      expect(gold.filter((file) => ours.includes(file)).length / gold.length).toBe(1);
    },
  );

  it('keeps the summit, the call, the older summit and the next one apart', () => {
    const keys = ['summit', 'call', 'vienna-2019', 'second-summit'];
    const main = keys.map((key) => {
      const ids = mentions.filter(({ gold }) => gold === key).map(({ ours }) => ours);
      return ids.toSorted((a, b) => ids.filter((id) => id === b).length - ids.filter((id) => id === a).length)[0];
    });
    expect(new Set(main).size).toBe(keys.length);
  });

  it('gives one actor to each person of the cast, and two to the two named Dorn', () => {
    const people = ['Radek Osmar', 'Mara Velin', 'Pavel Dorn', 'Ilse Dorn', 'Signe Hallvik', 'Oskar Lindqvar'];
    const found = [...memory.actors.values()].flatMap(({ name }) => name.en ?? name.fr ?? []);
    for (const name of people) expect(found.filter((each) => each === name)).toHaveLength(1);
    const countries = [...memory.actors.values()].filter(({ type }) => type === 'country');
    expect(new Set(countries.map(({ name }) => name.en ?? name.fr))).toEqual(
      new Set(['Kestria', 'Orlavia', 'Sundland']),
    );
    expect(countries).toHaveLength(3);
  });

  it('finds the comparisons of the gold', () => {
    const ours = memory.comparisons();
    const touches = (side: Comparison['left'], gold: { article: string; text: string }) => {
      const source = memory.documents.get(idOf.get(gold.article) ?? '')?.source;
      if (!source || side.sourceId !== source.id) return false;
      for (let at = source.text.indexOf(gold.text); at >= 0; at = source.text.indexOf(gold.text, at + 1)) {
        if (side.span.start < at + gold.text.length && at < side.span.end) return true;
      }
      return false;
    };
    const rows = corpus.comparisons.map((gold) => {
      const pairs = ours.filter(
        ({ on, left, right }) =>
          on === gold.on &&
          ((touches(left, gold.left) && touches(right, gold.right)) ||
            (touches(left, gold.right) && touches(right, gold.left))),
      );
      return { gold, pairs, right: pairs.some(({ kind }) => kind === gold.kind) };
    });
    expect(rows.length).toBeGreaterThanOrEqual(39);
    expect(rows.filter(({ right }) => !right)).toEqual([]);
  });

  it('finds the utterances of the gold', () => {
    const rows = corpus.utterances.map((group) =>
      group.map(({ article, content }) => {
        const document = memory.documents.get(idOf.get(article) ?? '');
        const statement = document?.extraction.statements.find(
          (each) => each.text.includes(content) || content.includes(each.text),
        );
        const found = document?.delta.utteranceOf.find(({ statementId }) => statementId === statement?.id);
        return { file: article, id: found?.utteranceId ?? article };
      }),
    );
    // Apart stay a spokesman, his office and his capital, who are three speakers, and « the call » for a whole sentence.
    const apart = rows.filter((group) => new Set(group.map(({ id }) => id)).size > 1);
    expect(apart.map(([first]) => first?.file.slice(0, 2))).toEqual(['03', '07']);
  });
});

describe('linking the demo corpus as it is extracted', () => {
  it('changes nothing when the last Source is linked again', async () => {
    const { memory, idOf } = await linkDemo();
    const last = memory.documents.get([...idOf.values()].at(-1) ?? '');
    expect(last).toBeDefined();
    if (!last) return;
    const { source, extraction, delta } = last;
    expect(await memory.add({ ...source, copyGroupId: null }, extraction)).toEqual(delta);
  });

  it('groups the copies, follows the president through both languages, and finds one instant of the call', async () => {
    const { memory, idOf } = await linkDemo();
    const [one, copy] = (corpus.copies[0] ?? []).map(
      (file) => memory.documents.get(idOf.get(file) ?? '')?.source.copyGroupId,
    );
    expect(copy).toBe(one);
    const osmar = [...memory.actors.values()].filter(
      ({ name }) => name.fr === 'Radek Osmar' || name.en === 'Radek Osmar',
    );
    expect(osmar).toHaveLength(1);
    const sources = new Set(osmar[0]?.aliases.flatMap(({ sourceIds }) => sourceIds));
    const gold = corpus.actors.find(({ name }) => name === 'Radek Osmar')?.articles ?? [];
    expect(gold.filter((file) => sources.has(idOf.get(file) ?? '')).length / gold.length).toBeGreaterThanOrEqual(0.9);
    const instants = memory.comparisons().filter(({ explanation }) => explanation.code === 'SAME_INSTANT');
    expect(instants.map(({ explanation }) => explanation.params['instant'])).toContain('2025-10-28T15:00:00Z');
  });

  describe('as events', () => {
    /** Gold events that the mentions of each of ours speak of, with the articles. */
    const found = new Map<string, { keys: Map<string, number>; files: Set<string> }>();

    beforeAll(async () => {
      const { memory, idOf } = await linkDemo();
      for (const [file, id] of idOf) {
        const document = memory.documents.get(id);
        const gold = document ? demoGold(file, document.source.text).events : [];
        for (const { key, spans, type } of document?.extraction.events ?? []) {
          const event = memory.eventOf(id, key) ?? '';
          const entry = found.get(event) ?? { keys: new Map<string, number>(), files: new Set<string>() };
          entry.files.add(file.slice(0, 2));
          for (const each of gold) {
            const isMet = spans.some((span) => span.start < each.trigger.end && each.trigger.start < span.end);
            if (isMet && type === each.type) entry.keys.set(each.key, (entry.keys.get(each.key) ?? 0) + 1);
          }
          found.set(event, entry);
        }
      }
    }, LONG);

    const largest = (key: string) =>
      [...found.values()]
        .filter(({ keys }) => keys.has(key))
        .toSorted((a, b) => (b.keys.get(key) ?? 0) - (a.keys.get(key) ?? 0))[0];

    it.each([
      ['summit', 11],
      ['call', 4],
      ['strike', 4],
      ['vienna-2019', 3],
      ['sanctions', 3],
      ['exercise', 2],
      ['pact-meeting', 2],
    ])('finds the articles of %s together', (key, least) => {
      expect(largest(key)?.files.size ?? 0).toBeGreaterThanOrEqual(least);
    });

    it('glues nothing together that is not one', () => {
      const glued = [...found.values()].filter(({ keys }) => keys.size > 1).map(({ keys }) => Object.fromEntries(keys));
      expect(glued).toEqual([]);
    });
  });
});
