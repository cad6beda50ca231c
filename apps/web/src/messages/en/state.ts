export const state = {
  loading: 'Loading…',
  errorTitle: 'This could not be loaded',
  stale: 'Showing the last results.',
  retry: 'Try again',
  notFound: 'There is nothing at this address.',
  notFoundHint: 'It may have been removed, or the link is incomplete.',
  home: 'Back to search',
  empty: 'Nothing here yet.',
};
