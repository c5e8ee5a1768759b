import { siteLink } from './siteLinks.ts';

/** What is needed of a token of markdown-it. */
interface Token {
  readonly type: string;
  tag: string;
  readonly children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
  attrs: [string, string][] | null;
}

interface Markdown {
  readonly core: { readonly ruler: { push(name: string, rule: (state: { readonly tokens: Token[] }) => void): void } };
}

/** Leads the links of all pages to where they are on the site; what is not there stays as text. */
export function linkRule(markdown: Markdown): void {
  markdown.core.ruler.push('site_links', ({ tokens }) => {
    for (const { children } of tokens) if (children !== null) rewrite(children);
  });
}

function rewrite(tokens: Token[]): void {
  let dropped = false;
  for (const token of tokens) {
    if (token.type === 'image') token.attrSet('src', (token.attrGet('src') ?? '').replace(/^docs\//, './'));
    if (token.type === 'link_open') {
      const href = siteLink(token.attrGet('href') ?? '');
      dropped = href === null;
      if (href !== null) token.attrSet('href', href);
    }
    if (!dropped || !token.type.startsWith('link_')) continue;
    token.tag = 'span';
    token.attrs = null;
    (token as { type: string }).type = token.type === 'link_open' ? 'em_open' : 'em_close';
  }
}
