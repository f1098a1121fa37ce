declare const noun: unique symbol;

/** A random UUID (version 4, lower case) that belongs to one noun, so that a need's id cannot be passed where an offer's is wanted. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text has the one spelling of an id that Entente writes: a lower-case UUID. */
export function isId(text: string): boolean {
  return uuidPattern.test(text);
}
