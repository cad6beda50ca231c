import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const MODEL = JSON.parse(readFileSync(require.resolve('@kba/anno-schema/data-model.json'), 'utf8')) as {
  definitions: Record<string, object>;
};
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...MODEL, $id: 'https://annotation.example/model' });

/** What the JSON Schema of the Web Annotation Data Model has against a value; empty is right. */
export function faultsOf(
  definition: 'Annotation' | 'AnnotationCollection' | 'AnnotationPage',
  value: unknown,
): string[] {
  const validate = ajv.getSchema(`https://annotation.example/model#/definitions/${definition}`);
  if (validate === undefined) throw new Error(definition);
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
