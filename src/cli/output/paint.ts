import util from 'node:util';
import type { Output } from '../commandIo.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Style = 'bold' | 'dim' | 'yellow' | 'red';

/** Colours text for a terminal that wants it: never in a pipe, never with NO_COLOR. */
export function painter({ isTTY }: Output, env: Env): (style: Style, text: string) => string {
  const wanted = isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  // Not an import by name: Node has it only since 20.12, and without it text is simply plain.
  if (!wanted || typeof util.styleText !== 'function') return (_, text) => text;
  // The terminal is the one asked about above; styleText by itself would ask the process.
  return (style, text) => util.styleText(style, text, { validateStream: false });
}
