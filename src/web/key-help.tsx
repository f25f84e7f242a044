import { useEffect, useRef } from "preact/hooks";
import { COMMANDS, helpOpen, setSingleKeys, singleKeys } from "./commands.ts";
import { Legend } from "./legend.tsx";

/** The keys and the marks, in a dialog. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = () => {
    helpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">Keys and marks</h2>
      <dl class="keys">
        {COMMANDS.map(({ label, words }) => (
          <div key={label}>
            <dt>
              {label.split(" ").map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>leave the search, close what is open</dd>
        </div>
      </dl>
      <label class="choice">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />{" "}
        Single keys work
      </label>
      <h3>Marks in the text</h3>
      <Legend />
      <button type="button" class="close" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
