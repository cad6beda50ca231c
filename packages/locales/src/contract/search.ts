/** How words of the language become tokens of the search index. All words here are folded (`text.fold`). */
export interface SearchLocale {
  /** Words too common to search for, unless alone. Never a negation. */
  readonly stopWords: readonly string[];
  /** What an apostrophe cuts off and search leaves out: « l’ » before a word, "’s" after one. */
  readonly elided: { readonly before: readonly string[]; readonly after: readonly string[] };
  /**
   * Folds the forms of one word onto each other: plural, feminine, common endings of verbs and of the
   * nouns made from them. Light on purpose: the result need not be a word, only the same for all forms.
   */
  stem(word: string): string;
}
