/** A database as it may be shown: without password, and without parameters, among which one may stand. */
export function addressOf(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = '';
    parsed.search = '';
    return parsed.href;
  } catch {
    return 'postgres:';
  }
}
