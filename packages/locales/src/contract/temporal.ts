/**
 * What a word or phrase means in a time expression. The keys of each category are language-neutral
 * codes; they are listed beside it.
 */
export interface TemporalWords {
  /** `1` (Monday) to `7`. */
  readonly weekday: Words;
  /** `1` to `12`. */
  readonly month: Words;
  /** TIMEX3 `SP`, `SU`, `FA`, `WI`. */
  readonly season: Words;
  /** `second` … `century`, as in `Unit`. */
  readonly unit: Words;
  /** Spelled numbers; `X` for an unnamed few. */
  readonly number: Words;
  /** Spelled ordinals, `1` to `31`. */
  readonly ordinal: Words;
  /** What stands close behind an ordinal number: « er », "th". */
  readonly ordinalSuffix: Words;
  /** TIMEX3 `MO`, `MI`, `AF`, `EV`, `NI`, `DT`. */
  readonly part: Words;
  /** `day:-1` counts from the day of writing, `story:1` from the day last named; `day:0:NI` adds a part of day. */
  readonly deictic: Words;
  /** TIMEX3 `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`. */
  readonly vague: Words;
  /** What « prochain » or "current" means before what is no stretch of time: `FUTURE_REF`, « les prochaines élections ». */
  readonly vagueStep: Words;
  /** `0`: « ce », "this"; `story0` « la même », "that". */
  readonly this: Words;
  /** `-1` « dernier », `1` "next"; `story-1`, `story1` count from the day last named. */
  readonly step: Words;
  /** Before a weekday: that of the week to come, "next Friday" said on a Monday. */
  readonly nextWeek: Words;
  /** `start`, `mid`, `end`; `some`: "later", « plus tard » before what it lies in; `rest`: "the rest of". */
  readonly edge: Words;
  /** Before a length: `-1` « il y a », `1` "in"; `within` « d’ici », for all the time until then. */
  readonly shiftBefore: Words;
  /** Behind a length: `-1` "ago", `story1` "later". */
  readonly shiftAfter: Words;
  /** Behind a length and before what is counted from, its sign; also "before" and « après » alone. */
  readonly eventAfter: Words;
  /** Behind a length only where a day follows: "3 days from Tuesday". */
  readonly anchorAfter: Words;
  /** Before the event that a day is counted from: « le lendemain de », "the day after". */
  readonly genitive: Words;
  /** Behind a weekday, so many days further on: « en huit ». */
  readonly weeksOn: Words;
  readonly approximate: Words;
  /** Between the word before a length and the length: « il y a tout juste un an ». */
  readonly exactly: Words;
  /** What may stand between a number and its unit: "more". */
  readonly more: Words;
  readonly very: Words;
  /** What may stand between a day and a clock time. */
  readonly at: Words;
  /** Words before « 18 heures » that make it a time of day, not a length. */
  readonly clockBefore: Words;
  /** Words before a number that make it a year. */
  readonly yearBefore: Words;
  readonly article: Words;
  readonly of: Words;
  /** `1` "and", `2` "or". */
  readonly and: Words;
  /** Between two ends: `1` « au », "to"; `2` where only words like "from" before make it a stretch: "until". */
  readonly to: Words;
  /** Before two ends that "to" joins: « du », "from". */
  readonly from: Words;
  /** Before two ends that "and" joins: « entre », "between". */
  readonly between: Words;
  /** "starting", « commençant »: between a length or week and the day it begins with. */
  readonly starting: Words;
  /** Words before figures like 5/12 or "the 27" that make them a date. */
  readonly dayBefore: Words;
  /** Before a season that comes every year: « en été ». */
  readonly usualBefore: Words;
  readonly each: Words;
  /** Whole lengths by their TIMEX3 value: « une demi-heure ». */
  readonly length: Words;
  /** Behind a length: « et demie ». */
  readonly andHalf: Words;
  /** Clock times by their hour: « midi ». */
  readonly dial: Words;
  /** Before a month or season these make it one to come: « avant », "by". */
  readonly ahead: Words;
  /** Before « 38 ans » these make it an age, unless a noun of `lasting` stands before: « une peine de 10 ans ». */
  readonly ageBefore: Words;
  /** What has a length: « peine », « mandat ». */
  readonly lasting: Words;
  /** Verbs before a length, which so is no clock time: « durer près de quatre heures ». */
  readonly lasts: Words;
  /** Look like times and are none: « un jour », "a second". */
  readonly idle: Words;
  /** The end of the unit that is now, by that unit: "year's end". */
  readonly unitEnd: Words;
  /** `P1D`, `P1Y` …: "daily". */
  readonly frequency: Words;
  /** `christmas`, `easter` … as in `HolidayKey`. */
  readonly holiday: Words;
  /** Decades with a name of their own, by their first year: "the nineties". */
  readonly decade: Words;
  /** Letters before the number of a part of the year, `quarter` or `half`: "Q3", « T3 ». */
  readonly yearPart: Words;
  /** `am`, `pm`, `night` (early or late). */
  readonly halfDay: Words;
  /** Minutes by name: `15` « et quart », `30` "half". */
  readonly hourPart: Words;
  /** Behind an hour, before the minutes that are taken off: « moins ». */
  readonly minus: Words;
  /** Between minutes and the hour they count from: `1` "past", `-1` "to". */
  readonly pastHour: Words;
  /** « h », "o'clock" */
  readonly hourMark: Words;
  /** Offset, or IANA zone where the offset depends on the date. */
  readonly zone: Words;
  /** « heure », "time": beside a place or a people. */
  readonly zoneWord: Words;
  /** What may stand beside the word for zones: « locale », "local", "standard". */
  readonly local: Words;
  /** Between a clock time and the city it is read in. */
  readonly placeBefore: Words;
}

/** Code to the folded words that mean it, separated by `|`. */
export type Words = Readonly<Record<string, string>>;
export type TemporalCategory = keyof TemporalWords;

export interface TemporalLocale {
  readonly words: TemporalWords;
  /** Reads `04/05` as the fourth of May. */
  readonly dayFirst: boolean;
  /** « June 5 »: a day may follow the month. */
  readonly monthFirst: boolean;
  /** The words that alone make a stretch of two bare days: « du 13 au 18 ». */
  readonly dayRange: { readonly from: string; readonly to: string } | null;
  /** Months and seasons that are also other words: they count only beside a day, a year or one of these words. */
  readonly ambiguous: { readonly words: readonly string[]; readonly after: readonly string[] };
  /**
   * How a verb form, in lower case, shows that its clause lies in the past or in the future; the others see
   * it between the words on both sides. `present`: a form of the past that places nothing, "is heard"; `helped`: one
   * that the verb before it places, "will be heard"; `intended`: one
   * that makes what stands behind it lie ahead, "they planned to".
   */
  readonly tense: {
    readonly past: RegExp;
    readonly future: RegExp;
    readonly planned: RegExp;
    readonly present: RegExp;
    readonly helped: RegExp;
    readonly intended: RegExp;
  };
  /** Words behind a number that make it a quantity or an age, whatever stands before it. */
  readonly notDate: RegExp;
  /** An age, not a length of time; `#` stands for the words found, with what is around them. */
  readonly age: RegExp;
  /** Words that announce the date of the document itself: « Publié le », "Published". */
  readonly published: readonly string[];
  /** Words that announce when it was last changed: « Mis à jour le », "Updated". */
  readonly updated: readonly string[];
}
