import { isMark, isWord, meaning, skip, type Reading } from './grammar.ts';
import { isDaylike, momentOf, type Found, type Step } from './moment.ts';
import { lengthAt, signed, spanFrom, type Length } from './parse-length.ts';

type Reader = (at: number) => Found | null;

/** "two weeks after Easter", "3 days from Tuesday", « deux jours avant le 13 mai »: steps from a day that is named. */
export function stepsFrom(reading: Reading, i: number, dayAt: Reader): Found | null {
  const length = lengthAt(reading, i);
  if (length === null || length.vague) return null;
  if (isWord(reading, length.to, 'starting')) return startingAt(reading, i, length, dayAt);
  const sign = meaning(reading, length.to, 'eventAfter') ?? meaning(reading, length.to, 'anchorAfter');
  return sign === null
    ? null
    : anchoredAt(reading, { from: i, at: length.to + 1 }, dayAt, signed(length.by, Number(sign)));
}

/** "two weeks starting (on) July 3", « trois jours débutant mardi ». */
function startingAt(reading: Reading, i: number, length: Length, dayAt: Reader): Found | null {
  const day = dayAt(skip(reading, skip(reading, length.to + 1, 'of', 'from'), 'article'));
  if (day === null || !isDaylike(day.moment.core) || day.moment.clock !== null) return null;
  return spanFrom({ from: i, to: day.to }, length, { of: day.moment.core, last: false });
}

/** « le lendemain du 4 mars », « la veille de Noël », "the day before last Sunday". */
export function dayBeside(reading: Reading, i: number, dayAt: Reader): Found | null {
  const code = meaning(reading, i, 'deictic');
  if (code === null || !code.startsWith('story:')) return null;
  if (!isWord(reading, i + 1, 'genitive') && !isWord(reading, i, 'eventAfter')) return null;
  const n = Number(code.split(':')[1]);
  return anchoredAt(reading, { from: i, at: i + 1 }, dayAt, [{ unit: 'day', n }]);
}

function anchoredAt(
  reading: Reading,
  { from, at }: { from: number; at: number },
  dayAt: Reader,
  by: readonly Step[],
): Found | null {
  const of = skip(reading, skip(reading, skip(reading, at, 'of'), "'"), 'article');
  const anchor = dayAt(isMark(reading, of, "'") ? of + 1 : of);
  if (anchor === null || anchor.moment.clock !== null || !isDaylike(anchor.moment.core)) return null;
  return { from, to: anchor.to, moment: momentOf({ kind: 'anchored', by, of: anchor.moment.core }) };
}
