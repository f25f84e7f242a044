import { useEffect } from "preact/hooks";
import { dossier, dossierTrouble } from "./dossier-data.ts";
import { counted } from "./kinds.ts";
import { formatRoute, route } from "./route.ts";
import { Trouble } from "./trouble.tsx";
import { VoiceSection } from "./voice-section.tsx";
import { voicesOf } from "./voices-of.ts";

/** All sources, by voice. */
export function SourcesScreen() {
  const data = dossier.value;
  const title = data?.title ?? "Sources";
  useEffect(() => {
    document.title = `${title} · Demarche`;
  }, [title]);
  if (dossierTrouble.value) {
    return (
      <main id="main" tabIndex={-1} class="sources">
        <Trouble refusal={dossierTrouble.value} />
      </main>
    );
  }
  if (!data) return <main id="main" tabIndex={-1} class="sources" aria-busy="true" />;
  const voices = voicesOf(data.sources);
  const { length } = data.sources;
  return (
    <main id="main" tabIndex={-1} class="sources">
      <h1>{data.title}</h1>
      <p class="summary">
        {`${length.toLocaleString("en-GB")} ${length === 1 ? "source" : "sources"} in ${voices.length} ${voices.length === 1 ? "voice" : "voices"}`}
        {(["attributions", "events", "actors"] as const).map((kind) => ` · ${counted(data.counts[kind], kind)}`)}
      </p>
      <form class="as-of" onSubmit={(event) => event.preventDefault()}>
        <label for="as-of">As known on</label>
        <input
          id="as-of"
          type="date"
          value={data.asOf ?? ""}
          onChange={(event) => {
            location.hash = formatRoute({ screen: "sources", asOf: event.currentTarget.value || null });
          }}
        />
        {route.value.asOf && <span class="hint">Sources published later, or at an unknown date, may be left out.</span>}
      </form>
      {voices.map((voice) => (
        <VoiceSection key={voice.group} voice={voice} asOf={data.asOf} />
      ))}
      {length === 0 && <p class="summary">No source is in view{data.asOf ? " as of that day" : ""}.</p>}
    </main>
  );
}
