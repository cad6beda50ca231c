/** The variables that the benchmarks read. */
export const variables = (): { DIXIT_EVAL?: string | undefined; INIT_CWD?: string | undefined } => process.env;

/** The environment of a child process: ours, with these on top, and no other database than the one that is named. */
export const childEnv = (own: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: '',
  ...own,
});
