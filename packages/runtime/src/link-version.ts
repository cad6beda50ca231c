/** Raised when what linking makes of the same Source changes. */
export const LINK_VERSION = '5';
