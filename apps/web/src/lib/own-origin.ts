/** Whether a page of another site made the browser send a request: it may not speak for the person who sits here. */
export function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return URL.parse(origin)?.host !== request.headers.get('host');
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}
