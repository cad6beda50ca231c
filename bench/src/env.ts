/** The variables that the benchmarks read. */
export const variables = (): { DIXIT_EVAL?: string | undefined; INIT_CWD?: string | undefined } => process.env;
