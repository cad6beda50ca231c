/** A server on which tests may make databases, in place of one of their own. Never `DATABASE_URL`: tests drop tables. */
export const testDatabaseUrl = (): string | undefined => process.env['DIXIT_TEST_DATABASE_URL'];
