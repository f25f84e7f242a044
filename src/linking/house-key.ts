/** Agencies that write their names both out and short. */
const SHORT: Readonly<Record<string, string>> = {
  associatedpress: "ap",
  agencefrancepresse: "afp",
  thomsonreuters: "reuters",
  kyodonews: "kyodo",
  jijipress: "jiji",
  itartass: "tass",
  xinhuanews: "xinhua",
  xinhuanewsagency: "xinhua",
  tassnewsagency: "tass",
  yonhapnewsagency: "yonhap",
};
/** Second parts of addresses that say what kind of house it is and not which. */
const KIND = new Set(["co", "com", "org", "net", "edu", "gov", "ac", "or", "ne", "go"]);
/** Sites on which many houses have their pages, each under a name before the site's own. */
const HOSTS = new Set(
  "wordpress blogspot substack medium tumblr github livejournal typepad wixsite weebly ghost squarespace blogger".split(
    " ",
  ),
);
/** Sites that show other houses' articles. */
const SHOWS_OTHERS =
  /(?:^|\.)(?:archive\.(?:org|is|ph|today)|google\.[a-z.]{2,6}|yahoo\.[a-z.]{2,6}|msn\.com|facebook\.com|twitter\.com|x\.com|t\.me|jstor\.org|factiva\.com|lexisnexis\.com|proquest\.com|pressreader\.com|doi\.org|linkedin\.com|youtube\.com|medium\.com|reddit\.com)$/;
const ADDRESS = /^(?:https?:\/\/)?((?:[\p{L}\d-]{1,63}\.){1,6}[a-z]{2,12})(?:[/:?#].*)?$/iu;

/** Whether a name is that of a site, such as "japantimes.co.jp". */
export function isAddress(name: string): boolean {
  return name.length <= 2000 && ADDRESS.test(name.trim());
}

/**
 * What all spellings of a house's name have in common: "The Japan Times", "Japan Times, The", "THE JAPAN TIMES LTD." and
 * "www.japantimes.co.jp" are one. Letters and figures without blanks.
 */
export function houseKey(name: string): string {
  const site = isAddress(name) ? siteName(name) : null;
  const bare = (site ?? name)
    .normalize("NFKD")
    .toLowerCase()
    .trim()
    .replace(/\s*\([^()]{1,60}\)$/, "")
    .replace(/^the\s+|,\s*the$/g, "")
    .replace(/[\s,]+(?:online|ltd|inc|llc|plc|limited|website)\.?$/, "");
  const letters = bare.replace(/[^\p{L}\p{N}]+/gu, "");
  return SHORT[letters] ?? (letters || name);
}

/** The site at which an article was found, where that tells its publisher; else null. */
export function siteOf(url: string | null): string | null {
  const host =
    url === null
      ? undefined
      : ADDRESS.exec(url.trim())?.[1]
          ?.toLowerCase()
          .replace(/^www\./, "");
  return host === undefined || SHOWS_OTHERS.test(host) ? null : host;
}

/** "japantimes" of "www.japantimes.co.jp"; for pages at a host, the name before the host's. */
function siteName(address: string): string {
  const labels = (ADDRESS.exec(address.trim())?.[1] ?? address).toLowerCase().split(".").slice(0, -1);
  if (labels.length > 1 && KIND.has(labels.at(-1) as string)) labels.pop();
  const last = labels.at(-1) as string;
  return HOSTS.has(last) && labels.length > 1 ? (labels.at(-2) as string) : last;
}
