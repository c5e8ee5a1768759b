/** The commands of a shell snippet, one per line or joined by `&&`; a line that ends in `\` goes on. */
export function commandsOf(code: string): string[] {
  return code
    .replaceAll(/\\\n\s*/g, ' ')
    .split(/\n|&&/)
    .map((command) => command.trim())
    .filter((command) => command !== '' && !command.startsWith('#'));
}

/** The words of a command, with the quotes taken off: `--map "id=Ticket no"` is two. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replaceAll(/["']/g, ''));
}
