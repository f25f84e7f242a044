import { useSignal } from "@preact/signals";
import type { ServedActor } from "../schema/served.ts";
import { split } from "./correction-changes.ts";
import { EditForm } from "./edit-form.tsx";
import { splitOff } from "./editing.ts";
import type { Reading } from "./reading.ts";
import { revealRange } from "./selection.ts";
import { wordsAround } from "./words-around.ts";

interface Props {
  readonly actor: ServedActor;
  readonly open: Reading;
}

/** Which mentions of an actor in this source are another's, and what that one is called. */
export function SplitForm({ actor, open }: Props) {
  /** Null until something is typed: the first name among what is chosen is offered. */
  const typed = useSignal<string | null>(null);
  const { mentions, elsewhere } = actor;
  const chosen = mentions.filter((_, index) => splitOff.value.has(index));
  const offered = (chosen.find(({ form }) => form === "name") ?? chosen[0])?.exact ?? "";
  const name = typed.value ?? offered.replace(/\s+/g, " ");
  const save = () => {
    if (chosen.length === 0) return "Choose first which mentions are another actor’s.";
    if (chosen.length === mentions.length && elsewhere === 0)
      return `Leave at least one mention to ${actor.name}: an actor without any is none.`;
    if (name.trim() === "") return "Give the new actor a name.";
    return split(
      actor.id,
      chosen.map(({ form: _, ...span }) => span),
      name.trim(),
    );
  };
  const toggle = (index: number, on: boolean) => {
    const next = new Set(splitOff.value);
    if (on) next.add(index);
    else next.delete(index);
    splitOff.value = next;
    const mention = mentions[index];
    if (on && mention) revealRange(mention.start);
  };
  return (
    <EditForm title={`Split ${actor.name}`} verb="Split off" save={save}>
      <fieldset class="mentions">
        <legend>Mentions that are another actor’s</legend>
        {mentions.map((mention, index) => {
          const { before, words, after } = wordsAround(open.source.text, mention);
          return (
            <label key={mention.start}>
              <input
                type="checkbox"
                checked={splitOff.value.has(index)}
                onChange={(event) => toggle(index, event.currentTarget.checked)}
              />
              <span class="preview">
                <span class="hidden">“{words}” in: </span>
                <span class="around">{before}</span>
                <mark>{words}</mark>
                <span class="around">{after}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      {elsewhere > 0 && (
        <p class="hint">
          {elsewhere} more in other sources stay with {actor.name}; open those sources to split them off there.
        </p>
      )}
      <label class="name" for="edit-split-name">
        Name of the other actor
      </label>
      <input
        id="edit-split-name"
        type="text"
        autocomplete="off"
        value={name}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
    </EditForm>
  );
}
