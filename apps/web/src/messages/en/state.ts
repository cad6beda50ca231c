export const state = {
  loading: 'Loading…',
  errorTitle: 'This could not be loaded',
  stale: 'Showing the last results.',
  again: 'It is tried again every five seconds.',
  retry: 'Try again',
  notFound: 'There is nothing at this address.',
  notFoundHint: 'It may have been removed, or the link is incomplete.',
  home: 'Back to search',
  empty: 'Nothing here yet.',
};
