import type { Span } from '@dixit/model';

/** One quotation mark in its surroundings. */
export interface Mark extends Span {
  /** What the character itself says. */
  kind: 'open' | 'close' | 'either';
  /** What character and surroundings say together. */
  leans: 'open' | 'close' | 'either';
  /** Marks of one family close each other: guillemets, double, angle, single. */
  family: string;
  single: boolean;
  /** A mark of its family that may close it follows in the paragraph. */
  paired: boolean;
  afterDigit: boolean;
}

type Kind = readonly [family: string, kind: Mark['kind']];

const MARKS: Readonly<Record<string, Kind>> = {
  '«': ['guillemets', 'open'],
  '»': ['guillemets', 'close'],
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '"': ['double', 'either'],
  '″': ['double', 'either'],
  '＂': ['double', 'either'],
  '‹': ['angle', 'open'],
  '›': ['angle', 'close'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  '‚': ['single', 'open'],
  '`': ['single', 'open'],
  "'": ['single', 'either'],
};
const NO_KIND: Kind = ['double', 'either'];
const KINDS: ReadonlyMap<number, Kind> = new Map(
  Object.entries(MARKS).map(([mark, kind]) => [mark.charCodeAt(0), kind]),
);
const [LESS, GREATER] = ['<'.charCodeAt(0), '>'.charCodeAt(0)];
const GRAVE = '`'.charCodeAt(0);
const MAY_QUOTE = new Uint8Array(0x10000);
for (const code of [...KINDS.keys(), LESS, GREATER]) MAY_QUOTE[code] = 1;
/** So many of one mark in a row draw a line, and quote nothing. */
const LONG_ROW = 6;
/** With the accents of decomposed letters. */
const WORD = charClass(/[\p{L}\p{N}\p{M}]/u);
const SPACE = charClass(/\s/u);
const DIGIT = charClass(/\d/u);
const ENDS = charClass(/[\p{L}\p{N}\p{M}.,!?…;)\]%]/u);
const OPENS = charClass(/[\s([{—–:;/-]/u);
const AFTER = charClass(/[\s.,;:!?)\]}…—–"'’”»-]/u);
const LEADS = charClass(/[(«“‘"'¿¡[@#…]/u);
const APOSTROPHE = charClass(/['’]/u);
const STOP = charClass(/[.,!?…]/u);
const BREAK = charClass(/[\s.,;:!?)]/u);
const ENCLOSES = charClass(/[.,!?…)\]»]/u);

/** A character class as a table, as marks may come by the million. Half of a surrogate pair is in no class. */
function charClass(pattern: RegExp): { test(character: string): boolean } {
  const table = new Int8Array(0x10000);
  return {
    test(character) {
      const code = character.charCodeAt(0);
      const known = table[code] ?? 0;
      if (known !== 0) return known === 1;
      const holds = pattern.test(character);
      table[code] = holds ? 1 : -1;
      return holds;
    },
  };
}

/** All quotation marks of a paragraph; apostrophes are left out. */
export function findMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const code = text.charCodeAt(at);
    if (!MAY_QUOTE[code]) continue;
    const row = rowEnd(text, at, paragraph.end);
    if (row - at >= LONG_ROW) {
      at = row - 1;
      continue;
    }
    const mark = isTypewritten(text, at) ? typewritten(text, at, paragraph) : markAt(text, at, paragraph);
    if (!mark) continue;
    marks.push(mark);
    at = mark.end - 1;
  }
  const kept = withoutPossessives(text, marks);
  const closerAhead = new Set<string>();
  for (let i = kept.length - 1; i >= 0; i--) {
    const mark = kept[i];
    if (!mark) continue;
    mark.paired = closerAhead.has(mark.family);
    if (mark.leans !== 'open') closerAhead.add(mark.family);
  }
  return kept;
}

/** Where the row of one mark ends that begins at an offset. */
function rowEnd(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  let end = from + 1;
  while (end < to && text.charCodeAt(end) === code) end++;
  return end;
}

/**
 * 'It is the workers' choice': the mark of a plural owner closes nothing when one follows that can only close,
 * and none opens between.
 */
function withoutPossessives(text: string, marks: Mark[]): Mark[] {
  const dropped = new Set<Mark>();
  let closes = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (!mark?.single) continue;
    if (mark.leans === 'open') closes = false;
    else if (closes && isPossessive(text, mark)) dropped.add(mark);
    else closes = !isPossessive(text, mark);
  }
  return dropped.size === 0 ? marks : marks.filter((mark) => !dropped.has(mark));
}

const isPossessive = (text: string, { start, end }: Mark): boolean =>
  text[start - 1] === 's' && text[end] === ' ' && WORD.test(text[end + 1] ?? ' ');

/** Keys for marks that a keyboard has not: `''` for a double one, two grave accents or `<<` for one that opens. */
function isTypewritten(text: string, at: number): boolean {
  const character = text[at] ?? '';
  const doubled = "'’‘`<>".includes(character);
  return doubled && text[at + 1] === character && text[at + 2] !== character;
}

function typewritten(text: string, at: number, paragraph: Span): Mark {
  const before = at > paragraph.start ? (text[at - 1] ?? ' ') : ' ';
  const after = at + 2 < paragraph.end ? (text[at + 2] ?? ' ') : ' ';
  const code = text.charCodeAt(at);
  const guillemets = code === LESS || code === GREATER;
  const grave = code === GRAVE || code === LESS || text[at] === '‘';
  const opens = grave || (!ENDS.test(before) && (WORD.test(after) || LEADS.test(after)));
  const closes = code === GREATER || (!grave && ENDS.test(before) && !WORD.test(after));
  return {
    start: at,
    end: at + 2,
    kind: grave ? 'open' : code === GREATER ? 'close' : 'either',
    leans: closes ? 'close' : opens ? 'open' : 'either',
    family: guillemets ? 'guillemets' : 'double',
    single: false,
    paired: false,
    afterDigit: DIGIT.test(before),
  };
}

function markAt(text: string, at: number, paragraph: Span): Mark | null {
  const character = text[at] ?? '';
  if (character === '<' || character === '>') return null;
  const [family, kind] = KINDS.get(text.charCodeAt(at)) ?? NO_KIND;
  const before = at > paragraph.start ? (text[at - 1] ?? ' ') : ' ';
  const after = at + 1 < paragraph.end ? (text[at + 1] ?? ' ') : ' ';
  const single = family === 'single';
  if (single && isApostrophe(before, after, character)) return null;
  const mark: Mark = {
    start: at,
    end: at + 1,
    kind,
    leans: leaning(text, at, paragraph),
    family,
    single,
    paired: false,
    afterDigit: kind === 'either' && DIGIT.test(before),
  };
  return single && mark.leans === 'either' ? null : mark;
}

function isApostrophe(before: string, after: string, character: string): boolean {
  if (WORD.test(before) && WORD.test(after)) return true;
  return character !== '‘' && !WORD.test(before) && DIGIT.test(after);
}

/** Spacing decides where it is clear; the character itself where spacing says nothing. */
function leaning(text: string, at: number, paragraph: Span): Mark['leans'] {
  const [, kind] = KINDS.get(text.charCodeAt(at)) ?? NO_KIND;
  const before = at > paragraph.start ? (text[at - 1] ?? ' ') : '\n';
  const after = at + 1 < paragraph.end ? (text[at + 1] ?? ' ') : '\n';
  const wordAfter = WORD.test(after) || LEADS.test(after);
  const opensByForm = (OPENS.test(before) || before === '\n') && wordAfter;
  const closesByForm = ENDS.test(before) && (AFTER.test(after) || after === '\n');
  if (opensByForm && !closesByForm) {
    // A closing guillemet glued to the next word may still close: « … »a dit X. Only an elided word before shows that it opens.
    if (kind === 'close') return afterElision(text, at) || text[at] === '”' || !SPACE.test(before) ? 'open' : 'either';
    return 'open';
  }
  if (closesByForm && !opensByForm) {
    if (kind === 'open') return text[at] === '“' || text[at] === '‘' || text[at] === '«' ? 'close' : 'either';
    return 'close';
  }
  if (before === '\n' && kind === 'either') return 'open';
  if (after === '\n' && kind === 'either') return 'close';
  if (kind === 'either') return looseLeaning(text, at, before, after);
  if (kind === 'open' && SPACE.test(before) && after !== '\n') return text[at] === '“' ? 'either' : 'open';
  if (kind === 'close' && SPACE.test(before) && SPACE.test(after) && text[at] === '”') return 'either';
  return kind;
}

function looseLeaning(text: string, at: number, before: string, after: string): Mark['leans'] {
  // After an apostrophe: l'"accord" opens, 'the farce'". closes, d'" accord " may do either.
  if (APOSTROPHE.test(before)) return SPACE.test(after) ? 'either' : BREAK.test(after) ? 'close' : 'open';
  if (afterElision(text, at)) return 'open';
  if (WORD.test(after) && !WORD.test(before) && !ENCLOSES.test(before)) return 'open';
  if (BREAK.test(after) && !(SPACE.test(before) && SPACE.test(after))) return 'close';
  if (STOP.test(before)) return 'close';
  return 'either';
}

/** `qu' »il`: an elided word, a stray space, then the mark. */
function afterElision(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i < 4 && SPACE.test(text[i] ?? '')) i--;
  return APOSTROPHE.test(text[i] ?? '');
}
