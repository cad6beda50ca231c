import type { Catalogue } from '../catalogue.ts';

export const errors: Catalogue['errors'] = {
  SOURCE_UNREADABLE: {
    message: '{name} cannot be read[[: {reason:reason}]].',
    hint: 'Check the path and its permissions, then try again.',
  },
  SOURCE_EMPTY: { message: '[[{name}: ]]the document is empty.', hint: 'Give a file that holds text.' },
  SOURCE_BINARY: { message: '[[{name}: ]]this is not text.', hint: 'Give a text file or an HTML page.' },
  SOURCE_TOO_LARGE: {
    message: '[[{name}: ]]the document is too large[[ ({bytes:bytes})]].',
    hint: 'Cut it into several files[[ of {bytes:limit} at most]].',
  },
  LANGUAGE_UNSUPPORTED: {
    message: 'The language[[ “{language}”]] is not supported.',
    hint: '[[Possible languages: {supported}. ]]Without --language it is recognised from the text.',
  },
  CHARSET_UNKNOWN: {
    message: '[[{name}: ]]unknown encoding[[ ({charset})]].',
    hint: 'Save the file as UTF-8, then try again.',
  },
  SPAN_MISMATCH: {
    message: '[[{id}: ]]the words kept are not those of the text[[ ({path})]].',
    hint: 'Add the source again, or restore a backup.',
  },
  NOT_FOUND: {
    message: '[[{id}: ]]not found.',
    hint: 'The id may be incomplete, or the source was removed: look for it with “dixit search”.',
  },
  CONFLICT: { message: '[[{id}: ]]changed in the meantime.', hint: 'Read the current state, then try again.' },
  INPUT_INVALID: {
    message: 'Invalid input[[: {field}]][[ {value}]][[ ({reason:problem})]].',
    hint: 'Correct the value, or read the help with --help.',
  },
  QUERY_INVALID: { message: 'Malformed query.', hint: '[[To look for these words as they stand: {literal}]]' },
  UNAUTHORIZED: { message: 'Access refused.', hint: 'Give a valid key.' },
  FORBIDDEN_ORIGIN: {
    message: '[[{origin}: ]]this address has no access to the server.',
    hint: 'Open Dixit at the address printed when it started.',
  },
  RATE_LIMITED: { message: 'Too many requests.', hint: 'Wait a moment, then try again.' },
  STORE_UNAVAILABLE: {
    message: 'The database does not open[[ ({path})]][[: {reason:problem}]].',
    hint: 'Check the path given by --db or DIXIT_HOME, or run “dixit doctor”.',
  },
  STORE_READ_ONLY: {
    message: 'The database cannot be written[[ ({path})]][[: {reason:problem}]].',
    hint: 'Check the permissions of the folder, or choose another file with --db.',
  },
  ADDRESS_IN_USE: {
    message: 'The address [[{host}:]]{port} is already in use.',
    hint: 'Stop what uses it, or choose another port with --port.',
  },
  SERVER_UNREACHABLE: {
    message: 'The server[[ {url}]] does not answer.',
    hint: 'Check the address, or run “dixit serve”.',
  },
  JOB_FAILED: {
    message: '[[{id}: ]]the job failed[[ ({problem})]].',
    hint: 'Try the failed items again with “dixit jobs retry”.',
  },
  CANCELLED: { message: 'Interrupted.', hint: 'What was already done is kept.' },
  INTERNAL: { message: 'Something unexpected went wrong.', hint: 'Try again with --debug and report what is shown.' },
};

export const systemReasons: Catalogue['systemReasons'] = {
  ENOENT: 'there is no such file',
  EMARKUP: 'its markup is none that a page has',
  EEXIST: 'a file stands where a folder is needed',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'reading is not permitted',
  EPERM: 'the operation is not permitted',
  EROFS: 'the place is read-only',
  ENOSPC: 'there is no space left',
  EIO: 'input/output error',
  EMFILE: 'too many files are open',
  ELOOP: 'too many symbolic links',
  EINVAL: 'this file cannot be read',
  ENAMETOOLONG: 'the name is too long',
  SQLITE_CANTOPEN: 'the file does not open, or its folder cannot be made',
  SQLITE_NOTADB: 'it is not a database',
  SQLITE_CORRUPT: 'the file is damaged',
  SQLITE_BUSY: 'another program has been writing to it for too long',
  SQLITE_READONLY: 'the file or its folder is read-only',
  OTHER_DATABASE: 'it is the database of another program',
  SCHEMA_TOO_NEW: 'it was written by a later version of Dixit',
  parse: 'cannot be read as JSON',
  invalid_type: 'not of the expected type',
  invalid_format: 'not of the expected form',
  invalid_value: 'not a possible value',
  unrecognized_keys: 'unknown field',
  too_small: 'too small',
  too_big: 'too large',
  listen: 'cannot listen there',
  ENOTFOUND: 'unknown address',
  EADDRNOTAVAIL: 'this address is not one of this machine',
  serve: 'a server is opened on this machine',
};
