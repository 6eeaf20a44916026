// What a page says of itself, for machines: its descriptions, its headline and the article as data. Judges nothing.

/** The shape of a document that is asked. */
export interface Described {
  readonly querySelectorAll: (selector: string) => Iterable<{
    readonly textContent: string | null;
    readonly getAttribute: (name: string) => string | null;
  }>;
}

export interface PageDescription {
  /** `og:description`, `description` and those of data about the article; plain words, none empty. */
  readonly descriptions: readonly string[];
  readonly headlines: readonly string[];
  /** The article's own words, where the page gives them as data. */
  readonly bodies: readonly string[];
}

export function describe(document: Described): PageDescription {
  const named = [...document.querySelectorAll('meta[property="og:description"], meta[name="description"]')];
  const data = linkedData(document);
  const own = (key: string): readonly string[] =>
    data.flatMap((one) => {
      const value = one[key];
      return typeof value === 'string' ? value : [];
    });
  return {
    descriptions: plain([...named.map((meta) => meta.getAttribute('content') ?? ''), ...own('description')]),
    headlines: plain(own('headline')),
    bodies: plain(own('articleBody')),
  };
}

type LinkedData = Readonly<Record<string, unknown>>;

/** What these are described with is not said of the page. */
const aboutOthers =
  /^(?:Organization|NewsMediaOrganization|Corporation|Person|WebSite|ImageObject|VideoObject|Product|Offer|BreadcrumbList|ItemList|ListItem|Event|Place|PodcastSeries)$/;

/** Objects of JSON-LD about the page, those in lists and graphs too; what is no JSON says nothing. */
function linkedData(document: Described): readonly LinkedData[] {
  const objectsIn = (value: unknown): readonly LinkedData[] => {
    if (Array.isArray(value)) return value.flatMap(objectsIn);
    if (typeof value !== 'object' || value === null) return [];
    const one = value as LinkedData;
    const types = [one['@type']].flat().filter((type) => typeof type === 'string');
    const isOther = types.length > 0 && types.every((type) => aboutOthers.test(type));
    return [...(isOther ? [] : [one]), ...objectsIn(one['@graph'])];
  };
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    try {
      return objectsIn(JSON.parse(textContent ?? ''));
    } catch {
      return [];
    }
  });
}

/** Without the tags and named signs that some writers leave in. */
function plain(texts: readonly string[]): readonly string[] {
  const words = texts.map((text) =>
    text
      .replace(/<[^<>]{0,300}>/g, ' ')
      .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
      .replace(/&(?:quot|#34|#39|#x27|apos|[lr][sd]quo);/gi, '’')
      .replace(/&amp;/gi, '&')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(words)].filter((text) => text !== '');
}
