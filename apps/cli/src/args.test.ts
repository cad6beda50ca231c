import { describe, expect, test } from 'vitest';
import { UsageError, readArgs, wholeNumber } from './args.ts';
import { COMMANDS, COMMAND_NAMES } from './command-table.ts';
import { helpFor } from './help.ts';
import { messagesFor } from './messages/index.ts';
import { queryText } from './query.ts';

const say = (...words: string[]) => readArgs(words, COMMANDS.say);

describe('readArgs', () => {
  test('takes options with their values in any place', () => {
    expect(say('sommet', '--by', 'Varga', '--json', '-q').operands).toEqual(['sommet']);
    expect(say('--by=Varga', 'sommet').values).toMatchObject({ by: 'Varga' });
  });

  test.each(['-src:ledger', '-by:"Mara Quill"', '-"no plan"', '-«aucun projet»', '-(a OR b)'])(
    '%s is an excluded term',
    (term) => {
      expect(say('sommet', term, '--json')).toMatchObject({ operands: ['sommet', term], values: { json: true } });
    },
  );

  test('what follows -- is never an option', () => {
    expect(say('--', '--json')).toMatchObject({ operands: ['--json'], values: {} });
  });

  test.each([
    [['--nope'], 'unknownOption'],
    [['--by'], 'missingValue'],
    [['--by', '--json'], 'missingValue'],
    [['--json=yes'], 'unexpectedValue'],
    [['--sort', 'random'], 'badValue'],
  ])('%j is refused: %s', (words, problem) => {
    expect(() => say(...words)).toThrow(expect.objectContaining({ problem }));
  });

  test.each(['-1', '1.5', 'x', ''])('--limit %s is no whole number', (value) => {
    expect(() => wholeNumber(say(`--limit=${value}`, 'x'), 'limit', 50, { least: 1 })).toThrow(UsageError);
  });
});

test('options become fields of the one grammar', () => {
  expect(queryText(say('a', 'OR', 'b', '--by', 'Mara Quill', '--since', '2025-03'))).toBe(
    '(a OR b) by:"Mara Quill" since:2025-03',
  );
  expect(queryText(say('"as it stands"'))).toBe('"as it stands"');
  expect(() => queryText(say('--since', 'soon'))).toThrow('QUERY_INVALID');
});

test.each(['fr', 'en'] as const)('every command and option is described in %s', (language) => {
  const messages = messagesFor(language);
  for (const name of [null, ...COMMAND_NAMES]) {
    const help = helpFor(name, messages);
    expect(help).not.toContain('undefined');
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    if (language === 'fr') expect(help).not.toMatch(/\p{L} [:;!?»]|« /u);
  }
});
