import { useEffect, useRef } from "preact/hooks";
import { dateWords } from "../schema/date-words.ts";
import { helpOpen } from "./commands.ts";
import { dossier } from "./dossier-data.ts";
import { formatRoute, route } from "./route.ts";
import { nextTheme, theme } from "./theme.ts";
import { NO_FILTER } from "./timeline/event-filter.ts";

const THEME_WORDS = { system: "Colours: system", light: "Colours: light", dark: "Colours: dark" } as const;

export function SiteHeader({ asOf }: { readonly asOf: string | null }) {
  const now = route.value;
  const box = useRef<HTMLElement>(null);
  useEffect(() => (box.current ? followHeight(box.current) : undefined), []);
  const query = now.screen === "search" ? now.query : "";
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const query = (document.getElementById("search") as HTMLInputElement).value.trim();
    if (query) location.hash = formatRoute({ screen: "search", query, asOf });
  };
  return (
    <header ref={box} class="site">
      <a
        class="home"
        href={formatRoute({ screen: "sources", asOf })}
        aria-current={now.screen === "sources" ? "page" : undefined}
      >
        <span class="brand">Demarche</span>
        <span class="dossier-name">{dossier.value?.title ?? ""}</span>
      </a>
      <nav class="screens" aria-label="Screens">
        <a
          href={formatRoute({ screen: "timeline", view: "chart", filter: NO_FILTER, asOf })}
          aria-current={now.screen === "timeline" ? "page" : undefined}
        >
          Timeline{" "}
          <span class="key" aria-hidden="true">
            t
          </span>
        </a>
      </nav>
      {asOf && (
        <p class="as-of-banner">
          As known on {dateWords(asOf)}{" "}
          <a class="lift" href={formatRoute({ ...now, asOf: null })}>
            show everything
          </a>
        </p>
      )}
      <search>
        <form onSubmit={search}>
          <label class="hidden" for="search">
            Search the sources
          </label>
          <input
            // Drawn anew for another search, or none: what stands in it is what was searched for.
            key={query}
            id="search"
            type="search"
            placeholder="Search the sources"
            autocomplete="off"
            maxLength={400}
            defaultValue={query}
          />
          <span class="key" aria-hidden="true">
            /
          </span>
        </form>
      </search>
      <div class="tools">
        <button type="button" onClick={nextTheme}>
          {THEME_WORDS[theme.value]}
        </button>
        <button
          type="button"
          onClick={() => {
            helpOpen.value = true;
          }}
        >
          Keys{" "}
          <span class="key" aria-hidden="true">
            ?
          </span>
        </button>
      </div>
    </header>
  );
}

/** The panel hangs below the header, which takes more lines in large type, or while a day is looked from. */
function followHeight(header: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty("--site-height", `${header.getBoundingClientRect().height}px`);
  });
  observer.observe(header);
  return () => observer.disconnect();
}
