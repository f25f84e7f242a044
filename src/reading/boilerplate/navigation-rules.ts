import { isSection } from "./section-names.ts";
import { isOneOf, type UnitRule } from "./unit-rule.ts";

/** Names of languages as switches write them; two of them in one short line are a switch. */
const LANGUAGES =
  /\b(?:English|Français|Deutsch|Español|Italiano|Português|Türkçe|Svenska|Polski|Nederlands|Bahasa)\b|Русский|Українська|中文|日本語|한국어|العربية|فارسی|हिन्दी|עברית|Ελληνικά|双语/giu;

const MENU = [
  "home",
  "menu",
  "main menu",
  "search",
  "search for",
  "sections",
  "close",
  "close menu",
  "toggle navigation",
  "navigation",
  "site map",
  "sitemap",
  "skip to content",
  "skip to main content",
  "skip to navigation",
  "jump to content",
  "back to top",
  "top of page",
  "go back",
  "back",
  "next",
  "previous",
  "sign in",
  "sign up",
  "log in",
  "login",
  "log out",
  "register",
  "register now",
  "my account",
  "subscribe",
  "subscribe now",
  "subscribe today",
  "donate",
  "become a member",
  "membership",
  "newsletter",
  "newsletters",
  "about",
  "about us",
  "contact",
  "contact us",
  "advertise",
  "advertisement",
  "advertising",
  "advertisement - scroll to continue",
  "story continues below",
  "sponsored",
  "sponsored content",
  "promoted",
  "view this email in your browser",
  "view in browser",
  "view online",
  "unsubscribe",
  "manage preferences",
  "manage your preferences",
  "update your preferences",
  "forward to a friend",
  "previous article",
  "next article",
  "previous post",
  "next post",
  "older posts",
  "newer posts",
  "all articles",
  "see all",
  "view all",
  "show more",
  "load more",
  "more",
  "accept",
  "accept all",
  "accept cookies",
  "cookie settings",
  "got it",
  "english",
  "text size",
  "font size",
  "a a a",
  "listen",
  "listen to this article",
  "download",
  "download pdf",
  "view pdf",
  "pdf",
  "full text",
  "cite",
  "cite this article",
  "export citation",
];
const SHARE = [
  "share",
  "share this",
  "share this article",
  "share this story",
  "share this post",
  "share this page",
  "share this with",
  "share on facebook",
  "share on twitter",
  "share on x",
  "share on linkedin",
  "share via email",
  "share on whatsapp",
  "share to facebook",
  "share to twitter",
  "tweet",
  "tweet this",
  "pin it",
  "like this",
  "like",
  "like loading",
  "print",
  "print this",
  "print this page",
  "print this article",
  "print article",
  "email",
  "e-mail",
  "email this",
  "email this article",
  "email this page",
  "send to a friend",
  "save",
  "bookmark",
  "copy link",
  "link copied",
  "copy",
  "whatsapp",
  "facebook",
  "twitter",
  "linkedin",
  "telegram",
  "reddit",
  "pocket",
  "instagram",
  "youtube",
  "rss",
  "rss feed",
  "follow us",
  "follow",
  "gift this article",
];

/** The page's furniture around an article. */
export const NAVIGATION_RULES: readonly UnitRule[] = [
  { rule: "navigation/menu", kind: "navigation", where: "edges", longest: 80, test: isMenu },
  { rule: "navigation/share", kind: "navigation", where: "edges", longest: 80, test: isOneOf(SHARE) },
  { rule: "navigation/section", kind: "navigation", where: "head", longest: 40, test: isSection },
  { rule: "navigation/menu-row", kind: "navigation", where: "edges", longest: 160, test: isMenuRow },
  {
    rule: "navigation/share-with",
    kind: "navigation",
    where: "edges",
    longest: 80,
    test: (line) =>
      /^share (?:this )?(?:article |story |page |post )?(?:with|on|via|by|to) [\w-]+(?: [\w-]+)?$/i.test(line),
  },
  {
    rule: "navigation/tags-heading",
    kind: "navigation",
    where: "foot",
    longest: 40,
    test: isOneOf(["topics", "tags", "keywords", "related photos", "related topics", "in this article", "filed under"]),
  },
  {
    rule: "navigation/paywall",
    kind: "navigation",
    where: "edges",
    longest: 220,
    test: (line) =>
      /^(?:this (?:article|content|story) is (?:only )?(?:for|available (?:only )?(?:to|for)|reserved for) (?:our )?(?:paying |registered )?(?:subscribers|members|readers|users)\b|you(?:['’]ve| have) (?:reached|used|exceeded|read)\b.{0,40}\b(?:limit|free)\b|already (?:a |an |have an? )(?:subscriber|member|subscription|account)\b|(?:log|sign) in to (?:continue|read)\b|(?:enjoyed|enjoying|liked) this (?:article|story|piece)\?|start your free trial\b)/i.test(
        line,
      ),
  },
  {
    rule: "navigation/newsletter",
    kind: "navigation",
    where: "anywhere",
    longest: 220,
    test: (line) => /^(?:sign up|subscribe)\b.{1,120}\b(?:newsletters?|your inbox)\b/i.test(line),
  },
  { rule: "navigation/share-row", kind: "navigation", where: "anywhere", longest: 160, test: isShareRow },
  {
    rule: "navigation/inserted",
    kind: "navigation",
    where: "anywhere",
    longest: 60,
    test: isOneOf([
      "advertisement",
      "advertisement - scroll to continue",
      "story continues below",
      "story continues below advertisement",
      "article continues below",
      "article continues after advertisement",
      "sponsored content",
      "continue reading",
      "skip to content",
      "skip to main content",
      "share this article",
      "listen to this article",
      "scroll to continue",
    ]),
  },
  { rule: "navigation/breadcrumbs", kind: "navigation", where: "edges", longest: 200, test: isBreadcrumbs },
  { rule: "navigation/editions", kind: "navigation", where: "edges", longest: 160, test: isEditionBar },
  {
    rule: "navigation/subscribe",
    kind: "navigation",
    where: "edges",
    longest: 260,
    test: (line) =>
      /^(?:please )?(?:subscribe|sign up|click here|tap here|register|support|donate|join (?:us|our)|become a|get (?:our|the|daily|weekly|unlimited)|download (?:our|the)|follow us|like us|find us|connect with us|we use cookies|this (?:web)?site uses cookies|by (?:continuing|using) (?:to|this)|to (?:read|continue reading)|you (?:are receiving|received) this|if you (?:no longer|would like to|wish to) (?:receive|unsubscribe))\b/i.test(
        line,
      ) &&
      /\b(?:subscri|newsletter|email|e-mail|inbox|updates|app\b|cookies?|facebook|twitter|account|access|member|donat|our (?:work|journalism)|here|unsubscribe|mailing list|trial|alerts?|telegram|youtube)/i.test(
        line,
      ),
  },
  {
    rule: "navigation/reading-time",
    kind: "navigation",
    where: "edges",
    longest: 40,
    test: (line) =>
      /^(?:reading time:? )?(?:about )?\d{1,3}[- ]?min(?:ute)?s?(?: read(?:ing)?)?$/i.test(line) ||
      /^(?:\d[\d.,]*k? )?(?:views|shares|likes|reads|claps)$/i.test(line) ||
      /^(?:views|shares|hits):? \d[\d.,]*k?$/i.test(line),
  },
  {
    rule: "navigation/tags",
    kind: "navigation",
    where: "edges",
    longest: 400,
    test: (line) =>
      /^(?:tags?|topics?|keywords?|filed under|categories|category|posted in|in this story|read more about|hashtags?|sections?)\s?:\s?\S/i.test(
        line,
      ) && !/[.!?]$/.test(line),
  },
  {
    rule: "navigation/bare-address",
    kind: "navigation",
    where: "edges",
    longest: 2000,
    test: (line) => /^(?:https?:\/\/|www\.)\S+$/i.test(line),
  },
];

const isMenuWord = isOneOf(MENU);

/** A word of a menu; in a message its address may follow it. */
function isMenu(line: string): boolean {
  return isMenuWord(line.replace(/\s?:?\s?[(<[]?https?:\/\/[^\s)>\]]{1,60}[)>\]]?$/i, ""));
}

/** "Home World Asia Opinion": three parts of a paper or more and nothing else. */
function isMenuRow(line: string): boolean {
  const words = line.split(/[\s|/•·,]+/).filter((word) => word !== "");
  return words.length >= 3 && words.every((word) => isSection(word) || isMenuWord(word));
}

function isShareRow(line: string): boolean {
  const words = line.toLowerCase().split(/[\s|,/•·]+/);
  const services = words.filter((word) =>
    /^(?:facebook|twitter|linkedin|whatsapp|telegram|reddit|e-?mail|print|pinterest|pocket|tumblr|instagram|youtube|messenger|share|tweet|copy|link|x|more|vk|weibo|wechat|line|rss|bookmark|google\+|skype|viber)$/.test(
      word,
    ),
  );
  return (
    words.length >= 2 &&
    services.length >= 2 &&
    services.length >= words.length * 0.75 &&
    /facebook|twitter|linkedin|whatsapp|telegram|share/i.test(line)
  );
}

/** "Home / Opinion / Jane Doe", "World > Asia > Article". */
function isBreadcrumbs(line: string): boolean {
  if (/[.!?]$/.test(line)) return false;
  const parts = line.split(/\s[/|]\s|\s?[>»›→]\s?|\s::\s/).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part.length > 60) || parts.some((part) => part === "")) return false;
  if (/^(?:you are here\W{1,3})?(?:home(?: page)?|main(?: page)?|front page)$/i.test(parts[0] as string)) return true;
  return parts.length >= 3 && /[>»›→]/.test(line) && parts.every((part) => part.split(" ").length <= 5);
}

function isEditionBar(line: string): boolean {
  if (/[.!?]$/.test(line)) return false;
  if (
    /^(?:global|international|us|u\.s\.|uk|asia|europe|world|china|african?|australia|print|digital|today's)(?: [a-z]+)? edition/i.test(
      line,
    )
  )
    return true;
  const languages = new Set((line.match(LANGUAGES) ?? []).map((name) => name.toLowerCase()));
  return languages.size >= 2 && line.split(/[\s|/•·]+/).length <= languages.size * 2 + 2;
}
