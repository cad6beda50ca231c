import type { Block } from '@dixit/model';

/** How far a piece of page furniture reaches. */
export type FurnitureReach =
  /** That line only. */
  | 'line'
  /** That line and the short lines listed right under it. */
  | 'list'
  /** The article is over: nothing after it belongs to it. */
  | 'end';

/** A kind of line that belongs to the page and not to the article. */
export interface FurnitureRule {
  readonly reason: NonNullable<Block['reason']>;
  readonly reach: FurnitureReach;
  /** Tested against the line, trimmed and folded by `fold` of `@dixit/text`. Linear: no nested quantifiers. */
  readonly pattern: RegExp;
}

/** What a language puts around its articles. All patterns and words are folded (`fold`): lower case, no accents. */
export interface PageLocale {
  readonly furniture: readonly FurnitureRule[];
  /** First words of breadcrumbs and menus, also when the rest is glued to them. */
  readonly homeWords: readonly string[];
  /** Opening of a live update, anchored at `^`, without its number. */
  readonly updateLabel: RegExp;
  /** Label that opens the oldest text of a page that was updated, anchored at `^`. */
  readonly originalLabel: RegExp;
  /** A clock time, anchored at `^`: groups `hour`, `minute`, and `half` (`a` or `p`) where the language has one. */
  readonly clock: RegExp;
  /** A full calendar date: groups `day`, `month`, `year`, and optionally `hour`, `minute`, `half`. */
  readonly date: RegExp;
  /** Folded month name or abbreviation -> 1..12. */
  readonly months: Readonly<Record<string, number>>;
  /** Words that, before a date, say that the page was changed and not published then. */
  readonly changedWords: RegExp;
  /** Opening of a byline, with the names in group `names`. */
  readonly byline: RegExp;
  /** A line of its own above the names: Auteur. */
  readonly bylineLabel: RegExp;
  /** What stands between two names: et, and. Not folded. */
  readonly nameJoin: RegExp;
  /** Bylines that name nobody: la rédaction, staff. */
  readonly newsroom: RegExp;
  /** Words of a live page's title or standing line. */
  readonly liveWords: RegExp;
  /** Openings of press releases. */
  readonly releaseWords: RegExp;
  /** Notes that say that the text is a translation. */
  readonly translationNotes: RegExp;
  /** A picture credit inside a short line: the line is a caption. */
  readonly captionNote: RegExp;
  /** Notes that name the zone of a page's clock times: group `zone`. */
  readonly zoneNote: RegExp;
  /** Folded zone or city names of such notes -> IANA zone. */
  readonly zones: Readonly<Record<string, string>>;
}
