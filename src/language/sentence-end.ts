import type { Range } from "../schema/span.ts";

/** Written with a full stop and never the last word of a sentence. */
const NEVER_LAST = words(
  "Mr Mrs Ms Messrs Mme Dr Prof St Ste Gen Lt Col Capt Cmdr Cpl Sgt Maj Adm Brig Gov Sen Rep Amb Pres Rev Fr Hon Msgr Pvt " +
    "Ft Mt vs v cf e.g i.e viz approx ca Supt Insp Dep Lt.Col Maj.Gen Lt.Gen Brig.Gen",
);

/** A number follows, else the sentence ends. */
const BEFORE_NUMBERS = words("No Nos Art Arts p pp par para Vol vol Fig fig Figs Sec sec Ch ch Chap Eq Ref §");
const BEFORE_DAYS = words(
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
);

/** May end a sentence: it does if a word follows that usually begins one. */
const MAYBE_LAST = words(
  "Inc Ltd Co Corp Bros Jr Sr Esq Ave Rd Blvd Dept Univ Assn Ph.D M.D B.A M.A etc al ret est a.m p.m",
);

/** Words that begin sentences and hardly ever go on with a name. */
const BEGINNERS = words(
  "The A An This That These Those It Its He She They We You I His Her Their Our My There Here In On At By For From With " +
    "Without Of To After Before During Since Until While When Where Why How What Who Which If Although Though Because As " +
    "But And Or So Yet Nor Also However Moreover Meanwhile Still Then Thus Therefore Even Both Each Every Some Many Most " +
    "Several No Not Now Today Yesterday Once Only Another Such Under Over Between Despite According Additionally Instead " +
    "Nevertheless Nonetheless Similarly Finally First Second Later Earlier One Two Three Please Let",
);

/** Verbs of the clause that names the speaker after a quoted question. */
const REPORTING = words(
  "said says asked asks added adds replied replies answered inquired demanded wondered exclaimed shouted cried told wrote " +
    "writes tweeted quipped insisted declared remarked responded continued",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Longest stretch looked at on either side of a break: a name with its titles fits, and the cost stays constant. */
const REACH = 60;

/** Whether a sentence goes on over a break that the segmenter made before `next`. */
export function staysOpen(text: string, sentence: Range, next: number, end: number): boolean {
  const before = text.slice(Math.max(sentence.start, sentence.end - REACH), sentence.end);
  const after = text.slice(next, Math.min(end, next + REACH));
  // The number or letter of a list item.
  if (sentence.end - sentence.start <= 4 && /^\(?(?:\d{1,2}|[A-Za-z])[.)]$/.test(before)) return true;
  const closed = /["”’'»)\]]$/.test(before);
  if (closed) return /^[a-z]/.test(after) || reportingClause(before, after);
  if (before.endsWith("...") || before.endsWith("…")) return /^[a-z]/.test(after);
  if (!before.endsWith(".")) return /^[,;]/.test(after);
  return afterFullStop(before, after);
}

function reportingClause(before: string, after: string): boolean {
  if (!/[?!,]["”’'»]$/.test(before)) return false;
  const [first = "", ...rest] = after.split(/\s+/, 6);
  if (!/^\p{Lu}/u.test(first)) return false;
  for (const word of rest) {
    if (REPORTING.has(word.replace(/[.,:]$/, ""))) return !BEGINNERS.has(first);
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

function afterFullStop(before: string, after: string): boolean {
  const word = (/[\p{L}\p{N}§.]+$/u.exec(before)?.[0] ?? "").slice(0, -1);
  const next = /^["“'‘(]?([\p{L}\p{M}]*)/u.exec(after)?.[1] ?? "";
  if (NEVER_LAST.has(word)) return true;
  if (BEFORE_NUMBERS.has(word)) return /^[\d§IVX]/.test(after);
  if (BEFORE_DAYS.has(word)) return /^\d/.test(after);
  if (/^\d/.test(after) && /^(?:c|ca|b|d|r)$/.test(word)) return true;
  if (MAYBE_LAST.has(word)) return /^[a-z\d]/.test(after) || (word !== "etc" && isName(next));
  // J. Smith, J. F. Kennedy: the letter begins the sentence or goes on from a name.
  if (/^\p{Lu}$/u.test(word)) return isName(next) && /(?:^|[\s(“"'‘.-])\p{Lu}\.$/u.test(before);
  // U.S., U.N., D.C.: a sentence may end with them.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return /^[\d\p{Ll}]/u.test(after) || isName(next);
  return false;
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !BEGINNERS.has(word);
}
