import type { Catalogue } from '../catalogue.ts';

export const errors: Catalogue['errors'] = {
  SOURCE_UNREADABLE: {
    message: '{name} cannot be read[[: {reason:reason}]].',
    hint: 'Check the path, its permissions, and that the file opens and is whole, then try again.',
  },
  SOURCE_EMPTY: { message: '[[{name}: ]]the document is empty.', hint: 'Give a file that holds text.' },
  SOURCE_BINARY: {
    message: '[[{name}: ]]this is not text.',
    hint: 'Give a text, a page, a PDF or an archive of them.',
  },
  SOURCE_TOO_LARGE: {
    message: '[[{name}: ]]the document is too large[[ ({bytes:bytes})]].',
    hint: 'Cut it into several files[[ of {bytes:limit} at most]].',
  },
  SOURCE_WITHOUT_TEXT: {
    message: '[[{name}: ]]no text in this PDF, only images of pages.',
    hint: 'Run character recognition (OCR) on it, then add the result.',
  },
  SOURCE_ONLY_QUOTED: {
    message: '[[{id}: ]]only quotations were imported, there is no text to read again.',
    hint: 'Correct the date or the outlet in the file, then import it again.',
  },
  SOURCE_ENCRYPTED: {
    message: '[[{name}: ]]protected by a password.',
    hint: 'Save it without a password, then try again.',
  },
  RECORD_INVALID: {
    message: '[[{name}: ]]this line gives no document[[: {field}]][[ ({reason:problem})]].',
    hint: 'Each line is a JSON object with “text” or “html”: correct this one, then add it again.',
  },
  LINE_INVALID: {
    message: 'This line cannot be read[[: {field}]][[ ({reason:problem})]].',
    hint: 'Check that the kind of file is the right one. All other lines were taken.',
  },
  ARCHIVE_DAMAGED: {
    message:
      '[[{name}: ]]this part of the archive is damaged[[ ({reason:problem})]][[, from byte {offset:number} on]].',
    hint: 'What can still be read was taken. For the rest, obtain the archive again.',
  },
  ARCHIVE_NESTED: {
    message: '[[{name}: ]]an archive inside an archive is not opened.',
    hint: 'Extract it, then add what it holds.',
  },
  ARCHIVE_TOO_LARGE: {
    message:
      '[[{name}: ]]the archive unfolds beyond what is allowed[[ ({bytes:limit})]][[ ({count:number} documents)]].',
    hint: 'What comes before was taken. If you need the rest, unfold it yourself and add the files.',
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
  CONFLICT: {
    message: '[[{id}: ]]changed in the meantime[[ by {by}]].',
    hint: 'Read the current state[[ and the lines of the log in between: {entries}]], then try again.',
  },
  INPUT_INVALID: {
    message: 'Invalid input[[: {field}]][[ {value}]][[ ({reason:problem})]].',
    hint: 'Correct the value, or read the help with --help.',
  },
  QUERY_INVALID: { message: 'Malformed query.', hint: '[[To look for these words as they stand: {literal}]]' },
  UNAUTHORIZED: {
    message: 'Access refused[[: {reason:problem}]].',
    hint: 'Give a valid key: sign in, or “dixit auth login”. Whoever runs the server makes one with “dixit auth add”.',
  },
  FORBIDDEN: {
    message: 'Your key does not permit this[[: {reason:problem}]].',
    hint: 'Ask whoever runs the server for a key that permits more.',
  },
  FORBIDDEN_ORIGIN: {
    message: '[[{origin}: ]]this address has no access to the server.',
    hint: 'Open Dixit at the address printed when it started.',
  },
  RATE_LIMITED: {
    message: 'Too many requests.',
    hint: 'Wait[[ {seconds} s]], then try again.',
  },
  KEYS_MISSING: {
    message: 'The server does not start at [[{host}, ]]an address that others reach, as long as there is no key.',
    hint: 'Make one with “dixit auth add NAME --role admin”, name a file that holds one in DIXIT_ADMIN_KEY_FILE, or say DIXIT_ACCESS=open if something else guards the server.',
  },
  STORE_UNAVAILABLE: {
    message: 'The database does not open[[ ({path})]][[: {reason:problem}]].',
    hint: 'Check the path given by --db or DIXIT_HOME, or the address in DATABASE_URL, or run “dixit doctor”.',
  },
  STORE_READ_ONLY: {
    message: 'The database cannot be written[[ ({path})]][[: {reason:problem}]].',
    hint: 'Check the permissions of the folder, or choose another file with --db.',
  },
  STORE_NOT_A_FILE: {
    message: 'The data is in a PostgreSQL database[[ ({path})]], not in a file of Dixit.',
    hint: 'Use {tool} of PostgreSQL, or name a file with --db. “dixit export --what record” writes everything to a file that “dixit import” reads on any database.',
  },
  BACKUP_DAMAGED: {
    message: '[[{name}: ]]not a backup, or a damaged one[[ ({reason:problem})]].',
    hint: 'Nothing was changed. Take another copy of the backup.',
  },
  ADDRESS_IN_USE: {
    message: 'The address [[{host}:]]{port} is already in use.',
    hint: 'Stop what uses it, or choose another port with --port.',
  },
  SERVER_UNREACHABLE: {
    message: 'The server[[ {url}]] does not answer.',
    hint: 'Check the address, or run “dixit serve”.',
  },
  FETCH_FORBIDDEN_URL: {
    message: '[[{url}: ]]this address is not read[[ ({reason:problem})]].',
    hint: 'Give an http or https address, without user name or password, on a usual port.',
  },
  FETCH_FORBIDDEN_ADDRESS: {
    message: '[[{url}: ]]this address is not public[[ ({address})]].',
    hint: 'If that machine is to be read, add it to DIXIT_FETCH_ALLOW; otherwise check the address.',
  },
  FETCH_ROBOTS: {
    message: '[[{url}: ]]the site asks robots not to read this page.',
    hint: 'Save the page with a browser, then add the file.',
  },
  FETCH_REDIRECTS: {
    message: '[[{url}: ]]the address leads to another, without end[[ ({limit} redirects followed)]].',
    hint: 'Open the address in a browser and give the one where it arrives.',
  },
  FETCH_TOO_LARGE: {
    message: '[[{url}: ]]the answer is too large[[ (over {bytes:bytes})]].',
    hint: 'Download the file, then add it from the disk.',
  },
  FETCH_TIMEOUT: { message: '[[{url}: ]]the site did not answer in time[[ ({seconds} s)]].', hint: 'Try again later.' },
  FETCH_STATUS: {
    message: '[[{url}: ]]the site refused to answer[[ (code {status})]][[ and asks for {retryAfter} s of patience]].',
    hint: 'Check the address in a browser, or try again later.',
  },
  FETCH_TYPE: {
    message: '[[{url}: ]]this content cannot be read[[ ({type})]].',
    hint: 'Give the address of a page, a feed, a sitemap or a PDF.',
  },
  FETCH_FAILED: {
    message: '[[{url}: ]]reading failed[[: {reason:reason}]].',
    hint: 'Check the address and the connection, then try again.',
  },
  FEED_UNREADABLE: {
    message: '[[{url}: ]]this is no feed that can be read.',
    hint: 'Give the address of an RSS, Atom or JSON feed, or of a page that announces one.',
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
  EPDF: 'it is no whole PDF',
  header: 'the header cannot be read',
  length: 'the length it states is wrong',
  truncated: 'its end is missing',
  checksum: 'the checksum is wrong',
  compressed: 'the compressed data cannot be read',
  method: 'this compression is not supported',
  taken: 'a file of that name is there already; --yes replaces it',
  missing: 'missing',
  folder: 'its folder is not there, or cannot be written to',
  date: 'it is no date such as 2022, 2022-02, 2022-02-20 or 2022-02-20T18:00:00Z',
  noKey: 'no key was given',
  unknownKey: 'the key is unknown or was revoked',
  needsReader: 'a key is needed',
  needsEditor: 'it takes the key of an editor',
  needsAdmin: 'it takes the key of an administrator',
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
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no database of that name',
  '53100': 'the disk of the database is full',
  '53300': 'the database has no connection left',
  '57P01': 'the database is being stopped',
  '57P03': 'the database is just starting',
  '42501': 'this user may not do that',
  '25006': 'the database accepts no changes',
  CONNECTION_LOST: 'the connection to the database was lost',
  parse: 'cannot be read as JSON',
  invalid_type: 'not of the expected type',
  invalid_format: 'not of the expected form',
  invalid_value: 'not a possible value',
  unrecognized_keys: 'unknown field',
  too_small: 'too small',
  too_big: 'too large',
  listen: 'cannot listen there',
  ENOTFOUND: 'unknown address',
  Z_BUF_ERROR: 'the answer stopped before its end',
  Z_DATA_ERROR: 'the answer is damaged',
  EAI_AGAIN: 'the name of the address could not be looked up',
  ECONNREFUSED: 'the machine refuses the connection',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'the machine is out of reach',
  ENETUNREACH: 'the network is out of reach',
  CERT_HAS_EXPIRED: 'the certificate of the site has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of the site comes from nobody known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is not that of this site',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate of the site cannot be verified',
  scheme: 'neither http nor https',
  credentials: 'it holds a user name or a password',
  port: 'unusual port',
  form: 'malformed',
  EADDRNOTAVAIL: 'this address is not one of this machine',
  serve: 'a server is opened on this machine',
};
