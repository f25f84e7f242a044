const HONORIFIC = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Amb|Ambassador|Sir|Rev|Gen|Col|Lt)\.?\s+)+/;
const PARTICLES = new Set([
  "al",
  "bin",
  "ben",
  "da",
  "de",
  "del",
  "della",
  "der",
  "di",
  "dos",
  "du",
  "el",
  "ibn",
  "la",
  "le",
  "van",
  "von",
  "zu",
  "ter",
  "den",
]);
/** A token of a name: "Jane", "O’Neill", "McDonald-Smith", "J.", "JANE". */
const TOKEN = /^\p{Lu}(?:\.|[\p{L}\p{M}]*(?:['’.-][\p{L}\p{M}]+)*\.?)$/u;

/** Words that begin with a capital in headings and places and are in no person's name. */
const NOT_A_NAME = new Set(
  (
    "the a an and or of in on at to for from with by about after before more most our your this that his her their who what why how when " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow " +
    "news times post daily weekly review journal monitor magazine press agency herald tribune telegraph chronicle gazette globe mail online media network radio television tv editor editors editorial staff desk reporter correspondent writer bureau board team club institute university college centre center foundation council commission ministry department government party union association society committee office " +
    "world global international national home opinion politics business sports culture video photos photo stories story article articles related popular viewed read reply comments comment share print email search menu subscribe login contact privacy policy terms copyright edition " +
    "islands island sea treaty peace war relations dispute talks summit agreement conclusion introduction background summary notes references analysis commentary republic federation kingdom states north south east west northern southern eastern western"
  ).split(" "),
);

/** Words by which newspapers, agencies and broadcasters are known; none is a usual family name. */
const PRESS = new Set(
  (
    "news times post daily weekly review journal monitor magazine press herald tribune telegraph chronicle gazette globe courier observer " +
    "guardian independent inquirer examiner dispatch bulletin digest economist diplomat ledger insider newspaper broadcasting reuters " +
    "interfax tass xinhua kyodo jiji yonhap sputnik bloomberg bbc cnn afp ap upi nhk npr rferl voa"
  ).split(" "),
);
/** Offices that stand before names. */
const OFFICES = new Set(
  "minister president prime foreign chancellor premier king queen secretary admin administrator".split(" "),
);

/** Whether a few words name an outlet for sure: one of them is a newspaper's, or they are an address. */
export function isPress(words: string): boolean {
  return (
    outletName(words) !== null &&
    (words
      .toLowerCase()
      .split(/[\s/-]+/)
      .some((word) => PRESS.has(word)) ||
      /^(?:www\.)?[a-z\d-]+(?:\.[a-z]{2,6}){1,2}$/i.test(words))
  );
}

/**
 * The person that a few words name, without honorific and in the spelling of the text, or null if they do not look
 * like one person's full name. Only the shape can be judged: two to five capitalised words, none of them common in
 * headings, outlets or offices.
 */
export function personName(words: string): string | null {
  const text = words.trim().replace(/[,;:]$/, "");
  if (text.length < 4 || text.length > 60) return null;
  const plain = text.replace(HONORIFIC, "");
  const tokens = plain.split(/\s+/);
  if (tokens.length < 2 || tokens.length > 5) return null;
  let named = 0;
  for (const token of tokens) {
    if (PARTICLES.has(token.toLowerCase())) continue;
    const word = token.toLowerCase().replace(/\.$/, "");
    if (!TOKEN.test(token) || NOT_A_NAME.has(word) || PRESS.has(word) || OFFICES.has(word)) return null;
    named += 1;
  }
  return named >= 2 ? plain : null;
}

/**
 * One person or several: "Jane Doe", "Jane Doe and John Roe", "Jane Doe, John Roe and Ann Poe"; null if any is none. The
 * last of several comes after an "and": what follows a comma alone is the outlet more often than a second author.
 */
export function personNames(words: string): string | null {
  const [others = "", last, ...more] = words.trim().split(/,?\s+(?:and|&)\s+/);
  if (more.length > 0) return null;
  const parts = last === undefined ? [others] : [...others.split(/\s*,\s*/), last];
  const names = parts.map(personName);
  return names.length <= 6 && names.every((name) => name !== null) ? names.join(", ") : null;
}

/** A few capitalised words that may be an outlet, an agency or a house: "China Daily" would pass, a sentence not. */
export function outletName(words: string): string | null {
  const text = words.trim().replace(/[.,;:]$/, "");
  if (text.length < 2 || text.length > 80) return null;
  const tokens = text.split(/\s+/);
  if (tokens.length > 7) return null;
  const capitalised = tokens.every(
    (token) => /^[\p{Lu}\d(]/u.test(token) || /^(?:of|the|and|for|on|in|de|&)$/i.test(token) || token.includes("."),
  );
  return capitalised && /\p{Lu}|\./u.test(text) ? text : null;
}
