/**
 * Where a link of a page leads on the site. Pages are read in the repository too, so they link to files of it; those that
 * are no pages, such as sources, are `null` here.
 */
export function siteLink(href: string): string | null {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const moved = movedPath(path);
  return moved === null || anchor === undefined ? moved : `${moved}#${anchor}`;
}

function movedPath(path: string): string | null {
  if (/^(\.\.\/)+README\.md$/.test(path)) return '/overview.md';
  if (/^(\.\.\/)*CHANGELOG\.md$/.test(path)) return '/changelog.md';
  if (path.startsWith('docs/')) return path.replace('docs/', '/');
  return /(^|\/)(src|bench|test)\/|(^|\/)LICENSE$|\.tsx?$/.test(path) ? null : path;
}
