import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../command-table.ts';
import { messagesFor } from '../messages/index.ts';
import { offerFor } from './candidates.ts';

const valuesOf = (words: string[]): string[] => {
  const offer = offerFor(words, messagesFor('en'));
  return offer.from === 'words' ? offer.candidates.map(({ value }) => value) : [offer.from];
};

test.each([
  [['sna'], ['snapshots']],
  [['--server', 'http://x', 'sna'], ['snapshots']],
  [
    ['sources', 's'],
    ['show', 'set'],
  ],
  [['say', '--so'], ['--sort']],
  [['say', '--sort', 'new'], ['newest']],
  [['say', '--sort', '=', 'new'], ['newest']],
  [
    ['say', '--sort', '='],
    ['newest', 'oldest', 'relevance', 'uncertain'],
  ],
  [['say', '--sort=o'], ['--sort=oldest']],
  [['say', '--kind', 'm'], ['mixed']],
  [['ingest', ''], ['files']],
  [['say', '--db', ''], ['files']],
  [['say', 'summit'], []],
  [['say', '--nope', 'x'], []],
  [[], COMMAND_NAMES],
] as [string[], string[]][])('%j: %j', (words, wanted) => {
  expect(valuesOf(words)).toEqual(wanted);
});

test('what was given already is not offered again', () => {
  expect(valuesOf(['say', '--by', 'Varga', '--json', '-'])).not.toContain('--json');
  expect(valuesOf(['say', '--by', 'Varga', '--'])).not.toContain('--by');
});

test('names of the data are asked for under the field of the option', () => {
  const words = messagesFor('en');
  expect(offerFor(['say', '--by', 'Va'], words)).toEqual({ from: 'names', field: 'by', text: 'Va', before: '' });
  expect(offerFor(['say', '--src=Le'], words)).toEqual({ from: 'names', field: 'src', text: 'Le', before: '--src=' });
});
