import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ActorInList } from "../schema/served.ts";
import { actorList, actorListTrouble, loadActors } from "./actor-list.ts";
import { actorMatches } from "./actor-matches.ts";
import { route } from "./route.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  /** Id of the actor chosen, null for none. */
  readonly value: string | null;
  /** What stands for the choice of nobody; without it, somebody has to be chosen. */
  readonly nobody?: string;
  /** Id of an actor that is not offered. */
  readonly without?: string;
  readonly onChoose: (actor: string | null) => void;
}

/** Actors listed at one time: beyond these, typing more is quicker than scrolling. */
const LISTED = 40;

/** An actor chosen by name or alias: an editable combobox with a list, as in the ARIA Authoring Practices. */
export function ActorCombobox({ id, label, value, nobody, without, onChoose }: Props) {
  useEffect(() => void loadActors(route.peek().asOf), []);
  const input = useRef<HTMLInputElement>(null);
  /** What is typed; null while the field shows what is chosen. */
  const typed = useSignal<string | null>(null);
  const open = useSignal(false);
  const active = useSignal(-1);
  const known = actorList.value;
  const chosen = value === null ? (nobody ?? "") : (known?.byId.get(value)?.name ?? "");
  /** Typing replaces the name. */
  const selectName = () => {
    if (document.activeElement === input.current && typed.peek() === null) input.current?.select();
  };
  // The names may come after the focus.
  useLayoutEffect(selectName, [chosen]);
  const found = open.value && known ? actorMatches(known.index, typed.value ?? "").filter((a) => a.id !== without) : [];
  const none = nobody !== undefined && (typed.value ?? "").trim() === "" ? [null] : [];
  const options: readonly (ActorInList | null)[] = open.value ? [...none, ...found.slice(0, LISTED)] : [];

  const optionId = (index: number) => `${id}-option-${index}`;
  const moveTo = (index: number) => {
    active.value = index;
    requestAnimationFrame(() => document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" }));
  };
  const show = () => {
    open.value = true;
    active.value = -1;
  };
  const hide = () => {
    open.value = false;
    typed.value = null;
    active.value = -1;
  };
  /** A name that was typed out counts as chosen where only one actor has it. */
  const leave = () => {
    const name = typed.value?.trim().toLowerCase();
    const [one, other] = found.filter((actor) => actor.name.toLowerCase() === name);
    if (one && !other) choose(one);
    else hide();
  };
  const choose = (option: ActorInList | null) => {
    onChoose(option?.id ?? null);
    hide();
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      if (open.value) moveTo(active.value + 1 < options.length ? active.value + 1 : 0);
      else show();
    },
    ArrowUp: () => {
      if (open.value) moveTo(active.value > 0 ? active.value - 1 : options.length - 1);
      else show();
    },
    Enter: () => {
      const option = options[active.value];
      if (option !== undefined) choose(option);
      else if (options.length === 1 && typed.value !== null) choose(options[0] ?? null);
    },
    Escape: hide,
  };
  const press = (event: KeyboardEvent) => {
    // Enter and Escape belong to the form where no list is open.
    const isForms = !open.value && (event.key === "Enter" || event.key === "Escape");
    const move = isForms ? undefined : moves[event.key];
    if (!move || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };

  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={open.value}
        aria-controls={`${id}-list`}
        aria-activedescendant={active.value >= 0 ? optionId(active.value) : undefined}
        placeholder="Type a name"
        value={typed.value ?? chosen}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          show();
        }}
        onClick={() => {
          show();
          // After the browser has set its caret, which it does last of all in a field that was selected.
          requestAnimationFrame(selectName);
        }}
        onFocus={selectName}
        onBlur={leave}
        onKeyDown={press}
      />
      {/* Keeps the focus in the field while an option is pressed. */}
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        hidden={!open.value}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, index) => (
          <div
            key={option?.id ?? ""}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={(option?.id ?? null) === value}
            class={index === active.value ? "active" : undefined}
            onClick={() => choose(option)}
            onKeyDown={press}
          >
            {option ? <Choice actor={option} /> : nobody}
          </div>
        ))}
      </div>
      <p class="hint" role="status">
        {open.value && listState(found.length)}
      </p>
      {actorListTrouble.value && (
        <p class="refused" role="alert">
          {actorListTrouble.value.message} {actorListTrouble.value.mend}
        </p>
      )}
    </div>
  );
}

/** Two of one name are told apart by what else is known of them. */
function Choice({ actor }: { readonly actor: ActorInList }) {
  const { name, type, aliases, mentions } = actor;
  const also = aliases.slice(0, 3).join(", ");
  return (
    <>
      {name}{" "}
      <span class="why">
        {type}
        {also && `, also ${also}`}, {mentions} {mentions === 1 ? "mention" : "mentions"}
      </span>
    </>
  );
}

function listState(found: number): string {
  if (found === 0) return actorList.value ? "Nobody of that name." : "Fetching the names …";
  if (found > LISTED) return `${LISTED} of ${found} shown: type more of the name.`;
  return found === 1 ? "1 actor" : `${found} actors`;
}
