import { weekdayOf, type Day } from './calendar.ts';
import { isMark, isTight, isWord, original, type Reading, isCapital } from './grammar.ts';
import type { Core, Found } from './moment.ts';
import type { Resolved } from './resolve.ts';
import type { Context } from './resolve-core.ts';
import { directionAt, type Direction } from './tense.ts';

/** What a block has named so far, for what is told after it. */
export interface Told {
  story: Day | null;
  /** The last day named that lies after the day of writing. */
  ahead: Day | null;
  storyYear: Day | null;
  storyMonth: Day | null;
}

export const UNTOLD: Readonly<Told> = { story: null, ahead: null, storyYear: null, storyMonth: null };

/** The context of one expression; where its verb places it is looked up only when that is asked for. */
export class Telling implements Context {
  readonly today: Day | null;
  readonly now: number | null;
  readonly house: string | null;
  readonly #told: Readonly<Told>;
  readonly #look: () => Direction;
  #direction: Direction | null = null;

  constructor(
    told: Readonly<Told>,
    { today, now, house }: Pick<Context, 'today' | 'now' | 'house'>,
    look: () => Direction,
  ) {
    this.today = today;
    this.now = now;
    this.house = house;
    this.#told = told;
    this.#look = look;
  }

  get direction(): Direction {
    this.#direction ??= this.#look();
    return this.#direction;
  }

  get story(): Day | null {
    const { story, ahead } = this.#told;
    return ahead !== null && this.direction === 'future' ? ahead : story;
  }

  get storyYear(): Day | null {
    return this.#told.storyYear;
  }

  get storyMonth(): Day | null {
    return this.#told.storyMonth;
  }
}

/** Notes what an expression names. */
export function remember(
  told: Told,
  core: Core,
  { day, time, today }: Pick<Resolved, 'day' | 'time'> & Pick<Context, 'today'>,
): void {
  if (day !== null) told.story = day;
  if (day !== null && today !== null && day > today) told.ahead = day;
  const isYear = core.kind === 'year' || (core.kind === 'shift' && core.by[0]?.unit === 'year');
  const hasYear = isYear || ('year' in core && core.year !== null);
  const isMonth = core.kind === 'day' || core.kind === 'month';
  if (!hasYear && !isMonth) return;
  const start = time?.start ?? null;
  const from = start === null ? null : Math.floor(Date.parse(start) / 86_400_000);
  if (from === null) return;
  if (hasYear) told.storyYear = from;
  if (isMonth) told.storyMonth = from;
}

/** Where the words around an expression place it. */
export function directionOf(reading: Reading, found: Found, today: Day | null): Direction {
  if (isAhead(reading, found)) return 'future';
  const direction = directionAt(reading, found.from, found.to);
  const { core } = found.moment;
  if (direction !== 'future' || core.kind !== 'weekday' || today === null || !isPossessive(reading, found.to))
    return direction;
  return (core.weekday - weekdayOf(today) + 7) % 7 > SOON ? 'past' : direction;
}

/** "the court will review Wednesday's ruling" means the day nearest by; so many days ahead it is another. */
const SOON = 4;

/** "Until Thursday, nobody had come": the verb behind tells, as it does for any day that a sentence begins with. */
const opensSentence = (reading: Reading, i: number): boolean => isCapital(original(reading, i));

const isPossessive = (reading: Reading, i: number): boolean =>
  isMark(reading, i, "'") && isTight(reading, i) && isTight(reading, i + 1);

/** « avant l'hiver », "by the end of November". */
function isAhead(reading: Reading, { from, moment: { core } }: Found): boolean {
  if (core.kind !== 'month' && core.kind !== 'season' && core.kind !== 'weekday') return false;
  let before = from - 1;
  while (isWord(reading, before, 'article') || isMark(reading, before, "'")) before--;
  return isWord(reading, before, 'ahead') && !opensSentence(reading, before);
}
