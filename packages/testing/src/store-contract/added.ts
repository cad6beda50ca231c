import type { ActionOf, CurationAction, Statement } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { aSpeaker, aStatement } from '../builders.ts';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, SOURCES } from './story.ts';
import { doing, foundIn, readAnew, recordOf, tellingTo } from './told.ts';

const { english, french } = SOURCES;

const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const WORDS = 'would take place, a senior official';
const ADD: ActionOf<'statement.add'> = {
  do: 'statement.add',
  sourceId: english.id,
  parts: [spanIn(english.text, WORDS)],
  cue: { span: spanIn(english.text, 'said'), form: 'verb' },
  speaker: { name: null, type: 'unknown', mention: spanIn(english.text, 'Pell Adair'), actorId: ACTORS.venn.id },
  act: 'promise',
};

async function add(store: Store, action: CurationAction = ADD) {
  const entry = await store.curation.take(action, { ...doing(), pipeline: '7.0.0' });
  return { id: entry.subjectId, entry: entry.id };
}

/** The English Source as an engine reads it that finds these statements too. */
const findingToo = (version: string, ...statements: Statement[]) => {
  const bundle = readAnew(BUNDLES.english, version);
  return {
    ...bundle,
    extraction: { ...bundle.extraction, statements: [...bundle.extraction.statements, ...statements] },
  };
};

/** Statements that people add. */
export function addedTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  it('adds a statement that is found, counted and marked as a person’s, and takes it back without a trace', () =>
    told(async (store) => {
      const [record, dump] = [await recordOf(store), await dumpOf(store)];
      const { id, entry } = await add(store);
      const isThere = async () => {
        expect(await store.statements.get(id)).toMatchObject({
          text: WORDS,
          parts: [spanIn(english.text, WORDS)],
          kind: 'indirect',
          act: 'promise',
          cue: { text: 'said', lemma: 'said' },
          speaker: { mentionText: 'Pell Adair', actorId: ACTORS.venn.id },
          provenance: { extractor: 'person', version: '7.0.0' },
          confidence: { value: 1, tier: 'clear' },
          review: { verdict: 'accepted', by: 'Ines Corvo' },
        });
        expect(await foundIn(store, 'by:venn senior')).toEqual([id]);
        expect(await foundIn(store, 'act:promise is:accepted')).toEqual([id]);
        expect((await store.sources.row(english.id))?.statements).toBe(3);
        expect((await store.statements.ofSource(english.id)).map((each) => each.id)).toContain(id);
        expect((await store.sources.extraction(english.id))?.statements).toHaveLength(2);
      };
      await isThere();
      expect((await store.curation.log({ subjectId: id }, PAGE)).rows).toMatchObject([{ action: 'add', id: entry }]);
      await store.curation.undo(entry, doing());
      expect(await store.statements.get(id)).toBeNull();
      expect(await recordOf(store)).toBe(record);
      expect(await dumpOf(store)).toEqual(dump);
      await store.curation.redo(entry, doing());
      await isThere();
    }));

  it('refuses what is there already, words outside the text, and who is not there', () =>
    told(async (store) => {
      const [known] = await store.statements.ofSource(french.id);
      const parts = known?.parts ?? [];
      await expect(add(store, { do: 'statement.add', sourceId: french.id, parts })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        params: { field: 'parts', value: known?.id },
      });
      const outside = [{ start: 0, end: french.text.length + 1 }];
      await expect(add(store, { do: 'statement.add', sourceId: french.id, parts: outside })).rejects.toMatchObject({
        code: 'SPAN_MISMATCH',
      });
      const nobody = { name: 'Nobody', type: 'person', actorId: 'ac_0000000000000000' } as const;
      await expect(add(store, { ...ADD, speaker: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(add(store, { ...ADD, sourceId: 'so_0000000000000000' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      expect((await store.curation.log({}, PAGE)).total).toBe(0);
    }));

  it('takes whoever was found where the speaker is named', () =>
    told(async (store) => {
      const mention = spanIn(english.text, 'Pell Adair');
      const speaker = { name: null, type: 'unknown', mention, actorId: null } as const;
      const { english: bundle } = BUNDLES;
      const entities = bundle.extraction.entities.map((entity) => ({ ...entity, mentions: [mention] }));
      await store.writer.put({
        ...readAnew(bundle, '9'),
        extraction: { ...readAnew(bundle, '9').extraction, entities },
      });
      const { id } = await add(store, { ...ADD, speaker });
      expect((await store.statements.get(id))?.speaker).toMatchObject({ name: 'Pell Adair', actorId: ACTORS.adair.id });
    }));

  it('keeps it when its Source is extracted again, and lays it over what an engine finds there', () =>
    told(async (store) => {
      const { id, entry } = await add(store);
      await store.writer.put(readAnew(BUNDLES.english, '3'));
      expect(await store.statements.get(id)).toMatchObject({ text: WORDS, act: 'promise' });
      const found = aStatement(english, {
        text: 'take place, a senior official',
        kind: 'indirect',
        act: 'predict',
        speaker: aSpeaker({ name: 'senior official', type: 'anonymous' }),
      });
      await store.writer.put(findingToo('4', found));
      expect(await store.statements.get(id)).toBeNull();
      expect(await store.statements.get(found.id)).toMatchObject({
        text: WORDS,
        act: 'promise',
        speaker: { actorId: ACTORS.venn.id },
        review: { verdict: 'accepted' },
        provenance: { extractor: 'person' },
      });
      expect(await foundIn(store, 'by:venn senior')).toEqual([found.id]);
      await store.curation.undo(entry, doing());
      expect(await store.statements.get(found.id)).toMatchObject({ act: 'predict', text: found.text });
      await store.curation.redo(entry, doing());
      expect(await store.statements.get(found.id)).toMatchObject({ act: 'promise' });
      await store.writer.put(readAnew(BUNDLES.english, '5'));
      expect(await store.statements.get(id)).toMatchObject({ text: WORDS, act: 'promise' });
    }));

  it('says the same after its lines were put into an empty store', () =>
    told(async (one) =>
      withStore(adapter, async (other) => {
        const { id } = await add(one);
        await one.marks.addNote(id, 'Heard on the recording', doing());
        for await (const lines of one.record.lines()) await other.record.restore(lines);
        await other.record.settle();
        expect(await recordOf(other)).toBe(await recordOf(one));
        expect(await dumpOf(other)).toEqual(await dumpOf(one));
        expect(await other.statements.get(id)).toEqual(await one.statements.get(id));
      }),
    ));

  it('is not taken back while something rests on it', () =>
    told(async (store) => {
      const { id, entry } = await add(store);
      const note = await store.marks.addNote(id, 'Ask again', doing());
      await expect(store.curation.undo(entry, doing())).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entry: note.entry.id },
      });
      await store.curation.undo(note.entry.id, doing());
      const other = await store.curation.decide(id, { verdict: 'rejected' }, doing());
      await expect(store.curation.undo(entry, doing())).rejects.toMatchObject({ params: { entry: other.id } });
      await store.curation.undo(other.id, doing());
      await store.curation.undo(entry, doing());
      expect((await store.statements.search(queryOf('senior act:promise'), { ...PAGE, sort: 'oldest' })).total).toBe(0);
    }));

  it('tells by a preview what it would put there', () =>
    told(async (store) => {
      const { after, statements } = await store.curation.preview(ADD, doing());
      expect(Object.keys(after).map((slot) => slot.split('/')[0])).toEqual(['statement-add', 'review']);
      expect(statements).toBe(0);
      expect((await store.sources.row(english.id))?.statements).toBe(2);
    }));
}
