import { useSignal } from "@preact/signals";
import type { Range } from "../schema/span.ts";
import { selectedWords } from "./selected-words.ts";
import { stepRange, type WordStep } from "./word-steps.ts";
import { wordsAround } from "./words-around.ts";

interface Props {
  /** "Cue", as a heading and in what the buttons are called. */
  readonly name: string;
  readonly text: string;
  readonly ranges: readonly Range[];
  /** Where a part begins that is added without a selection. */
  readonly place: number;
  /** There may be several parts, and there has to be one. */
  readonly parts?: boolean;
  readonly onChange: (ranges: readonly Range[]) => void;
}

const STEPS: readonly { readonly step: WordStep; readonly sign: string; readonly words: string }[] = [
  { step: "start-earlier", sign: "←", words: "begin a word earlier" },
  { step: "start-later", sign: "→", words: "begin a word later" },
  { step: "end-earlier", sign: "←", words: "end a word earlier" },
  { step: "end-later", sign: "→", words: "end a word later" },
];

/** Words of the text that are part of a statement: taken from the selection, or moved word by word. */
export function SpanField({ name, text, ranges, place, parts = false, onChange }: Props) {
  const told = useSignal("");
  const set = (next: readonly Range[]) => {
    onChange(next);
    told.value = `${name}: ${next.map((range) => `“${wordsAround(text, range).words}”`).join(", ") || "none"}`;
  };
  const use = (keep: boolean) => {
    const words = selectedWords.value;
    if (!words) return;
    set(keep ? [...ranges, words] : [words]);
    selectedWords.value = null;
  };
  const addWord = () => {
    const word = stepRange(text, { start: place, end: place }, "end-later");
    const begins = word && stepRange(text, { start: word.end, end: word.end }, "start-earlier");
    if (begins) set([...ranges, begins]);
  };
  const without = (index: number) => set(ranges.filter((_, at) => at !== index));
  const lower = name.toLowerCase();
  return (
    <fieldset class="span-field">
      <legend>{name}</legend>
      {ranges.length === 0 && <p class="none">none</p>}
      {ranges.map((range, index) => (
        <div class="part" key={index}>
          <Preview text={text} range={range} />
          <Steps
            name={ranges.length > 1 ? `${name}, part ${index + 1}` : name}
            text={text}
            range={range}
            onStep={(next) => set(ranges.map((other, at) => (at === index ? next : other)))}
            onRemove={parts && ranges.length === 1 ? null : () => without(index)}
          />
        </div>
      ))}
      <div class="takes">
        {selectedWords.value && (
          <button type="button" onClick={() => use(false)}>
            Use the selection as {lower}
          </button>
        )}
        {selectedWords.value && parts && (
          <button type="button" onClick={() => use(true)}>
            Add the selection to {lower}
          </button>
        )}
        {(parts || ranges.length === 0) && (
          <button type="button" onClick={addWord}>
            {parts ? "Add a word to move" : "Set on a word to move"}
            <span class="hidden"> ({lower})</span>
          </button>
        )}
      </div>
      <p class="hidden" role="status">
        {told.value}
      </p>
    </fieldset>
  );
}

function Preview({ text, range }: { readonly text: string; readonly range: Range }) {
  const { before, words, after } = wordsAround(text, range);
  return (
    <p class="preview">
      <span class="around">{before}</span>
      <mark>{words}</mark>
      <span class="around">{after}</span>
    </p>
  );
}

interface StepsProps {
  readonly name: string;
  readonly text: string;
  readonly range: Range;
  readonly onStep: (range: Range) => void;
  readonly onRemove: (() => void) | null;
}

function Steps({ name, text, range, onStep, onRemove }: StepsProps) {
  return (
    <div class="steps">
      {(["start", "end"] as const).map((end) => (
        <span class="step-pair" key={end}>
          <span aria-hidden="true">{end === "start" ? "Begin" : "End"}</span>
          {STEPS.filter(({ step }) => step.startsWith(end)).map(({ step, sign, words }) => (
            <button
              key={step}
              type="button"
              aria-label={`${name}: ${words}`}
              title={words}
              onClick={() => {
                const next = stepRange(text, range, step);
                if (next) onStep(next);
              }}
            >
              {sign}
            </button>
          ))}
        </span>
      ))}
      {onRemove && (
        <button type="button" class="link" aria-label={`${name}: remove`} onClick={onRemove}>
          Remove
        </button>
      )}
    </div>
  );
}
