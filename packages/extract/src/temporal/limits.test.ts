import { describe, expect, it } from 'vitest';
import { extracted } from '../../test/helpers.ts';

const CALL = 'La présidente Mara Velin et le président Radek Osmar se sont entretenus par téléphone mardi à 15h00 GMT.';

describe('an event of a document without a date', () => {
  it('lies within the limits that the text sets to the document', () => {
    const { published, events, statements } = extracted(
      `${CALL} « Nous avançons », a déclaré Radek Osmar mercredi. La digue avait été annexée en 2014.`,
    );
    expect(published).toMatchObject({ edtf: '2014/..', basis: 'inferred', text: '2014' });
    expect(events[0]?.time).toMatchObject({
      edtf: '2014/..',
      start: '2014-01-01T00:00:00Z',
      end: null,
      instant: null,
      precision: 'interval',
      basis: 'inferred',
      reference: '2014/..',
      text: 'mardi à 15h00 GMT',
      alternatives: ['XXXX-WXX-2T15:00Z'],
    });
    expect(statements[0]?.uttered).toMatchObject({
      edtf: '2014/..',
      basis: 'inferred',
      alternatives: ['XXXX-WXX-3'],
    });
  });

  it('has a week more where the limits are days', () => {
    const { published, events } = extracted(
      'Radek Osmar a rencontré Mara Velin mardi à 15h00 GMT à Brevna. La loi a été votée le 4 mars 2031. ' +
        'Les électeurs voteront le 2 avril 2031.',
    );
    expect(published?.edtf).toBe('2031-03-04/2031-04-02');
    expect(events.find(({ time }) => time?.text?.startsWith('mardi'))?.time).toMatchObject({
      edtf: '2031-02-25/2031-04-09',
      start: '2031-02-25T00:00:00Z',
      end: '2031-04-10T00:00:00Z',
    });
  });

  it('stays open where the text sets none', () => {
    const { published, events } = extracted(CALL);
    expect(published).toBeNull();
    expect(events[0]?.time).toMatchObject({ edtf: null, start: null, end: null, alternatives: ['XXXX-WXX-2T15:00Z'] });
  });

  it('keeps what has its own date', () => {
    const { events } = extracted(
      'Radek Osmar a rencontré Mara Velin le 7 décembre 2031 à Brevna. La digue a été annexée en 2014.',
    );
    expect(events[0]?.time).toMatchObject({ edtf: '2031-12-07', basis: 'stated' });
  });
});
