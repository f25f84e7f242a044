import { tokenAt as wordOf } from "../article/clause.ts";
import type { Placed, Scene } from "./clause.ts";
import { tokenAt } from "./clause.ts";
import { isAgent, objectOf } from "./event-tree.ts";
import { MAIN_CLAUSE } from "./find-events.ts";
import type { FoundEvent } from "./found-event.ts";
import { goldsteinOf } from "./goldstein.ts";
import { isOf } from "./needs.ts";
import type { ToldStatus } from "./status.ts";
import type { Trigger } from "./triggers.ts";

/** Events of a sentence that its verbs tell of besides the contacts, as PLOVER types them. */
export function codedTriggers(scene: Scene, events: readonly FoundEvent[], found: readonly Trigger[]): Trigger[] {
  const taken = new Set(found.flatMap(({ at, group }) => [at, group?.head ?? at]));
  return events.flatMap((event) => {
    const words = event.trigger.map(({ start }) => tokenAt(scene, start));
    const at = tokenAt(scene, event.key.start);
    const group = scene.groups.find(({ head }) => head === at) ?? null;
    if (
      !group ||
      words.some((word) => taken.has(word)) ||
      !isDeed(scene, event, group.lemma) ||
      isFigure(scene, event, at)
    )
      return [];
    // "the talks were suspended": what became of the talks, and no deed besides.
    if (scene.tree.lexicon.fates.has(group.lemma) && found.some(({ noun }) => noun)) return [];
    // "will send aid" tells of the aid, as to come; "promised aid" of the promise.
    const { type, mode } = group.tense === "future" && event.about ? event.about : event;
    const { rule, confidence, key: range } = event;
    const goldstein = goldsteinOf(type, mode);
    const datedOnly = !isPlain(event) && !DECIDING.has(group.lemma);
    return { range, at, type, mode, goldstein, rule, confidence, group, noun: false, datedOnly, event };
  });
}

/** Who decides to do something has done more than to say so. */
const DECIDING: ReadonlySet<string> = new Set(["decide", "resolve"]);

/** Words are no deeds: what is asked, blamed or agreed to is a matter of attributions and positions, where no deed is in view. */
function isDeed({ tree }: Scene, { type, about, spoken }: FoundEvent, lemma: string): boolean {
  const says = tree.lexicon.acts.get(lemma)?.some(({ act }) => act === "say");
  if ((spoken || says) && type !== "AGREE" && type !== "THREATEN") return false;
  return type === "AGREE" ? about !== null : type !== "REQUEST" && type !== "ACCUSE";
}

/** Classes of what violence and force can be done to. */
const BODILY: readonly string[] =
  "people force building ground property captive road envoy media party fire shot gunfire war battle".split(" ");

/** "attacked the plan", "killed all hope": force that is done to what is neither somebody nor a thing. */
export function isFigure({ tree, first }: Scene, { type }: Pick<FoundEvent, "type">, at: number): boolean {
  if (type !== "ASSAULT" && type !== "COERCE") return false;
  const object = objectOf(tree, first + at);
  if (object < 0 || isAgent(tree, object) || tree.mentionOf[object] !== -1) return false;
  return /^(NOUN|PRON)$/.test(wordOf(tree.article, object).pos) && !isOf(tree, object, BODILY);
}

/** What somebody did to somebody, told by a main clause: it counts without a date too. */
function isPlain({ actors, confidence, outlook, about }: FoundEvent): boolean {
  if (confidence < MAIN_CLAUSE || outlook.negated || outlook.ahead || about !== null) return false;
  const named = new Set(actors.flatMap(({ mention, name }) => (mention === null ? [] : [name])));
  return named.size > 1;
}

/** Those of a coded event who are named. */
export function partiesNamed(scene: Scene, { actors }: FoundEvent): Placed[] {
  const wanted = new Set(actors.map(({ mention }) => mention));
  return scene.mentions.filter(({ index }) => wanted.has(index));
}

/** A deed that is denied is no more than reported. */
export function statusOfCoded({ outlook }: FoundEvent, told: ToldStatus): ToldStatus {
  return outlook.negated ? "reported" : told;
}
