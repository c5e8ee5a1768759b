import type {
  AttributesField,
  ChannelField,
  FlagField,
  IdentifierField,
  InstantField,
  ListField,
  NumberField,
  OneOfField,
  RecordField,
  TextField,
  VariantField,
} from './field.ts';

export const identifier: IdentifierField = { kind: 'identifier' };
export const channel: ChannelField = { kind: 'channel' };
export const text: TextField = { kind: 'text' };
export const instant: InstantField = { kind: 'instant' };
export const flag: FlagField = { kind: 'flag' };
export const attributes: AttributesField = { kind: 'attributes' };
export const number: NumberField = numberWithin(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
/** Milliseconds, a weight: 0 or more. */
export const amountFromZero: NumberField = numberWithin(0, Number.POSITIVE_INFINITY);
export const count: NumberField = { kind: 'number', min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };

export function numberWithin(min: number, max: number): NumberField {
  return { kind: 'number', min, max, whole: false };
}

/** Takes the words as keys, because the compiler then sees that none is missing and none is invented. */
export function oneOf<Word extends string>(
  words: Readonly<Record<Word, true>>,
  code = 'unknown_value',
): OneOfField<Word> {
  return { kind: 'one_of', words, values: Object.keys(words) as Word[], code };
}

export function kindOf<Word extends string>(words: Readonly<Record<Word, true>>): OneOfField<Word> {
  return oneOf(words, 'unknown_kind');
}

export function listOf<Item>(item: Item): ListField<Item> {
  return { kind: 'list', item };
}

export function record<Fields>(table: Fields): RecordField<Fields> {
  return { kind: 'record', table };
}

export function variant<Tables>(tables: Tables): VariantField<Tables> {
  return { kind: 'variant', tables };
}

export function optional<Field>(field: Field): Field & { readonly optional: true } {
  return { ...field, optional: true };
}
