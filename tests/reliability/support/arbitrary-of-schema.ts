/** @file From a zod schema to values of its shape, and to values that are nearly so. Invariant: a kind of schema that it does not know is an error, so that none is passed over. */
import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

/** The parts of zod 4's definitions that are read here. */
type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  element?: z.ZodType;
  items?: z.ZodType[];
  options?: z.ZodType[];
  entries?: Record<string, string | number>;
  values?: unknown[];
  innerType?: z.ZodType;
  in?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  getter?: () => z.ZodType;
  checks?: { _zod: { def: Check } }[];
} & Check;
type Check = {
  check?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  value?: number | bigint;
  inclusive?: boolean;
  pattern?: RegExp;
};

const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { _zod: { def: Definition } })._zod.def;

/** Ids that exist, so that some calls reach what they name. */
export type KnownIds = readonly string[];
/** Ids that a field of this name may hold. */
export type IdsOf = (key: string) => KnownIds;

const idDigits = fc.stringMatching(/^[0-9a-f]{32}$/);

function strings(definition: Definition, ids: KnownIds): Arbitrary<unknown> {
  const checks = [definition, ...(definition.checks ?? []).map((check) => check._zod.def)];
  const format = checks.find((check) => check.format !== undefined && check.check === 'string_format');
  const pattern = checks.find((check) => check.pattern !== undefined)?.pattern;
  if (format?.format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (format?.format === 'datetime')
    return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString());
  if (pattern?.source.includes('[0-9a-f]{32}')) return ids.length === 0 ? idDigits : fc.oneof(idDigits, fc.constantFrom(...ids));
  if (pattern !== undefined && format?.format === 'regex') return fc.oneof(fc.stringMatching(pattern), fc.string());
  const least = checks.find((check) => check.check === 'min_length')?.minimum ?? 0;
  const most = checks.find((check) => check.check === 'max_length')?.maximum ?? 40;
  const words = fc.constantFrom('Orla Quill', 'the yard after school', 'Ex. 3', 'a b', 'x');
  return fc.oneof(words, fc.string({ minLength: Math.min(least, 100), maxLength: Math.min(most, Math.max(least, 30)) }));
}

function numbers(definition: Definition): Arbitrary<number> {
  const checks = [definition, ...(definition.checks ?? []).map((check) => check._zod.def)];
  const least = Number(checks.find((check) => check.check === 'greater_than')?.value ?? 0);
  const most = Number(checks.find((check) => check.check === 'less_than')?.value ?? 1_000);
  const isWhole = checks.some((check) => check.format === 'safeint' || check.format === 'int32');
  if (isWhole) return fc.integer({ min: Math.ceil(least), max: Math.floor(Math.max(least, most)) });
  return fc.double({ min: least, max: Math.max(least, most), noNaN: true });
}

/** What stands in the place of a schema within itself, while its values are being described. */
const tied = new Map<z.ZodType, Arbitrary<unknown>>();

function withinItself(schema: z.ZodType, describe: () => Arbitrary<unknown>): Arbitrary<unknown> {
  const outer = tied.get(schema);
  if (outer !== undefined) return outer;
  const { value } = fc.letrec((tie) => {
    tied.set(schema, tie('value'));
    return { value: describe() };
  });
  tied.delete(schema);
  return value as Arbitrary<unknown>;
}

/** Values of the schema's shape. Refinements are not known here, so some of them are refused all the same. */
export function valuesOf(schema: z.ZodType, idsOf: IdsOf, key = ''): Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const of = (inner: z.ZodType | undefined, name = key) => {
    if (inner === undefined) throw new Error(`A schema of kind ${definition.type} has no inner schema.`);
    return valuesOf(inner, idsOf, name);
  };
  switch (definition.type) {
    case 'string':
      return strings(definition, idsOf(key));
    case 'number':
    case 'int':
      return numbers(definition);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'undefined':
    case 'void':
      return fc.constant(undefined);
    case 'unknown':
    case 'any':
      return fc.jsonValue();
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'array':
      return fc.array(of(definition.element), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...(definition.items ?? []).map((item) => of(item)));
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(definition.shape ?? {}).map(([name, inner]) => [name, of(inner, name)])));
    case 'record':
      return fc.dictionary(of(definition.keyType) as Arbitrary<string>, of(definition.valueType), { maxKeys: 4 });
    case 'union':
      // Of a schema that stands within itself the first choice is one that does not.
      return fc.oneof({ maxDepth: 3 }, ...(definition.options ?? []).map((option) => of(option)));
    case 'nullable':
      return fc.option(of(definition.innerType), { nil: null });
    case 'optional':
      return fc.option(of(definition.innerType), { nil: undefined });
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return of(definition.innerType);
    case 'pipe':
      return of(definition.in);
    case 'lazy':
      return withinItself(schema, () => of(definition.getter?.()));
    case 'custom':
      // The contract has one: the bytes of a slice.
      return fc.uint8Array({ maxLength: 2_000 }).map((bytes) => new Blob([new Uint8Array(bytes)]));
    default:
      throw new Error(`Schemas of kind ${definition.type} are not known to the trial: teach it.`);
  }
}
