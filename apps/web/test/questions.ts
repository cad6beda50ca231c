import type { Page } from 'playwright-core';

/** One thing a hand does: words of the question that it types, or keys that it presses. */
type Step = { words: string } | { keys: readonly string[] } | { until: string };

export interface Question {
  asks: string;
  steps: readonly Step[];
  /** Where the answer then stands on the page, and what it says. */
  answer: readonly [where: string, says: RegExp][];
}

const words = (typed: string): Step => ({ words: typed });
/** Keys by their names; a word between them is typed letter by letter, each letter a key. */
const keys = (...pressed: readonly string[]): Step => ({ keys: pressed });
const until = (selector: string): Step => ({ until: selector });
const letters = (syntax: string): Step => ({ keys: [...syntax] });

const CALL = [
  keys('Control', 'k'),
  words('video'),
  until('[role="option"]:has-text("Video call")'),
  keys('ArrowDown', 'Enter'),
];
const ROWS = 'section[aria-busy="false"] .statement';

/** The twelve questions that the dashboard is for, as the demo corpus lets one ask them. */
export const QUESTIONS: readonly Question[] = [
  {
    asks: 'Who says that there is no concrete plan for a summit?',
    steps: [keys('/'), words('concrete plan'), keys('Enter')],
    answer: [[ROWS, /no concrete plan[\s\S]*(?:Pavel Dorn|Kestria|Haldren)/u]],
  },
  {
    asks: 'When did the video call begin, and do the sources agree?',
    steps: CALL,
    answer: [
      ['main', /28 October 2025/u],
      ['[data-picture="facts"]', /Time[\s\S]*15h00 GMT/u],
    ],
  },
  {
    asks: 'How long did it last, and who says so?',
    steps: CALL,
    answer: [['[data-picture="facts"]', /Duration/u]],
  },
  {
    asks: 'Which figures of troops are given, by whom?',
    steps: [keys('/'), words('soldats'), letters(' OR '), words('troops'), letters(' has:figure'), keys('Enter')],
    answer: [[ROWS, /40.000|55,000/u]],
  },
  {
    asks: 'What did minister Dorn say, and on which programme?',
    steps: [keys('/'), letters('by:'), words('dorn'), letters(' to:'), words('kanal'), keys('Enter')],
    answer: [[ROWS, /shot itself in the foot[\s\S]*Kanal Brevna/u]],
  },
  {
    asks: 'Who proposed the summit, according to whom?',
    steps: [keys('g', 'e'), until('h1:has-text("Events")'), until('main [data-row]'), keys('j', 'Enter')],
    answer: [['[aria-label="Proposed"]', /Signe Hallvik[\s\S]*Le Fanal/u]],
  },
  {
    asks: 'What does Osmar say of a base of the Pact, and how firmly?',
    steps: [
      keys('/'),
      letters('by:'),
      words('osmar'),
      letters(' about:'),
      words('lorme'),
      keys('Enter'),
      until('.statement:has-text("answered within days")'),
    ],
    answer: [[ROWS, /answered within days[\s\S]*The Tidewater Post/u]],
  },
  {
    asks: 'Which statements have no speaker by name?',
    steps: [keys('/'), letters('-has:speaker'), keys('Enter')],
    answer: [
      ['main output', /^\d+ statements$/u],
      [ROWS, /Speaker not stated/u],
    ],
  },
  {
    asks: 'What reached us through an agency or another outlet?',
    steps: [keys('/'), letters('has:relay'), keys('Enter')],
    answer: [[ROWS, /via (?:Halcyon|Kestinform|Agence Méridienne)/u]],
  },
  {
    asks: 'Which events are denied or contested?',
    steps: [
      keys('g', 'e'),
      until('h1:has-text("Events")'),
      until('main [data-row]'),
      keys('/'),
      letters('claim:denied'),
      keys('Enter'),
    ],
    answer: [['main', /Summit between Radek Osmar and Mara Velin[\s\S]*contested/u]],
  },
  {
    asks: 'What did Tesquier say about sanctions?',
    steps: [keys('/'), letters('by:'), words('tesquier'), words(' sanctions'), keys('Enter')],
    answer: [[ROWS, /sanctions[\s\S]*Tesquier/u]],
  },
  {
    asks: 'Which meetings do two or more independent sources mention?',
    steps: [keys('g', 'e')],
    answer: [['main', /Summit between[\s\S]*12 independent sources[\s\S]*4 independent sources/u]],
  },
];

export interface Walk {
  /** Presses of a key beyond the words of the question; a modifier is one of its own. */
  keys: number;
  typed: number;
  clicks: 0;
}

/** Asks a question by keyboard alone, on the Search screen, and looks at the answer. */
export async function walk(page: Page, address: string, { steps, answer }: Question): Promise<Walk> {
  await page.goto(address, { waitUntil: 'networkidle' });
  const count: Walk = { keys: 0, typed: 0, clicks: 0 };
  for (const step of steps) {
    if ('until' in step) await page.locator(step.until).first().waitFor();
    else if ('words' in step) {
      await page.keyboard.type(step.words);
      count.typed += step.words.length;
    } else {
      count.keys += step.keys.length;
      await press(page, step.keys);
    }
  }
  for (const [where, says] of answer) await page.locator(where).filter({ hasText: says }).first().waitFor();
  return count;
}

async function press(page: Page, pressed: readonly string[]): Promise<void> {
  if (pressed[0] === 'Control') return await page.keyboard.press(pressed.join('+'));
  for (const key of pressed) await page.keyboard.press(key === ' ' ? 'Space' : key);
}
