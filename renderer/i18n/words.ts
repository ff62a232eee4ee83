/**
 * The shape that a translation must have: the source's keys with any words. English may add `_one` where Vietnamese,
 * which has no plural, needs `_other` only.
 */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> } & {
  readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};
