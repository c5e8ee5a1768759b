import { readFileSync } from 'node:fs';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { clearFault, unusableFile } from './readBytes.ts';

/** A small JSON file of settings: a calendar, policies, a mapping. */
export function readJsonFile(path: string): unknown {
  const text = textOf(path).replace(/^\ufeff/, '');
  if (text.trim() === '') throw unusableFile(path, 'empty_file', 'an empty one');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SupportKpisError({ code: 'invalid_json', path, expected: 'JSON', received: 'a text that is none' });
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw clearFault(error, path);
  }
}
