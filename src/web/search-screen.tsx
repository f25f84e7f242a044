import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ServedHit, ServedHits } from "../schema/served.ts";
import { ask, Refusal } from "./ask.ts";
import { formatRoute, route } from "./route.ts";
import { Trouble } from "./trouble.tsx";

/** Sentences that a search found, by source. */
export function SearchScreen() {
  const now = route.value;
  const query = now.screen === "search" ? now.query : "";
  const { asOf } = now;
  const found = useSignal<ServedHits | Refusal | null>(null);
  useEffect(() => {
    let current = true;
    document.title = `${query} · search · Demarche`;
    found.value = null;
    const params = new URLSearchParams({ q: query, ...(asOf ? { asOf } : {}) });
    ask<ServedHits>(`/search?${params}`).then(
      (answer) => {
        if (!current) return;
        found.value = answer;
        document.getElementById("main")?.focus();
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        if (current) found.value = error;
      },
    );
    return () => {
      current = false;
    };
  }, [query, asOf, found]);

  const answer = found.value;
  return (
    <main id="main" tabIndex={-1} class="found-sentences" aria-busy={answer === null}>
      {answer instanceof Refusal ? (
        <Trouble refusal={answer} />
      ) : (
        <>
          <h1>Search: {query}</h1>
          <p class="summary" role="status">
            {answer && summary(answer)}
          </p>
          {answer &&
            [...Map.groupBy(answer.hits, (hit) => hit.source)].map(([source, hits]) => (
              <section key={source}>
                <h2>{hits[0]?.title}</h2>
                <ul>
                  {hits.map((hit) => (
                    <li key={hit.start}>
                      <a
                        href={formatRoute({
                          screen: "reader",
                          source,
                          finding: null,
                          at: `${hit.start}-${hit.end}`,
                          asOf,
                        })}
                      >
                        {excerpt(hit)}
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </>
      )}
    </main>
  );
}

function summary({ hits, more }: ServedHits): string {
  if (hits.length === 0) return "Nothing was found.";
  return `${hits.length}${more ? " and more" : ""} ${hits.length === 1 ? "sentence" : "sentences"} found`;
}

/** A sentence without end would push all others off the page. */
function excerpt({ text }: ServedHit): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
