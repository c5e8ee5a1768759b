import { readFileSync, statSync } from 'node:fs';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { unusableFile } from './readBytes.ts';

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
    if (statSync(path).isDirectory()) throw unusableFile(path, 'is_directory', 'a directory');
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw unusableFile(path, 'missing_file', undefined);
    if (code === 'EACCES' || code === 'EPERM') throw unusableFile(path, 'unreadable_file', 'one that may not be read');
    throw error;
  }
}
