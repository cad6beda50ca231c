import type { Actor, Entity, Statement } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { aDelta, aSource, aSpeaker, aStatement, aTime, anActor, anEntity, anExtraction, anId } from './builders.ts';

export interface GenerateOptions {
  /** How many statements in all. */
  statements: number;
  /** Per Source (default 20). */
  perSource?: number;
  seed?: number;
}

const SPEAKERS = 2_000;
const OUTLETS = 60;
const WORDS = 20_000;
const WORDS_PER_STATEMENT = 25;
const DAYS = 1_095;
const FIRST_DAY = Date.UTC(2029, 0, 1);
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'lan',
  'mer',
  'nil',
  'por',
  'rus',
  'sav',
  'tem',
  'ver',
  'zon',
  'qua',
  'brin',
];

/**
 * Bundles of invented speech, ready for `writer.put`: the same ones for the same options. Words follow
 * Zipf's law, so that some stand in a tenth of the statements and most in a handful; `wordOfRank` and
 * `nameOfSpeaker` say which.
 */
export function* generateBundles(options: GenerateOptions): Generator<Bundle> {
  const { statements, perSource = 20, seed = 1 } = options;
  const random = randomOf(seed);
  for (let made = 0, index = 0; made < statements; index++) {
    const count = Math.min(perSource, statements - made);
    yield bundleOf(index, count, random);
    made += count;
  }
}

/** The word of a rank, 0 = commonest. */
export function wordOfRank(rank: number): string {
  let word = '';
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
  }
  return `${word}t`;
}

export const nameOfSpeaker = (number: number): string =>
  `${capital(wordOfRank(number % 40))} ${capital(wordOfRank(500 + number))}`;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

type Random = () => number;

/** Mulberry32. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ranks fall off as 1 / rank. */
const zipf = (random: Random, size: number): number => Math.floor(size ** random()) - 1;

function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

function bundleOf(index: number, count: number, random: Random): Bundle {
  const sentences = Array.from({ length: count }, () =>
    Array.from({ length: WORDS_PER_STATEMENT }, () => wordOfRank(zipf(random, WORDS))).join(' '),
  );
  const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10);
  const outlet = zipf(random, OUTLETS);
  const source = aSource({
    url: `https://outlet-${outlet}.example/${index}`,
    text: sentences.join('\n'),
    title: { value: capital(wordOfRank(zipf(random, WORDS))), rung: 'text' },
    publisher: { value: { name: `Outlet ${outlet}`, domain: `outlet-${outlet}.example` }, rung: 'user' },
    published: aTime(day, { basis: 'metadata' }),
  });
  const speakers = [0, 1, 2].map(() => zipf(random, SPEAKERS));
  const entities = speakers.map((speaker, i): Entity => anEntity({ key: `e${i}`, name: nameOfSpeaker(speaker) }));
  let at = 0;
  const statements = sentences.map((text) => {
    const statement = statementOf({ source, text, start: at, entities }, random);
    at += text.length + 1;
    return statement;
  });
  const actors = new Map(speakers.map((speaker) => [speaker, actorOf(speaker)]));
  return {
    source,
    raw: null,
    extraction: anExtraction(source, { statements, entities }),
    delta: aDelta(source, {
      actors: [...actors.values()],
      entities: speakers.map((speaker, i) => ({
        entity: `e${i}`,
        actorId: anId('ac', nameOfSpeaker(speaker)),
        probability: 1,
        reasons: [],
      })),
    }),
  };
}

function statementOf(
  from: { source: Bundle['source']; text: string; start: number; entities: readonly Entity[] },
  random: Random,
): Statement {
  const { source, text, start, entities } = from;
  const speaker = entities[Math.floor(random() * entities.length)];
  return aStatement(source, {
    text,
    parts: [{ start, end: start + text.length }],
    kind: pick(random, ['direct', 'indirect', 'mixed']),
    act: pick(random, ['assert', 'assert', 'assert', 'deny', 'warn', 'demand']),
    speaker: aSpeaker({ entity: speaker?.key ?? null, name: speaker?.name ?? null }),
  });
}

const actorOf = (speaker: number): Actor => {
  const name = nameOfSpeaker(speaker);
  return anActor({ id: anId('ac', name), name: { fr: name, en: null } });
};
