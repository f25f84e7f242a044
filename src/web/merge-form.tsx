import { useSignal } from "@preact/signals";
import type { ServedActor } from "../schema/served.ts";
import { ActorCombobox } from "./actor-combobox.tsx";
import { actorList } from "./actor-list.ts";
import { merge } from "./correction-changes.ts";
import { EditForm } from "./edit-form.tsx";

/** Which other actor is the same as this one, and which name stays. */
export function MergeForm({ actor }: { readonly actor: ServedActor }) {
  const other = useSignal<string | null>(null);
  const keepsOther = useSignal(false);
  const named = other.value === null ? undefined : actorList.value?.byId.get(other.value)?.name;
  const save = () => {
    if (other.value === null) return "Choose first whom this actor is the same as.";
    return keepsOther.value ? merge(other.value, actor.id) : merge(actor.id, other.value);
  };
  const names = [
    { name: actor.name, others: false },
    { name: named ?? "", others: true },
  ];
  return (
    <EditForm title={`Merge ${actor.name} with another actor`} verb="Merge" save={save}>
      <ActorCombobox
        id="edit-merge-with"
        label="The same as"
        value={other.value}
        without={actor.id}
        onChoose={(chosen) => {
          other.value = chosen;
        }}
      />
      {named !== undefined && (
        <fieldset class="kept-name">
          <legend>Called from now on</legend>
          {names.map(({ name, others }) => (
            <label key={`${others}`}>
              <input
                type="radio"
                name="kept-name"
                checked={keepsOther.value === others}
                onChange={() => {
                  keepsOther.value = others;
                }}
              />{" "}
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <p class="hint">Mentions, roles and statements of both become those of one actor.</p>
    </EditForm>
  );
}
