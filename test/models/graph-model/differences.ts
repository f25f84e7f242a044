import { isDeepStrictEqual } from "node:util";

/**
 * The fields of `expected` in which `actual` has something else once both are printed as JSON, each with both values; empty where
 * there are none. What `actual` has besides is not looked at.
 */
export function differences(actual: object, expected: object): Record<string, { actual: unknown; expected: unknown }> {
  const found = fieldsOf(actual);
  return Object.fromEntries(
    [...fieldsOf(expected)]
      .filter(([field, value]) => !isDeepStrictEqual(found.get(field), value))
      .map(([field, value]) => [field, { actual: found.get(field), expected: value }]),
  );
}

function fieldsOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(JSON.parse(JSON.stringify(value))));
}
