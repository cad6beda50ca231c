/** What can be set for good, in a file; each stands for the variable that does the same for one session. */
export interface Setting {
  key: string;
  variable: string;
  type: 'text' | 'path' | 'number';
  /**
   * May stand in the file of a project. Not what runs programs, sends a secret or opens a network: such a file
   * comes with a folder that somebody else may have made.
   */
  ofProject: boolean;
}

const setting = (key: string, type: Setting['type'] = 'text', ofProject = true): Setting => ({
  key,
  variable: `DIXIT_${key.toUpperCase().replaceAll('-', '_')}`,
  type,
  ofProject,
});

export const SETTINGS: readonly Setting[] = [
  setting('server', 'text', false),
  setting('token-file', 'path', false),
  setting('db', 'path'),
  setting('home', 'path'),
  setting('lang'),
  setting('limit', 'number'),
  setting('pager', 'text', false),
  setting('host', 'text', false),
  setting('port', 'number'),
  setting('web-port', 'number'),
  setting('public-url'),
  setting('log'),
  setting('fetch-allow', 'text', false),
  setting('fetch-contact'),
  setting('fetch-delay', 'number'),
];
