import { Model, type Property, defaultModel } from '@alephdata/followthemoney';

export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const MODEL = new Model(defaultModel);

/** A prefix of `2031-03-04T15:00:00`; the model's own words on its type of dates allow no zone. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d)?)?)?)?)?$/u;

/**
 * What the published model of FollowTheMoney has against the entities of a file: schemata that it does not know or
 * that are abstract, properties that a schema does not have, that it requires, or whose values are not of their type.
 * An entity that comes again under its id is the same one.
 */
export function ftmFaults(entities: readonly FtmEntity[]): string[] {
  const schemata = new Map(entities.map(({ id, schema }) => [id, schema]));
  return entities.flatMap(({ id, schema: name, properties }) => {
    const schema = MODEL.getSchema(name);
    const missing = schema.required.filter((property) => !(property in properties));
    const own = Object.entries(properties).flatMap(([property, values]) =>
      schema.hasProperty(property)
        ? faultsOf(schema.getProperty(property), values, schemata)
        : [`${name} has no ${property}`],
    );
    return [
      ...(schema.abstract ? [`${name} is abstract`] : []),
      ...(schemata.get(id) === name ? [] : [`${id} is ${name} and ${schemata.get(id)}`]),
      ...missing.map((property) => `${name} needs ${property}`),
      ...own,
    ];
  });
}

function faultsOf(property: Property, values: readonly string[], schemata: ReadonlyMap<string, string>): string[] {
  const wrong = values.filter((value) => value.length > property.maxLength || !isOfType(property, value, schemata));
  return [
    ...(values.length === 0 ? [`${property.qname} is empty`] : []),
    ...(property.stub ? [`${property.qname} is derived, not stated`] : []),
    ...wrong.map((value) => `${property.qname}: “${value.slice(0, 80)}” is no ${property.type.name}`),
  ];
}

function isOfType(property: Property, value: string, schemata: ReadonlyMap<string, string>): boolean {
  const { type, format } = property;
  switch (type.name) {
    case 'entity': {
      const target = schemata.get(value);
      return target === undefined || MODEL.getSchema(target).isA(property.getRange());
    }
    case 'date':
      return DATE.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));
    case 'url':
      return /^https?:$/u.test(URL.parse(value)?.protocol ?? '');
    case 'identifier':
      return format !== 'qid' || /^Q[1-9]\d*$/u.test(value);
    default:
      return value.trim() !== '' && (type.values.size === 0 || type.values.has(value));
  }
}
