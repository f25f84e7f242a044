import { child, headOf, isPassive, lemmaOf, markOf, ownSubject, relationOf, tokenAt } from "../article/clause.ts";
import { type Composed, compose } from "./compose.ts";
import { type Act, type EventSense, OTHER } from "./event-lexicon.ts";
import { type EventTree, isAgent, isNominal, isVerbal, objectOf, phrasesOf } from "./event-tree.ts";
import { holds } from "./needs.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { TIMES } from "./times.ts";

/** An event as the words of one clause tell it, before it is known who took part. */
export interface Reading extends Composed {
  /** Verbs and nouns that tell it, the outermost first. */
  readonly chain: readonly number[];
  /** The verb whose subject acts. */
  readonly by: number;
  /** Who speaks of it in the same breath ("said it would …"), by the verb of speech; −1 for none. */
  readonly speech: number;
  readonly outlook: Outlook;
}

/** What a verb tells, by itself or of the event that hangs on it; null where it tells of none. */
function codeVerb(tree: EventTree, verb: number): Reading | null {
  const { lexicon } = tree;
  const outlook = outlookOf(tree, verb);
  for (const key of verbKeys(tree, verb)) {
    const sense = lexicon.verbs.get(key)?.find(({ type, needs }) => type !== OTHER && holds(tree, verb, needs));
    if (sense) return plain(sense, verb, outlook);
    for (const { act, needs } of lexicon.acts.get(key) ?? []) {
      if (!holds(tree, verb, needs)) continue;
      const found = act === "say" || act === "deny" ? codeSpeech(tree, verb) : codeAct(tree, verb, act, outlook);
      if (found) return act === "deny" ? { ...found, outlook: { ...found.outlook, negated: true } } : found;
    }
  }
  // "were converging for a rally", "is ready to talk", "resorted to throwing": the verb only leads to what is told.
  const led = ledTo(tree, verb);
  const found = led < 0 ? null : codeWord(tree, led);
  return found && through(found, verb, outlook, isVerbal(tree, led));
}

/** What a noun tells: "an attack", "10 days of drills", "an attempt to kill"; null where it tells of none. */
function codeNoun(tree: EventTree, noun: number): Reading | null {
  const { article, lexicon } = tree;
  const word = tokenAt(article, noun);
  if (word.pos === "PROPN" && (tree.mentionOf[noun] !== -1 || TIMES.has(word.lemma.toLowerCase()))) return null;
  const sense = lexicon.nouns
    .get(lemmaOf(article, noun))
    ?.find(({ type, needs }) => type !== OTHER && holds(tree, noun, needs));
  const eased = sense && gerundOver(tree, noun, sense);
  if (eased) return eased;
  if (sense && !hasAct(tree, noun)) return plain(sense, noun, outlookOf(tree, noun));
  const done = actOfNoun(tree, noun);
  if (done) return done;
  for (const part of article.children(noun)) {
    const relation = relationOf(article, part);
    if (relation !== "compound" && relation !== "acl" && !(/^nmod/.test(relation) && part > noun)) continue;
    const inner = codeWord(tree, part);
    if (inner) return { ...inner, chain: [noun, ...inner.chain] };
  }
  return null;
}

/** "easing sanctions": the parser may take the gerund for an adjective. */
function gerundOver(tree: EventTree, noun: number, { type, mode }: EventSense): Reading | null {
  const { article, lexicon } = tree;
  const verb = noun - 1;
  const { pos, text } = article.tokens[verb] ?? {};
  if (pos !== "VERB" || !text?.endsWith("ing") || headOf(article, verb) !== noun) return null;
  const done = lexicon.acts.get(lemmaOf(article, verb))?.find(({ act }) => act === "ease" || act === "stop");
  if (!done) return null;
  const outlook = outlookOf(tree, noun);
  const told = compose(done.act, { type, mode, about: null }, outlook);
  return told.type === "" ? null : { ...told, chain: [verb, noun], by: verb, speech: -1, outlook };
}

/** "a plan to leave", "the refusal to meet": a noun that does with an infinitive what its verb does. */
function actOfNoun(tree: EventTree, noun: number): Reading | null {
  const { article, lexicon } = tree;
  const [sense] = lexicon.acts.get(lemmaOf(article, noun)) ?? [];
  const clause = article
    .children(noun)
    .find((word) => relationOf(article, word) === "acl" && markOf(article, word) === "to");
  if (!sense || clause === undefined) return null;
  const inner = codeWord(tree, clause);
  const outlook = outlookOf(tree, noun);
  const told = compose(sense.act, inner, outlook);
  return told.type === "" ? null : { ...told, chain: [noun, ...(inner?.chain ?? [])], by: noun, speech: -1, outlook };
}

function hasAct({ article, lexicon }: EventTree, noun: number): boolean {
  return lexicon.acts.has(lemmaOf(article, noun)) && child(article, noun, "acl") >= 0;
}

/** What a word and those that hang on it tell; null where they tell of no event. Each word is read once. */
export function codeWord(tree: EventTree, word: number): Reading | null {
  const known = tree.readings.get(word);
  if (known !== undefined) return known;
  tree.readings.set(word, null); // no word leads back to itself
  const found =
    isVerbal(tree, word) || isPredicate(tree, word)
      ? codeVerb(tree, word)
      : isNominal(tree, word)
        ? codeNoun(tree, word)
        : null;
  tree.readings.set(word, found);
  return found;
}

/** "is ready", "were unwilling": an adjective with a copula is read as a verb is. */
function isPredicate({ article }: EventTree, word: number): boolean {
  return tokenAt(article, word).pos === "ADJ" && child(article, word, "cop", "xcomp", "ccomp") >= 0;
}

function plain({ type, mode }: EventSense, word: number, outlook: Outlook): Reading {
  return { ...compose("do", { type, mode, about: null }, outlook), chain: [word], by: word, speech: -1, outlook };
}

function through(inner: Reading, verb: number, outlook: Outlook, verbal: boolean): Reading {
  const told = compose("do", inner, outlook);
  return { ...inner, ...told, chain: [verb, ...inner.chain], by: verbal && inner.speech >= 0 ? inner.by : verb };
}

function codeAct(tree: EventTree, verb: number, act: Act, outlook: Outlook): Reading | null {
  for (const word of complements(tree, verb)) {
    const inner = codeWord(tree, word);
    if (!inner) continue;
    const told = compose(act, inner, outlook);
    if (told.type === "") continue;
    return { ...told, chain: [verb, ...inner.chain], by: verb, speech: -1, outlook };
  }
  const alone = compose(act, null, outlook);
  if (alone.type === "" || !standsAlone(tree, verb, act)) return null;
  return { ...alone, chain: [verb], by: verb, speech: -1, outlook };
}

/** Without an event that we know, an act needs something that it is done to. */
function standsAlone(tree: EventTree, verb: number, act: Act): boolean {
  if (child(tree.article, verb, "xcomp", "ccomp") >= 0) return true;
  const object = objectOf(tree, verb);
  if (act === "demand" || act === "threaten" || act === "refuse")
    return object >= 0 || phrasesOf(tree, verb).length > 0;
  if (act === "intend")
    return object >= 0 || phrasesOf(tree, verb).length > 0 || child(tree.article, verb, "advcl") >= 0;
  if (act === "accept") return object >= 0;
  return act === "allow" && object >= 0 && isAgent(tree, object);
}

const COMPLEMENT = /^(xcomp|ccomp|csubj)/;

/** What an act is about: clauses first, then objects, then phrases, in order. */
function complements(tree: EventTree, verb: number): number[] {
  const { article } = tree;
  const clauses = article.children(verb).filter((word) => COMPLEMENT.test(relationOf(article, word)));
  const object = objectOf(tree, verb);
  const purposes = article
    .children(verb)
    .filter((word) => relationOf(article, word) === "advcl" && word > verb && markOf(article, word) === "to");
  return [...clauses, ...(object >= 0 ? [object] : []), ...phrasesOf(tree, verb).filter(isAbout(tree)), ...purposes];
}

/** Not when or after what something was done. */
const isAbout =
  ({ article }: EventTree) =>
  (word: number): boolean => {
    const mark = child(article, word, "case");
    return mark >= 0 && /^(to|on|upon|for|in|into|with|from|against|of)$/i.test(tokenAt(article, mark).text);
  };

function ledTo(tree: EventTree, verb: number): number {
  const { article } = tree;
  const clause = child(article, verb, "xcomp");
  if (clause >= 0) return clause;
  return (
    article
      .children(verb)
      .find((word) => relationOf(article, word) === "advcl" && word > verb && isPurpose(tree, word)) ?? -1
  );
}

const isPurpose = ({ article }: EventTree, word: number): boolean =>
  /^(to|)$/.test(markOf(article, word)) && child(article, word, "nsubj") < 0;

/** "said it would …", "said Iran must …", "said that the talks had …". */
function codeSpeech(tree: EventTree, verb: number): Reading | null {
  const { article } = tree;
  const content = child(article, verb, "ccomp");
  if (content < 0 || isPassive(article, verb)) {
    const object = objectOf(tree, verb);
    const inner = object < 0 || isPassive(article, verb) ? null : codeWord(tree, object);
    return inner && { ...inner, chain: [verb, ...inner.chain], by: verb };
  }
  const outlook = outlookOf(tree, content);
  const inner = codeWord(tree, content);
  const subject = ownSubject(article, content);
  const own = subject < 0 ? content > verb : tokenAt(article, subject).pos === "PRON";
  if (outlook.obliged) {
    const told = compose("demand", inner?.about ?? inner, { ...outlook, obliged: false });
    return {
      ...told,
      chain: [verb, content, ...(inner?.chain ?? []).filter((w) => w !== content)],
      by: verb,
      speech: -1,
      outlook,
    };
  }
  if (!inner) return null;
  return { ...inner, chain: [verb, ...inner.chain], by: own && inner.by === content ? verb : inner.by, speech: verb };
}

/** By what a verb stands in the lexicon: with its particle, where it has one, before without ("call_off", "call"). */
export function verbKeys({ article, lexicon }: EventTree, verb: number): string[] {
  const plain = lemmaOf(article, verb);
  const lists = (key: string): boolean =>
    lexicon.verbs.has(key) ||
    lexicon.acts.has(key) ||
    lexicon.fates.has(key) ||
    lexicon.classes.get("deed")?.has(key) === true;
  // "handed in their arms", "fell through", but no particle in "met in Oslo".
  const isParticle = (text: string): boolean => PARTICLES.has(text) || lists(`${plain}_${text}`);
  const particle = article
    .children(verb)
    .find(
      (word) =>
        word > verb &&
        word <= verb + 4 &&
        (relationOf(article, word) === "compound:prt" ||
          (word === verb + 1 &&
            /^(advmod|case|mark|obl)$/.test(relationOf(article, word)) &&
            isParticle(tokenAt(article, word).text))),
    );
  const next = article.tokens[verb + 1];
  const loose = next && isParticle(next.text) && headOf(article, verb + 1) !== verb && next.pos === "ADP";
  const added = particle !== undefined ? tokenAt(article, particle).text.toLowerCase() : loose ? next.text : null;
  return added === null ? [plain] : [`${plain}_${added}`, plain];
}

const PARTICLES: ReadonlySet<string> = new Set("up down out off over back away".split(" "));
