import { type Group, KINDS } from "./kinds.ts";
import { reading, shown } from "./reading.ts";

const WORDS: Readonly<Record<Group, string>> = {
  statements: "Statements",
  events: "Events",
  actors: "Actors",
  others: "Other findings",
};

/** Which kinds of finding are noted in the margin. */
export function FilterBar() {
  const notes = reading.value?.notes ?? [];
  const groups = (Object.keys(WORDS) as Group[]).map((group) => ({
    group,
    count: notes.filter((note) => KINDS[note.kind].group === group).length,
  }));
  const toggle = (group: Group, on: boolean) => {
    const next = new Set(shown.value);
    if (on) next.add(group);
    else next.delete(group);
    shown.value = next;
  };
  return (
    <fieldset class="filters">
      <legend>In the margin</legend>
      {groups.map(
        ({ group, count }) =>
          count > 0 && (
            <label key={group}>
              <input
                type="checkbox"
                checked={shown.value.has(group)}
                onChange={(event) => toggle(group, event.currentTarget.checked)}
              />{" "}
              {WORDS[group]} <span class="count">{count}</span>
            </label>
          ),
      )}
    </fieldset>
  );
}
