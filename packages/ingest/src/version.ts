/** Raised when the same bytes become another Source. */
export const INGEST_VERSION = '1';
