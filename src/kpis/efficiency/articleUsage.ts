import { compareKeys } from '../../fold/groupKey.ts';
import { exclude, fault } from '../../fold/outcome.ts';
import { type Rate, share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { SelfServiceSession } from '../../model/business.ts';
import { type VisitOptions, visitChecks, visitEnd } from './visitEnd.ts';

/** How one article does. */
export interface ArticleViews {
  /** The article. */
  readonly articleId: string;
  /** Visits that read it. */
  readonly views: number;
  /** Those of them that led to a request. */
  readonly contacts: number;
  /** `contacts` ÷ `views`. */
  readonly contactShare: number;
}

/** The share of visits with an article that still led to a request, and each article's own. */
export interface ArticleUsage extends Rate {
  /** Most read first, equal ones by id. */
  readonly articles: readonly ArticleViews[];
}

interface ReadVisit {
  readonly articles: ReadonlySet<string>;
  readonly contacted: boolean;
}

interface KeptViews {
  contacted: number;
  /** Views and contacts, under `#` and the article's id so that no id is a name that objects have. */
  readonly articles: Record<string, [views: number, contacts: number]>;
}

const noArticles = exclude('no_articles');

/**
 * Which articles are read, and after which of them customers still write.
 *
 * Counts: visits to the help centre that read an article; one read twice in a visit is one view. A visit led to contact
 * when it ended in a request, or the customer made one up to `window` after its end. Without articles: `no_articles`;
 * with `asOf`, visits whose window is not over are `pending`.
 *
 * Trap: an article that is read on the way to the contact form, or about a problem that only support can solve, has a
 * high share and may be good; compare articles on like subjects, and mind small `views`.
 *
 * Takes sessions; gives a share from 0 to 1, and counts and shares by article.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_outcome`, `invalid_instant`, `negative_duration`, `invalid_id` and `not_an_array` at the first faulty row.
 * @example
 * import { articleUsage } from 'support-kpis';
 * const sessions = [
 *   { id: 'V-1', startedAt: 0, articles: ['reset', 'login'], outcome: 'resolved' },
 *   { id: 'V-2', startedAt: 0, articles: ['reset'], outcome: 'contacted' },
 * ] as const;
 * articleUsage(sessions).articles[0] // → { articleId: 'reset', views: 2, contacts: 1, contactShare: 0.5 }
 * articleUsage(sessions).value // → 0.5
 */
export const articleUsage = /* @__PURE__ */ defineKpi({
  id: 'article_usage',
  title: 'Article usage',
  question: 'Which articles are read, and after which do customers still write?',
  formula: 'visits with an article that led to a request ÷ visits with an article; the same per article',
  rows: 'sessions',
  unit: 'rate',
  better: 'lower',
  sources: ['Knowledge base practice: views, and contacts after them, per article'],
  options: visitChecks,
  summary: (_: VisitOptions): Summary<ReadVisit, KeptViews, ArticleUsage> => ({
    init: () => ({ contacted: 0, articles: {} }),
    keep(kept, { articles, contacted }) {
      const contacts = contacted ? 1 : 0;
      kept.contacted += contacts;
      for (const id of articles) addViews(kept, `#${id}`, 1, contacts);
      return kept;
    },
    merge(left, right) {
      left.contacted += right.contacted;
      for (const key of Object.keys(right.articles)) addViews(left, key, ...(right.articles[key] as [number, number]));
      return left;
    },
    result({ contacted, articles }, { counted, pending, excluded }) {
      const rate = { value: share(contacted, counted), numerator: contacted, denominator: counted };
      return { ...rate, articles: byViews(articles), pending, excluded };
    },
  }),
  measure(options: VisitOptions) {
    const endOf = visitEnd(options);
    return (session: SelfServiceSession) => {
      const articles: unknown = session.articles ?? [];
      if (!Array.isArray(articles)) return fault('not_an_array', 'articles', 'a list of ids of articles', articles);
      if (articles.length === 0) return noArticles;
      const strange = articles.findIndex((id) => typeof id !== 'string');
      if (strange >= 0) return fault('invalid_id', `articles[${strange}]`, 'the id of an article', articles[strange]);
      const visit = endOf(session);
      if (!('outcome' in visit)) return visit;
      return { articles: new Set<string>(articles), contacted: visit.contacted };
    };
  },
});

function addViews({ articles }: KeptViews, key: string, views: number, contacts: number): void {
  articles[key] ??= [0, 0];
  articles[key][0] += views;
  articles[key][1] += contacts;
}

function byViews(articles: KeptViews['articles']): ArticleViews[] {
  return Object.keys(articles)
    .map((key): ArticleViews => {
      const [views, contacts] = articles[key] as [number, number];
      return { articleId: key.slice(1), views, contacts, contactShare: contacts / views };
    })
    .sort((left, right) => right.views - left.views || compareKeys(left.articleId, right.articleId));
}
