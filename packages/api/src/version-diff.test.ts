import { aSource, aSpeaker, aStatement } from '@dixit/testing';
import type { Statement } from '@dixit/model';
import { expect, it } from 'vitest';
import { compareVersions } from './version-diff.ts';

const said = (text: string, name = 'Orla Venn'): Statement =>
  aStatement(aSource({ text }), { text, speaker: aSpeaker({ name }) });
const read = (before: Statement[], after: Statement[]): string[] =>
  compareVersions(before, after).map(
    ({ change, before: left, after: right }) => `${change}: ${left?.text ?? '-'} > ${right?.text ?? '-'}`,
  );

const PORT = 'The port of Lutza stays closed until the end of March';
const OPEN = 'The port of Lutza stays closed until the end of April';
const NOBODY = 'We will withdraw nobody';
const RAIN = 'It has not rained for six weeks';

it('tells what was kept, changed, left out and added, in the order of the later version', () => {
  expect(read([said(PORT), said(NOBODY)], [said(RAIN), said(OPEN)])).toEqual([
    `added: - > ${RAIN}`,
    `changed: ${PORT} > ${OPEN}`,
    `gone: ${NOBODY} > -`,
  ]);
});

it('keeps what only moved or was set in other marks', () => {
  expect(read([said(PORT), said(`${NOBODY}!`)], [said(NOBODY), said(PORT)])).toEqual([
    `kept: ${NOBODY}! > ${NOBODY}`,
    `kept: ${PORT} > ${PORT}`,
  ]);
});

it('calls the same words of another speaker changed', () => {
  expect(read([said(PORT)], [said(PORT, 'Joren Hask')])).toEqual([`changed: ${PORT} > ${PORT}`]);
});

it('pairs the closest first, and nothing twice', () => {
  expect(read([said(PORT), said(PORT)], [said(OPEN), said(PORT)])).toEqual([
    `changed: ${PORT} > ${OPEN}`,
    `kept: ${PORT} > ${PORT}`,
  ]);
  expect(read([said(PORT)], [said(OPEN), said(OPEN)])).toEqual([`changed: ${PORT} > ${OPEN}`, `added: - > ${OPEN}`]);
});

it('finds nothing between nothing and nothing', () => {
  expect(read([], [])).toEqual([]);
  expect(read([said(PORT)], [])).toEqual([`gone: ${PORT} > -`]);
});
